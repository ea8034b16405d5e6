// Compares two reports by their content: figures, sentences, titles of charts and tables.
import { differenceOf, type PrintedNumber } from '../derive/difference.js';
import type {
  Changes,
  FigureDifference,
  ReportName,
  TextDifference,
  TitleDifference,
} from '../model/changes.js';
import type { ContentFigure, ReportContent } from '../model/content.js';
import { decimal, decimalsOf, writeDecimal } from '../model/decimal.js';
import { sentences } from './block-text.js';
import { type FigureGroup, figureGroup, figureKey } from './figure-key.js';
import { alignTexts } from './text-alignment.js';
import { withoutYear } from './year-free.js';

/** Two drafts of one edition, or the editions of two years: then what is the same but for the year is the same. */
export function compareContents(before: ReportContent, after: ReportContent): Changes {
  const figures = compareFigures(before, after);
  const group = (wanted: FigureGroup) =>
    figures.filter(({ before: old, after: now }) => figureGroup((now ?? old)?.id ?? '') === wanted);
  return {
    before: nameOf(before),
    after: nameOf(after),
    values: group('values'),
    comparisons: group('comparisons'),
    combinations: group('combinations'),
    sentences: compareSentences(before, after),
    charts: compareTitles(before, after, ({ charts }) => charts),
    tables: compareTitles(before, after, ({ tables }) => tables),
  };
}

export function isUnchanged({ before, after, ...lists }: Changes): boolean {
  return before.pages === after.pages && Object.values(lists).every(({ length }) => length === 0);
}

function nameOf({ year, edition, title, pages }: ReportContent): ReportName {
  return { year, edition, title, pages };
}

function compareFigures(before: ReportContent, after: ReportContent): readonly FigureDifference[] {
  const keyed = ({ figures, year }: ReportContent) =>
    new Map(figures.map((figure) => [figureKey(figure.id, year), figure]));
  const old = keyed(before);
  const now = keyed(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const first = old.get(key) ?? null;
    const second = now.get(key) ?? null;
    if (first !== null && second !== null && printed(first) === printed(second)) return [];
    return [{ before: first, after: second, difference: differenceBetween(first, second) }];
  });
}

/** Everything of a figure that a reader sees or is told of. */
function printed({ value, unit, qualifier, status, origin }: ContentFigure): string {
  return [value, unit, qualifier, status, origin].join('\u0000');
}

function differenceBetween(before: ContentFigure | null, after: ContentFigure | null): string | null {
  if (before === null || after === null || before.unit !== after.unit) return null;
  const { rounded, decimals, isRough } = differenceOf(printedNumber(after), printedNumber(before));
  return `${isRough ? '≈' : ''}${rounded.gt('0') ? '+' : ''}${writeDecimal(rounded, decimals)}`;
}

function printedNumber({ value, unit, hasLostDigits }: ContentFigure): PrintedNumber {
  return {
    value: decimal(value),
    decimals: decimalsOf(value),
    unit,
    ...(hasLostDigits === true && { hasLostDigits }),
  };
}

function compareSentences(before: ReportContent, after: ReportContent): readonly TextDifference[] {
  const normal = { before: withoutYear(before), after: withoutYear(after) };
  const textsByPart = ({ parts }: ReportContent) =>
    new Map(parts.map(({ title, sentences }) => [title, sentences]));
  const old = textsByPart(before);
  const now = textsByPart(after);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((part) =>
    alignTexts(old.get(part) ?? [], now.get(part) ?? [], normal).map((difference) => ({
      part,
      ...difference,
    })),
  );
}

/** What a chart or table is known by, and what is shown of it: its title, or what it says where the title stayed. */
interface Titled {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
}

function compareTitles(
  before: ReportContent,
  after: ReportContent,
  of: (part: ReportContent['parts'][number]) => readonly Titled[],
): readonly TitleDifference[] {
  const titles = ({ parts }: ReportContent) =>
    new Map(parts.flatMap(of).map((titled) => [titled.id, titled]));
  const old = titles(before);
  const now = titles(after);
  const [oldNormal, nowNormal] = [withoutYear(before), withoutYear(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const first = old.get(id);
    const second = now.get(id);
    if (first === undefined || second === undefined || oldNormal(first.title) !== nowNormal(second.title))
      return [{ id, before: first?.title ?? null, after: second?.title ?? null }];
    const [told, tells] = [sentences(first.text ?? ''), sentences(second.text ?? '')];
    if (told.length === 0 || tells.length === 0) return [];
    return alignTexts(told, tells, { before: oldNormal, after: nowNormal }).map((change) => ({
      id,
      ...change,
    }));
  });
}
