// The breakdowns of the report year: each category with its value and how it changed over the year before.
import type { Breakdown as BreakdownRow, Edition, Indicator, Period } from '../model/edition.js';
import type { Breakdown, BreakdownEntry, Figure, Figures } from '../model/figure.js';
import { computedChange } from './change.js';
import { indicatorOf } from './lookup.js';
import { withLostDigits } from './lost-digits.js';
import { englishNames, figureIds, figureNames } from './naming.js';
import { inPlainUnit } from './units.js';

/** In the order of the data, an indicator's dimensions after each other. */
export function breakdownsOf(figures: Figures): readonly Breakdown[] {
  const { edition } = figures;
  const groups = new Map<string, BreakdownRow[]>();
  for (const row of edition.breakdowns) {
    if (row.period !== edition.year) continue;
    const key = `${row.indicator} ${row.dimension}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((rows) => groupOf(figures, rows) ?? []);
}

function groupOf(figures: Figures, rows: readonly BreakdownRow[]): Breakdown | null {
  const [first] = rows;
  const indicator = first === undefined ? null : indicatorOf(figures, first.indicator);
  if (first === undefined || indicator === null) return null;
  const before = new Map(
    categoryFigures(rowsOf(figures, first, figures.edition.year - 1), indicator).map(({ row, figure }) => [
      row.category,
      figure,
    ]),
  );
  return {
    indicator: first.indicator,
    dimension: first.dimension,
    entries: categoryFigures(rows, indicator)
      .map(({ row, figure }) => entryOf(row, figure, indicator, before))
      .sort(bySize),
  };
}

/** Each category's value with what the others say of its digits. */
function categoryFigures(rows: readonly BreakdownRow[], indicator: Indicator) {
  const figures = withLostDigits(
    rows.map((row) => categoryFigure(row, indicator)),
    indicator,
  );
  return rows.map((row, index) => ({ row, figure: figures[index] ?? categoryFigure(row, indicator) }));
}

/** The rows of an earlier period: this edition's, or those of the latest edition that has any. */
export function rowsOf(
  { edition, earlier }: Figures,
  { indicator, dimension }: Pick<BreakdownRow, 'indicator' | 'dimension'>,
  period: Period,
): readonly BreakdownRow[] {
  const find = ({ breakdowns }: Edition) =>
    breakdowns.filter(
      (row) => row.indicator === indicator && row.dimension === dimension && row.period === period,
    );
  for (const one of [edition, ...earlier]) {
    const rows = find(one);
    if (rows.length > 0) return rows;
  }
  return [];
}

function entryOf(
  row: BreakdownRow,
  figure: Figure,
  indicator: Indicator,
  before: ReadonlyMap<string, Figure>,
): BreakdownEntry {
  const base = before.get(row.category);
  const change = base === undefined ? null : computedChange(indicator, figure, base);
  const entry = { category: row.category, ...(row.english && { english: row.english }), figure };
  if (change === null || base === undefined) return { ...entry, change: null };
  const id = figureIds.categoryChange(row.indicator, row.dimension, row.category, row.period, base.period);
  const name = figureNames.change(figure.name, base.period);
  return { ...entry, change: { ...change, amount: { ...change.amount, id, name } } };
}

/** A category's value as a figure. */
export function categoryFigure(row: BreakdownRow, { name, nameEn, unitEn }: Indicator): Figure {
  const { indicator, dimension, category, period, value, decimals, unit, status, note, place, source } = row;
  return {
    id: figureIds.category(indicator, dimension, category, period),
    indicator,
    name: figureNames.category(name, category),
    period,
    value,
    decimals,
    unit,
    qualifier: '',
    status,
    note,
    english: {
      ...(row.english?.note && { note: row.english.note }),
      name: englishNames.category(nameEn, row.english?.category ?? category),
      unit: unitEn,
    },
    origin: { kind: 'published', place, source },
  };
}

function bySize(a: BreakdownEntry, b: BreakdownEntry): number {
  return inPlainUnit(b.figure.value, b.figure.unit).cmp(inPlainUnit(a.figure.value, a.figure.unit));
}
