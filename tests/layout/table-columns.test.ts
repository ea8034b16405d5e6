// Column widths: the measure is filled, width goes where it saves lines, and no name ends in a remnant.
import { describe, expect, it } from 'vitest';
import type { CellWish } from '../../pipeline/layout/flow/column-wish.js';
import { columnWidths } from '../../pipeline/layout/flow/table-columns.js';
import type { StructureElement } from '../../pipeline/model/page.js';
import { compose } from '../compose/guangxi.js';
import { layOutParts } from './documents.js';

/** A cell that can be broken anywhere. */
const plainCell = (natural: number): CellWish => ({
  natural,
  linesIn: (width) => Math.ceil(natural / width),
});

describe('column widths', () => {
  it('fill the measure exactly', () => {
    const wish = (naturals: number[], weight: number | null, minimum = 9) => ({
      minimum,
      unbreakable: minimum,
      cells: naturals.map(plainCell),
      weight,
    });
    for (const wishes of [
      [wish([40, 50], 1), wish([30, 20], null)],
      [wish([400, 900], 4), wish([30, 20], null), wish([300, 20], 2)],
      [wish([400], null, 400), wish([300], null, 300)],
    ]) {
      const widths = columnWidths(wishes, 420);
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(420, 6);
    }
  });

  it('give width to the column that saves lines', () => {
    const short = {
      minimum: 9,
      unbreakable: 9,
      cells: Array.from({ length: 20 }, () => plainCell(60)),
      weight: 1,
    };
    const long = {
      minimum: 9,
      unbreakable: 9,
      cells: Array.from({ length: 20 }, () => plainCell(330)),
      weight: 1,
    };
    const [first = 0, second = 0] = columnWidths([short, long], 400);
    expect(first).toBeLessThan(90);
    expect(second).toBeGreaterThan(310);
  });

  it('give what one text column has to spare to one whose cells are broken, for the same lines', () => {
    // Two lines in anything from 90 to 169 points; the other column needs but 60 of what it is given.
    const broken: CellWish = { natural: 170, linesIn: (width) => (width >= 90 ? 2 : 3) };
    const wish = (cell: CellWish, weight: number | null) => ({
      minimum: 20,
      unbreakable: 20,
      cells: [cell],
      weight,
    });
    const whole = { natural: 60, linesIn: () => 1 };
    const [first = 0, second = 0] = columnWidths([wish(broken, 1), wish(whole, 3)], 200);
    expect(second).toBeLessThan(64);
    expect(first).toBeCloseTo(200 - second, 6);
    // A column of figures keeps its air.
    const [, figures = 0] = columnWidths([wish(broken, 1), { ...wish(whole, null), minimum: 80 }], 200);
    expect(figures).toBeGreaterThanOrEqual(80);
  });

  it('take from a cell what it does not need for its lines', () => {
    // Four lines in 80 points, and in 66 as well: its numbers stay whole.
    const stepped: CellWish = { natural: 300, linesIn: (width) => (width >= 66 ? 4 : 6) };
    const [names = 0] = columnWidths(
      [
        { minimum: 9, unbreakable: 9, cells: [plainCell(148), plainCell(162)], weight: 5 },
        { minimum: 55, unbreakable: 55, cells: [plainCell(9), stepped], weight: 4 },
      ],
      230,
    );
    expect(names).toBeGreaterThanOrEqual(162);
  });
});

/** The lines of each row header, by its element. */
function nameLines(laid: ReturnType<typeof layOutParts>): readonly (readonly string[])[] {
  const names = new Map<StructureElement, string[]>();
  for (const item of laid.pages.flatMap(({ items }) => items)) {
    if (item.type !== 'line' || item.belongs.type !== 'content') continue;
    const { element } = item.belongs;
    if (element.scope !== 'Row' || element.columnSpan !== undefined) continue;
    names.set(element, [...(names.get(element) ?? []), item.line.text]);
  }
  return [...names.values()];
}

describe('a name of two lines', () => {
  it('never ends in a remnant in the first edition', () => {
    const names = nameLines(layOutParts(...compose().parts));
    const broken = names.filter((lines) => lines.length > 1);
    expect(names.length).toBeGreaterThan(100);
    for (const lines of broken) expect(lines.at(-1)?.length, lines.join('|')).toBeGreaterThan(2);
  });
});
