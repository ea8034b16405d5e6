// A comparison as sections of rows: what text, Markdown and HTML all write, each in its own dress.
import type { Changes, FigureDifference } from '../model/changes.js';
import type { ContentFigure } from '../model/content.js';
import { besideNumber } from '../model/numbers-apart.js';
import type { ChangeWords } from './words.js';

export interface ChangeRow {
  /** What it is about: an indicator, a part, a chart. */
  readonly subject: string;
  /** Empty where it is missing on that side. */
  readonly before: string;
  readonly after: string;
  /** Signed number; empty where there is none. */
  readonly difference: string;
}

export interface ChangeSection {
  readonly title: string;
  readonly kind: 'figures' | 'texts';
  readonly rows: readonly ChangeRow[];
}

/** Sections without rows are left out. */
export function sectionsOf(changes: Changes, words: ChangeWords): readonly ChangeSection[] {
  const figures = (title: string, differences: readonly FigureDifference[]): ChangeSection => ({
    title,
    kind: 'figures',
    rows: differences.map((difference) => figureRow(difference, changes, words)),
  });
  const titles = (title: string, differences: Changes['charts']): ChangeSection => ({
    title,
    kind: 'texts',
    rows: differences.map(({ id, before, after }) => textRow(id, before, after)),
  });
  return [
    figures(words.values, changes.values),
    figures(words.comparisons, changes.comparisons),
    figures(words.combinations, changes.combinations),
    {
      title: words.sentences,
      kind: 'texts' as const,
      rows: changes.sentences.map(({ part, before, after }) => textRow(part, before, after)),
    },
    titles(words.charts, changes.charts),
    titles(words.tables, changes.tables),
  ].filter(({ rows }) => rows.length > 0);
}

function figureRow(
  { before, after, difference }: FigureDifference,
  changes: Changes,
  words: ChangeWords,
): ChangeRow {
  return {
    subject: subjectOf(before, after, changes, words),
    before: before === null ? '' : figureText(before, words),
    after: after === null ? '' : figureText(after, words),
    // Between two equal numbers it is the unit, the mark or the origin that changed.
    difference: difference === null || /^[+-]?0(?:\.0*)?$/.test(difference) ? '' : difference,
  };
}

/** With its year, unless that is the report's or said in the name; with both years where two are compared. */
function subjectOf(
  before: ContentFigure | null,
  after: ContentFigure | null,
  changes: Changes,
  words: ChangeWords,
): string {
  const figure = after ?? before;
  if (figure === null) return '';
  const { name, period } = figure;
  const own = before === null ? name : withBothYears(before.name, name);
  const { year } = after === null ? changes.before : changes.after;
  if (period === year || name.includes(String(period))) return own;
  return own + words.period(bothYears(String(before?.period ?? period), String(period)));
}

/** 比2019/2020年的变化: what one report says of 2019 and the other of 2020. */
function withBothYears(before: string, after: string): string {
  const years = before.match(/\d{4}/g) ?? [];
  if (before.replaceAll(/\d{4}/g, '') !== after.replaceAll(/\d{4}/g, '')) return after;
  let at = 0;
  return after.replaceAll(/\d{4}/g, (year) => bothYears(years[at++] ?? year, year));
}

function bothYears(before: string, after: string): string {
  return before === after ? after : `${before}/${after}`;
}

function figureText({ value, unit, qualifier, status, origin }: ContentFigure, words: ChangeWords): string {
  const marks = [
    words.qualifier[qualifier] ?? '',
    words.status[status] ?? '',
    origin === 'derived' ? words.derived : '',
  ].filter((mark) => mark !== '');
  const beside = besideNumber(unit);
  return (
    `${value}${beside === unit ? ' ' : ''}${beside}`.trim() +
    (marks.length === 0 ? '' : words.note(marks.join(words.separator)))
  );
}

function textRow(subject: string, before: string | null, after: string | null): ChangeRow {
  return { subject, before: before ?? '', after: after ?? '', difference: '' };
}

/** 数值 3 处，文字 2 处 */
export function summaryOf(sections: readonly ChangeSection[], words: ChangeWords): string {
  return sections.map(({ title, rows }) => `${title} ${words.count(rows.length)}`).join(words.separator);
}
