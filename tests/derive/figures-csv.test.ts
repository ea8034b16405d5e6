// figures.csv, read back by a CSV reader: columns, order, operands that resolve, nothing a spreadsheet would run.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFigures, shareOf, sumOf, figureAt } from '../../pipeline/derive/figures.js';
import { writeFiguresCsv } from '../../pipeline/derive/figures-csv.js';
import type { Figure } from '../../pipeline/model/figure.js';
import { id, smallEdition } from './small-edition.js';

const figures = deriveFigures(
  smallEdition({
    indicators: { a: { unit: '项' }, b: { unit: '项' }, rate: { unit: '%', decimals: 1 } },
    values: { a: { 2020: '2229' }, b: { 2020: '506' }, rate: { 2020: '85.4' } },
    changes: { rate: { 2019: ['-1.1', 'percentage_point'] } },
  }),
  [],
);

function found(figure: Figure | null): Figure {
  if (figure === null) throw new Error('not known');
  return figure;
}

const share = found(shareOf(figures, id('a'), [id('a'), id('b')]));
const implied = found(figureAt(figures, id('rate'), 2019));
const value = found(figureAt(figures, id('rate')));

function textOf(list: readonly Figure[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeFiguresCsv(list));
}

function rowsOf(list: readonly Figure[]): readonly Record<string, string>[] {
  return parse(textOf(list), { bom: true, columns: true });
}

describe('figures.csv', () => {
  it('reads as this', () => {
    const text = textOf([value, implied, share]);
    expect(text.startsWith('\uFEFFid,indicator,name,name_en,period,value,unit,unit_en,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.slice(1).split('\r\n')).toMatchInlineSnapshot(`
      [
        "id,indicator,name,name_en,period,value,unit,unit_en,qualifier,status,origin,method,formula,exact,operands,file,line,column,source",
        "rate@2020,rate,rate名,rate,2020,85.4,%,%,,final,published,,,,,2020/values.csv,4,20,2020年公报",
        "rate@2019,rate,rate名（2019年）,rate (2019),2019,86.5,%,%,,final,derived,implied,85.4 − (−1.1) = 86.5,86.5,rate@2020;rate@2020-2019,,,,",
        "share:a/a+b@2020,a,a名占a名、b名合计的比重,a as a share of a and b combined,2020,81.5,%,%,,final,derived,share,2229 ÷ 2735 × 100% ≈ 81.5%,81.499085923218,a@2020;sum:a+b@2020,,,,",
        "rate@2020-2019,rate,rate名比2019年的变化,change in rate from 2019,2020,-1.1,百分点,percentage points,,final,published,,,,,2020/comparisons.csv,2,30,2020年公报",
        "a@2020,a,a名,a,2020,2229,项,,,final,published,,,,,2020/values.csv,2,20,2020年公报",
        "sum:a+b@2020,,a名、b名合计,a and b combined,2020,2735,项,,,final,derived,sum,2229 + 506 = 2735,2735,a@2020;b@2020,,,,",
        "b@2020,b,b名,b,2020,506,项,,,final,published,,,,,2020/values.csv,3,20,2020年公报",
        "",
      ]
    `);
  });

  it('names in English what the dictionary names so, and leaves empty what it does not', () => {
    const english = { name: 'rate', unit: '%' };
    const [row] = rowsOf([{ ...value, english }]);
    expect([row?.name_en, row?.unit_en]).toEqual(['rate', '%']);
    const [change, sum] = rowsOf([
      found(figures.changes.get(id('rate'))?.[0]?.amount ?? null),
      found(sumOf(figures, [id('a'), id('b')])),
    ]);
    expect([change?.name_en, change?.unit_en]).toEqual(['change in rate from 2019', 'percentage points']);
    // The dictionary of this edition has the Chinese unit in both columns.
    expect([sum?.name_en, sum?.unit_en]).toEqual(['a and b combined', '']);
    const [untranslated] = rowsOf([{ ...value, english: { name: '率' } }]);
    expect(untranslated?.name_en).toBe('');
  });

  it('lists figures in the order given, each once, then the operands they need', () => {
    const ids = rowsOf([implied, value, implied, share]).map((row) => row.id);
    expect(ids).toEqual([
      'rate@2019',
      'rate@2020',
      'share:a/a+b@2020',
      'rate@2020-2019',
      'a@2020',
      'sum:a+b@2020',
      'b@2020',
    ]);
  });

  it('has a row for every operand', () => {
    const rows = rowsOf([share, implied]);
    const ids = new Set(rows.map((row) => row.id));
    const operands = rows.flatMap((row) => (row.operands === '' ? [] : (row.operands?.split(';') ?? [])));
    expect(operands.length).toBeGreaterThan(4);
    expect(operands.filter((operand) => !ids.has(operand))).toEqual([]);
  });

  it('gives every published row its place and every derived one its computation', () => {
    for (const row of rowsOf([share, implied, found(sumOf(figures, [id('a'), id('b')]))])) {
      const filled = (...names: string[]) => names.filter((name) => row[name] !== '');
      const [published, derived] = [
        ['file', 'line', 'column', 'source'],
        ['method', 'formula', 'exact', 'operands'],
      ];
      const [has, lacks] = row.origin === 'published' ? [published, derived] : [derived, published];
      expect(filled(...(has ?? []))).toEqual(has);
      expect(filled(...(lacks ?? []))).toEqual([]);
    }
  });

  it('writes a negative number plainly and shields text that begins like a formula', () => {
    const [change] = rowsOf([found(figures.changes.get(id('rate'))?.[0]?.amount ?? null)]);
    expect(change?.value).toBe('-1.1');
    for (const lead of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
      const name = `${lead}HYPERLINK("http://a";"b")`;
      expect(rowsOf([{ ...value, name }])[0]?.name).toBe(`'${name}`);
    }
  });

  it('gives back whatever text it was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'",\r\n;\'多=-') }),
        (name, unit) => {
          const [row] = rowsOf([{ ...value, name, unit }]);
          const shielded = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
          expect([row?.name, row?.unit]).toEqual([shielded(name), shielded(unit)]);
        },
      ),
    );
  });

  it('of nothing is a header', () => {
    expect(textOf([]).split('\r\n')).toHaveLength(2);
  });
});
