// Settles page numbers: parts are planned, the pages they name are looked up, until what is printed is true.
import type { DocumentPart, NoteInline, ReportDocument } from '../../model/block.js';
import { type Finding, makeFinding } from '../../model/finding.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Theme } from '../theme.js';
import { padToSides } from './blank-pages.js';
import { unresolvedReference } from './findings/unresolved-reference.js';
import { unsettledPageNumbers } from './findings/unsettled-page-numbers.js';
import type { ContentsEntry, FlowContext } from './flow-context.js';
import { type Folio, foliosOf } from './folio.js';
import { inMentionOrder, unmentionedFigures } from './mentions.js';
import { type NoteMarks, noteMark, noteMarksOf } from './note-marks.js';
import { numberFigures, numberHeadings } from './numbering.js';
import { figuresOf, outlineOf } from './outline.js';
import { type PlannedPart, planPart } from './part.js';
import { indicatorKey, indicatorsIn } from './printed-indicators.js';

export interface Settled {
  readonly parts: readonly SettledPart[];
  readonly outline: readonly ContentsEntry[];
  readonly findings: readonly Finding[];
}

export interface SettledPart extends PlannedPart {
  readonly part: DocumentPart;
  /** Unique in the document: `part0`. */
  readonly key: string;
  readonly context: FlowContext;
  /** One for each page. */
  readonly folios: readonly Folio[];
}

/** Contents and page references settle in the second round, unless a wider number moves a page. */
const mostRounds = 3;

export function settlePages(written: ReportDocument, theme: Theme, fonts: FontSet): Settled {
  const document = inMentionOrder(written);
  const base = baseContext(document, theme, fonts);
  let attempts: readonly Attempt[] = [];
  let pages: ReadonlyMap<string, string> = new Map();
  for (let round = 1; round <= mostRounds + 1; round += 1) {
    const earlier = attempts;
    attempts = document.parts.map((part, index) => {
      const attempt = earlier[index];
      return attempt !== undefined && staysTrue(attempt, pages)
        ? attempt
        : attemptPart(part, index, base, pages);
    });
    if (attempts.every((attempt, index) => attempt === earlier[index])) break;
    pages = pagesByAnchor(padToSides(attempts, theme.page['opens-right']));
  }
  const isSettled = attempts.every((attempt) => staysTrue(attempt, pages));
  const padded = padToSides(attempts, theme.page['opens-right']);
  const folios = foliosByPart(padded);
  return {
    parts: padded.map(({ part, key, context, plan }, index) => ({
      ...plan,
      part,
      key,
      context,
      folios: folios[index] ?? [],
    })),
    outline: base.contents,
    findings: [
      ...onceEach(attempts.flatMap(({ findings }) => findings)),
      ...unmentionedFigures(document, base.numbers),
      ...(isSettled ? [] : [makeFinding(unsettledPageNumbers, { place: null }, { rounds: mostRounds })]),
    ],
  };
}

/** A part as planned under the page numbers known at the time. */
interface Attempt {
  readonly part: DocumentPart;
  readonly key: string;
  readonly context: FlowContext;
  readonly plan: PlannedPart;
  /** The page numbers that it printed, by anchor: as long as they stay true, so does the plan. */
  readonly asked: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

type BaseContext = Omit<FlowContext, 'pageOf' | 'report' | 'notes'> & { readonly marks: NoteMarks };

function baseContext(document: ReportDocument, theme: Theme, fonts: FontSet): BaseContext {
  const numbers = new Map([...numberFigures(document), ...numberHeadings(document)]);
  const resolve = (target: string) => numbers.get(target) ?? '';
  const marks = noteMarksOf(theme, document);
  const { good, bad, neutral, link } = theme.colours;
  return {
    theme,
    words: document.words,
    numbers,
    contents: outlineOf(document, resolve),
    hasIndex: document.parts.some(({ blocks }) => blocks.some(({ type }) => type === 'index')),
    figures: figuresOf(document, numbers, resolve),
    changed: document.changed,
    marks,
    inline: {
      fonts,
      language: document.language,
      resolve,
      noteMark: () => noteMark(1, marks),
      tones: { good, bad, neutral },
      linkColour: link,
    },
  };
}

function attemptPart(
  part: DocumentPart,
  index: number,
  base: BaseContext,
  pages: ReadonlyMap<string, string>,
): Attempt {
  const asked = new Map<string, string>();
  const findings: Finding[] = [];
  const pageOf = (target: string) => {
    const page = pages.get(target) ?? '';
    asked.set(target, page);
    return page;
  };
  const known = new Set([...base.numbers.keys(), ...base.contents.map(({ id }) => id)]);
  const resolve = (target: string, show: 'number' | 'page') => {
    if (!known.has(target))
      findings.push(makeFinding(unresolvedReference, { place: null, found: target }, { target }));
    return show === 'page' ? pageOf(target) : (base.numbers.get(target) ?? '');
  };
  const key = `part${index}`;
  const digitsOf = ({ id }: NoteInline) => pageOf(noteKey(key, id)) || noteMark(1, base.marks);
  const noteMarks = base.marks === 'digits' ? { noteMark: digitsOf } : {};
  const context: FlowContext = {
    ...base,
    inline: { ...base.inline, resolve, ...noteMarks },
    pageOf,
    notes: new Map(),
    report: (finding) => findings.push(finding),
  };
  return { part, key, context, plan: planPart(part, key, context), asked, findings };
}

function staysTrue({ asked }: Attempt, pages: ReadonlyMap<string, string>): boolean {
  return [...asked].every(([anchor, page]) => (pages.get(anchor) ?? '') === page);
}

function foliosByPart(attempts: readonly Attempt[]): readonly (readonly Folio[])[] {
  const folios = foliosOf(attempts.flatMap(({ part, plan }) => plan.pages.map(() => part.matter)));
  let from = 0;
  return attempts.map(({ plan }) => {
    const own = folios.slice(from, from + plan.pages.length);
    from += plan.pages.length;
    return own;
  });
}

function pagesByAnchor(attempts: readonly Attempt[]): ReadonlyMap<string, string> {
  const folios = foliosByPart(attempts);
  const pages = new Map<string, string>();
  attempts.forEach(({ plan, key }, part) => {
    plan.pages.forEach(({ placed, notes }, page) => {
      // Numbers of two digits take more room than the line was broken with at first.
      const wide = notes.filter(({ isNew }) => isNew).slice(9);
      for (const { note } of wide) pages.set(noteKey(key, note.id), '10');
      const folio = folios[part]?.[page]?.text ?? '';
      for (const { item } of placed) {
        for (const indicator of item.indicators) addPage(pages, indicatorKey(indicator), folio);
        if (item.anchor !== null) pages.set(item.anchor, folio);
      }
      for (const { note, from, to } of notes)
        for (const indicator of indicatorsIn(note.lines.slice(from, to)))
          addPage(pages, indicatorKey(indicator), folio);
    });
  });
  return pages;
}

/** Adds a page to those of an indicator: `1,4,17`. */
function addPage(pages: Map<string, string>, key: string, folio: string): void {
  const known = pages.get(key);
  if (folio === '' || known?.split(',').includes(folio)) return;
  pages.set(key, known === undefined ? folio : `${known},${folio}`);
}

/** Where the number of a note is kept among the pages of anchors. */
function noteKey(part: string, id: string): string {
  return `note ${part} ${id}`;
}

function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map(findings.map((finding) => [`${finding.code} ${finding.found ?? ''}`, finding]));
  return [...seen.values()];
}
