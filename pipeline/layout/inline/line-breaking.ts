// Chooses where lines end: of all ways to break a paragraph, the one with the fewest faults (Knuth and Plass, 1981).
import type { Points } from '../../model/page.js';
import { isWestern } from './character-class.js';
import { insideLine, type LineMeasure, lineWidth } from './line-measure.js';
import type { ParagraphStyle } from './paragraph-style.js';
import {
  agreeableBadness,
  agreeableStretch,
  never,
  penalties,
  evenness,
  raggedLineCost,
  squeezedBadness,
} from './penalties.js';

/** The room that lines have. */
export interface Room {
  readonly alignment: ParagraphStyle['alignment'];
  readonly measure: Points;
  readonly firstLineIndent: Points;
  /** Size of the text: an em. */
  readonly em: Points;
}

/** Rounding only. */
export const tolerance = 1e-6;

/** In ems: shorter last lines are 孤字. */
const shortestLastLine = 2;

/**
 * Ends of the lines: indices after their last boxes. Every line fits the measure, unless a single box does not.
 */
export function breakLines(measure: LineMeasure, room: Room): readonly number[] {
  return chooseBreaks(measure, room, false) ?? chooseBreaks(measure, room, true) ?? [measure.boxes.length];
}

/**
 * @param isRescue whether lines may end where none should, when there is no other way.
 * @returns `null` if the lines do not fit.
 */
function chooseBreaks(measure: LineMeasure, room: Room, isRescue: boolean): readonly number[] | null {
  const { boxes } = measure;
  const length = boxes.length;
  const cost = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(length + 1);
  cost[0] = 0;
  for (let to = 1; to <= length; to += 1) {
    const rule = to === length ? 0 : (boxes[to - 1]?.gap.penalty ?? 0);
    if (rule === never && !isRescue) continue;
    const penalty = rule === never ? penalties.forbidden : rule;
    // A line from where the one before this began is most often among the best; and since no line is without cost,
    // starts that already cost as much as that need no look.
    const likely = previous[to - 1] as number;
    const enough = (cost[likely] as number) + costOfLine(measure, likely, to, penalty, room, isRescue);
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = cost[from] as number;
      if (before === Number.POSITIVE_INFINITY || before >= enough) continue;
      const total = before + costOfLine(measure, from, to, penalty, room, isRescue);
      if (total === Number.POSITIVE_INFINITY && isBeyond(measure, from, to, room)) break;
      if (total >= (cost[to] as number)) continue;
      cost[to] = total;
      previous[to] = from;
    }
  }
  return cost[length] === Number.POSITIVE_INFINITY ? null : traceBack(previous, length);
}

/** At least 1; infinite for a line that does not fit. */
function costOfLine(
  measure: LineMeasure,
  from: number,
  to: number,
  penalty: number,
  room: Room,
  isRescue: boolean,
): number {
  const slack = slackOf(measure, from, to, room);
  const isSingle = isRescue && from === to - 1;
  const fault = faultOf(measure, from, to, slack, room) ?? (isSingle ? agreeableBadness : null);
  if (fault === null) return Number.POSITIVE_INFINITY;
  const uneven = room.alignment === 'even' ? unevenness(measure, to, slack / room.measure) : 0;
  return uneven + demerits(fault, penalty, room);
}

function slackOf(measure: LineMeasure, from: number, to: number, room: Room): Points {
  const available = from === 0 ? room.measure - room.firstLineIndent : room.measure;
  return available - lineWidth(measure, from, to);
}

function demerits(fault: number, penalty: number, { alignment }: Room): number {
  const weight = 1 + fault + penalty;
  return weight * weight + (alignment === 'justify' ? 0 : raggedLineCost);
}

/** Characters at a joint of a phrase: 的| and |和, and after what ends the name of a measure: 合格率|, 满意度|. */
const joints = { before: '的', after: '和与及占', measures: '率度' } as const;
/** 率先 and 度量 are words. */
const afterMeasure = '先领量假过';

/**
 * What a line of a title costs for what it leaves empty and for ending within a phrase. Not squared again:
 * one short line after a good joint is better than two halves of a word.
 */
