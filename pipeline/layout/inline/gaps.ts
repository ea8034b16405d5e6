// The gap between two boxes: its width, how it stretches and shrinks, and what a line's end there costs.
import type { Glyph, Points } from '../../model/page.js';
import type { Face, Gap, Letters, Shrink, ShrinkLevel } from './box.js';
import { type CharacterClass, isFullWidthMark, isHan, isWestern, takesAutospace } from './character-class.js';
import { mayEndLine, mayStartLine } from './kinsoku.js';
import { never, penalties } from './penalties.js';
import { isMeasureWord } from './unbreakable.js';

/**
 * In ems. CLREQ, 中西间距 and 行内调整: a quarter, at least an eighth, at most a half. Wider than a third tears text
 * apart, and is taken only where all gaps would become loose.
 */
const autospace = { natural: 1 / 4, least: 1 / 8, agreeable: 1 / 3, most: 1 / 2 } as const;
/** In ems. CLREQ, 行内调整. */
const wordSpace = { least: 1 / 4, most: 1 / 2 } as const;

/** What the text between and around two boxes adds to the rules of their characters. */
export interface Between {
  readonly spaces: string;
  /** Both belong to one number, code or reference. */
  readonly isRigid: boolean;
  /** Least penalty. */
  readonly penalty: number;
}

/** Between two characters of running text. */
export const nothingBetween: Between = { spaces: '', isRigid: false, penalty: 0 };

export function gapBetween(a: Letters, face: Face, b: Letters, nextFace: Face, between: Between): Gap {
  // Two Han characters: most gaps of all.
  if (between === nothingBetween && a.last === 'ideograph' && b.first === 'ideograph') return plainGap;
  if (between.spaces !== '') {
    const isLatinText = isLatinBase(face) || isLatinBase(nextFace);
    const kept = keptSpaces(a.last, b.first, between.spaces, isLatinText);
    if (kept !== '') return spaceGap(a, face, b, kept, between);
  }
  // The mark of a note stands in the white of the bracket or quotation mark before it.
  if (nextFace.role.type === 'note' && a.trail !== 0) return { ...noGap, width: -a.trail };
  const penalty = Math.max(between.penalty, penaltyBetween(a, b));
  const isSpaced = (isHan(a.last) && takesAutospace(b.first)) || (isHan(b.first) && takesAutospace(a.last));
  if (isSpaced) return autospaceGap(Math.min(face.size, nextFace.size), penalty, between.isRigid);
  if (a.trail !== 0 || b.lead !== 0) return markGap(a, b, penalty, between.isRigid);
  const isEven = !between.isRigid && stretchesBetween(a.last, b.first);
  if (penalty === 0 && isEven) return plainGap;
  return { ...plainGap, penalty, stretch: isEven ? 'even' : 'none' };
}

const plainGap: Gap = {
  width: 0,
  stretch: 'even',
  room: 0,
  reserve: 0,
  shrink: [],
  penalty: 0,
  spaces: [],
  isForced: false,
};

/** Between what is never parted. */
const noGap: Gap = { ...plainGap, stretch: 'none', penalty: never };

/** After the last box of a paragraph or before a forced line end. */
export const lineEnd: Gap = { ...plainGap, stretch: 'none', isForced: true };

/**
 * Of typed spaces, those that are printed: none next to a full-width mark, none between Han and Western text
 * (中西间距 stands there), one for several elsewhere. Ideographic spaces and those that do not break are always meant,
 * the latter but between Han and Western text. In English text a Chinese name is a word among words.
 */
function keptSpaces(
  last: CharacterClass,
  first: CharacterClass,
  spaces: string,
  isLatinText: boolean,
): string {
  const wide = spaces.replace(/[^\u3000]/g, '');
  if (wide !== '') return wide;
  const isBound = spaces.includes('\u00a0');
  if (!isBound && (isFullWidthMark(last) || isFullWidthMark(first))) return '';
  if (isHan(last) !== isHan(first) && (isWestern(last) || isWestern(first)) && !isLatinText) return '';
  // A line end in the source is no space between Han characters.
  if (spaces.includes('\n') && isHan(last) && isHan(first)) return '';
  return isBound ? '\u00a0' : ' ';
}

/** Text of an English paragraph, and not a Western word in a Chinese one. */
function isLatinBase({ form, role }: Face): boolean {
  return form === 'western' && role.type !== 'foreign';
}