function unevenness({ boxes }: LineMeasure, to: number, share: number): number {
  const cost = evenness.emptyLine * share * share;
  const before = boxes[to - 1]?.letters;
  const after = boxes[to]?.letters;
  if (before === undefined || after === undefined) return cost;
  if (after.lead > 0 || (before.trail > 0 && before.last !== 'close')) return cost;
  if (isWestern(before.last) && isWestern(after.first)) return cost + afterWord(before.text, after.text);
  if (before.trail > 0 || before.text === joints.before || joints.after.includes(after.text))
    return cost + evenness.weakJoint;
  if (!joints.measures.includes(before.text)) return cost + evenness.insidePhrase;
  return cost + (afterMeasure.includes(after.text) ? evenness.insideWord : evenness.weakJoint);
}

/** Words that lean on the next one, as numbers do. */
const leaning = new Set('a an and at by for from in of on or the to was with'.split(' '));

/** In Western text a mark is part of the word before it. What a colon names is read with its number. */
function afterWord(word: string, next: string): number {
  if (/[;:]$/.test(word)) return word.endsWith(':') && /^\d/.test(next) ? evenness.westernComma : 0;
  if (word.endsWith(',')) return evenness.westernComma;
  return leaning.has(word) || /\d$/.test(word) ? evenness.insideWord : evenness.insidePhrase;
}

function traceBack(previous: Int32Array, length: number): readonly number[] {
  const ends: number[] = [];
  for (let at = length; at > 0; at = previous[at] as number) ends.push(at);
  return ends.reverse();
}

/** Whether the line is so overfull that no longer one can fit: two ems for marks that give their white at its edges. */
function isBeyond(measure: LineMeasure, from: number, to: number, room: Room): boolean {
  const give = insideLine(measure.shrink, from, to) + insideLine(measure.stops, from, to);
  return slackOf(measure, from, to, room) + give < -2 * room.em - tolerance;
}

/** Badness and penalties of a line that has `slack` to fill; `null` if it does not fit. */
function faultOf(measure: LineMeasure, from: number, to: number, slack: Points, room: Room): number | null {
  const isLast = to === measure.boxes.length;
  const runt = isLast && from > 0 && isRunt(measure, from, to, room) ? penalties.runt : 0;
  if (room.alignment !== 'justify') return raggedFault(slack, isLast, runt, room);
  if (slack < -tolerance) {
    const badness = squeezeBadness(measure, from, to, -slack);
    return badness === null ? null : badness + runt;
  }
  return isLast ? runt : stretchBadness(measure, from, to, slack, room);
}

function isRunt({ content }: LineMeasure, from: number, to: number, { em }: Room): boolean {
  const width = (content[to] as number) - (content[from] as number);
  return width < shortestLastLine * em - tolerance;
}

/** Lines that are not justified are not squeezed. */
function raggedFault(
  slack: Points,
  isLast: boolean,
  runt: number,
  { alignment, measure }: Room,
): number | null {
  if (slack < -tolerance) return null;
  if (isLast || alignment === 'even') return runt;
  const share = slack / measure;
  return agreeableBadness * share * share + runt;
}

function squeezeBadness(measure: LineMeasure, from: number, to: number, needed: Points): number | null {
  const shrink = insideLine(measure.shrink, from, to);
  const stops = insideLine(measure.stops, from, to);
  if (needed > shrink + stops + tolerance) return null;
  const share = needed / (shrink + stops);
  const badness = squeezedBadness.gladly * cubed(share);
  const crammed = share > 1 / 2 ? squeezedBadness.crammed * cubed(2 * share - 1) : 0;
  return badness + crammed + (needed > shrink + tolerance ? penalties.squeezedStop : 0);
}

/** A line whose gaps do not widen at all is as bad as one that is loose by an em in each. */
const hopeless = agreeableBadness * cubed(1 / agreeableStretch);

function stretchBadness(measure: LineMeasure, from: number, to: number, slack: Points, { em }: Room): number {
  if (slack <= tolerance) return 0;
  const gaps = insideLine(measure.gaps, from, to);
  if (gaps === 0) return hopeless;
  const agreeable = insideLine(measure.room, from, to) + gaps * agreeableStretch * em;
  const badness = Math.min(hopeless, agreeableBadness * cubed(slack / agreeable));
  if (slack <= agreeable + tolerance) return badness;
  const isLoose = slack > agreeable + insideLine(measure.reserve, from, to) + tolerance;
  return isLoose ? badness + penalties.loose : badness;
}

/** Faster than a power by far, and asked for every pair of breaks. */
function cubed(ratio: number): number {
  return ratio * ratio * ratio;
}