function spaceGap(
  a: Letters,
  { size, loaded, form }: Face,
  b: Letters,
  kept: string,
  { isRigid, penalty }: Between,
): Gap {
  const spaces: readonly Glyph[] = loaded.shape(kept === '\u00a0' ? ' ' : kept, size, form);
  const width = spaces.reduce((total, { advance }) => total + advance, 0);
  const isBound = kept === '\u00a0' || !mayEndLine(a.last) || !mayStartLine(b.first);
  const isWord = !isRigid && !kept.includes('\u3000');
  const least = wordSpace.least * size;
  return {
    width,
    stretch: isWord ? 'space' : 'none',
    room: isWord ? Math.max(0, wordSpace.most * size - width) : 0,
    reserve: 0,
    shrink: isWord && width > least ? [{ level: 'space', amount: width - least }] : [],
    penalty: isBound || isRigid ? never : penalty,
    spaces,
    isForced: false,
  };
}

function autospaceGap(size: Points, penalty: number, isRigid: boolean): Gap {
  return {
    width: autospace.natural * size,
    stretch: isRigid ? 'none' : 'autospace',
    room: isRigid ? 0 : (autospace.agreeable - autospace.natural) * size,
    reserve: isRigid ? 0 : (autospace.most - autospace.agreeable) * size,
    shrink: isRigid ? [] : [{ level: 'autospace', amount: (autospace.natural - autospace.least) * size }],
    penalty,
    spaces: [],
    isForced: false,
  };
}

/** White of a full-width mark at this gap: half of it is given up to a neighbouring bracket, the rest can shrink. */
function markGap(a: Letters, b: Letters, penalty: number, isRigid: boolean): Gap {
  const shared = sharedWhite(a, b);
  const trail = shared === 'trail' ? 0 : a.trail;
  const lead = shared === 'lead' ? 0 : b.lead;
  const shrink: Shrink[] = [];
  if (trail !== 0) shrink.push({ level: levelOf(a.last), amount: trail });
  if (lead !== 0) shrink.push({ level: 'bracket', amount: lead });
  return {
    width: trail + lead - a.trail - b.lead,
    stretch: !isRigid && stretchesBetween(a.last, b.first) ? 'even' : 'none',
    room: 0,
    reserve: 0,
    shrink: isRigid ? [] : shrink,
    penalty,
    spaces: [],
    isForced: false,
  };
}

/**
 * 标点挤压 (CLREQ): two neighbouring marks, one of them a bracket or quotation mark, take one and a half ems.
 * Which white goes: the one between them; `null` if there is none or neither is a bracket.
 */
function sharedWhite(a: Letters, b: Letters): 'trail' | 'lead' | null {
  if (a.last === 'open') return b.lead === 0 ? null : 'lead';
  const isPair = isMarkWithWhite(a.last) && isMarkWithWhite(b.first);
  const hasBracket = a.last === 'close' || b.first === 'close' || b.first === 'open';
  return isPair && hasBracket && a.trail !== 0 ? 'trail' : null;
}

function isMarkWithWhite(kind: CharacterClass): boolean {
  return kind === 'open' || kind === 'close' || kind === 'pause' || kind === 'stop' || kind === 'exclaim';
}

function levelOf(kind: CharacterClass): ShrinkLevel {
  if (kind === 'close') return 'bracket';
  return kind === 'pause' ? 'pause' : 'stop';
}

/** CLREQ, 拉伸处理: not inside numbers and Western text, not around connectors and slashes. */
function stretchesBetween(last: CharacterClass, first: CharacterClass): boolean {
  if (isWestern(last) && isWestern(first)) return false;
  return !isStiffAfter(last) && !isStiffBefore(first);
}

function isStiffAfter(kind: CharacterClass): boolean {
  return kind === 'connector' || kind === 'slash' || kind === 'prefix-sign' || kind === 'narrow-prefix';
}

function isStiffBefore(kind: CharacterClass): boolean {
  return (
    kind === 'connector' ||
    kind === 'slash' ||
    kind === 'hyphen' ||
    kind === 'unit-sign' ||
    kind === 'narrow-unit' ||
    kind === 'combining'
  );
}

function penaltyBetween(a: Letters, b: Letters): number {
  if (a.offers !== null) return a.offers;
  if (!mayEndLine(a.last) || !mayStartLine(b.first)) return never;
  if (isWestern(b.first)) {
    if (isWestern(a.last)) return never;
    if (a.last === 'connector') return penalties.insideRange;
    return b.first === 'digit' && a.text.startsWith('第') ? penalties.numberFromUnit : 0;
  }
  const isNumber = a.last === 'digit' || a.last === 'narrow-unit';
  return isNumber && isMeasureWord(b.text) ? penalties.numberFromUnit : 0;
}
