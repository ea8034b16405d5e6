// Every figure of figures.csv is traced to the very characters it comes from, and to the pages that print it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../pipeline/derive/collect.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { writeFiguresCsv } from '../../pipeline/derive/figures-csv.js';
import { examine } from '../../pipeline/examine.js';
import type { Page } from '../../pipeline/model/page.js';
import { defaultTheme, templateFolders } from '../../pipeline/template-pack.js';
import { answer } from '../../pipeline/trace/question.js';
import { type FigureRecord, recordOf } from '../../pipeline/trace/record.js';
import { traceText } from '../../pipeline/trace/text.js';
import { figuresOnFolio, foliosOf, makeTraceable } from '../../pipeline/trace/trace.js';
import { typeset } from '../../pipeline/typeset.js';

const root = join(import.meta.dirname, '..', '..');
const request = {
  editionFolder: join(root, 'inputs', 'guangxi', '2020'),
  templateFolders: templateFolders(undefined),
  language: 'zh-CN',
  theme: defaultTheme,
} as const;

const { report } = makeTraceable(request);
if (report === null) throw new Error('the first edition has errors');
const { edition, figures, pages } = report;
const ask = (question: string) => answer(question, figures, edition.indicators);
const recordWith = (id: string) => ask(id).matches.map((figure) => recordOf(figure, report));

/** The report as build makes it, from scratch. */
const examined = examine(request);
const built =
  examined.edition === null
    ? null
    : typeset(
        deriveFigures(examined.edition, examined.earlier),
        examined.pack.templates,
        examined.pack,
        examined.fonts,
      ).value;
if (built === null) throw new Error('the first edition cannot be typeset');

const rows: readonly Readonly<Record<string, string>>[] = parse(writeFiguresCsv(figuresOf(built.document)), {
  bom: true,
  columns: true,
});

const linesOf = (page: Page) => page.items.flatMap((item) => (item.type === 'line' ? [item.line.text] : []));

describe('each figure of figures.csv', () => {
  it('is traced to what figures.csv says of it, by its id', () => {
    expect(rows.length).toBeGreaterThan(60);
    const ours = rows.map(({ id = '' }) => {
      const [record, ...others] = recordWith(id);
      expect(others).toEqual([]);
      return record === undefined ? null : flat(record);
    });
    const theirs = rows.map(({ id, value, unit, origin, formula, exact, operands, line, column, source }) => {
      return { id, value, unit, origin, formula, exact, operands, line, column, source };
    });
    expect(ours).toEqual(theirs);
  });

  it('that is published stands in the file where trace says', () => {
    const published = figures
      .map((figure) => recordOf(figure, report))
      .filter(({ origin }) => origin.kind === 'published');
    expect(published.length).toBeGreaterThan(50);
    for (const { origin, value } of published) {
      if (origin.kind !== 'published') continue;
      const line = readFileSync(join(root, origin.file), 'utf8').replace('\uFEFF', '').split('\r\n')[
        origin.line - 1
      ];
      expect(line).toBe(origin.text);
      expect(line?.slice(origin.column - 1)).toMatch(new RegExp(`^${value}(?:,|$)`));
    }
  });

  it('is found by its number as printed, with and without its unit', () => {
    for (const figure of figures) {
      const { value, unit } = recordOf(figure, report);
      for (const question of [value, `${value}${unit}`, value.replace('-', '')])
        expect(ask(question).matches.map(({ id }) => id)).toContain(figure.id);
    }
  });

  it('that the document prints has its pages, and nothing moved to find them', () => {
    expect(pages.map(({ page }) => linesOf(page))).toEqual(built.pages.pages.map(linesOf));
    for (const { id } of figuresOf(built.document)) expect([id, foliosOf(report, id)]).not.toEqual([id, []]);
  });

  it('stands in the words of the page on which it is found, unless a chart shows it', () => {
    for (const { page, figures: ids } of pages) {
      const words = linesOf(page).join('');
      const charted = page.items.flatMap((item) => (item.type === 'drawing' ? item.drawing.figures : []));
      for (const id of ids) {
        const [record] = recordWith(id);
        if (!charted.some((figure) => figure.id === id))
          expect(words).toContain(record?.value.replace('-', ''));
      }
    }
  });
});

/** As a row of figures.csv. */
function flat({ id, value, unit, origin }: FigureRecord) {
  const derived = origin.kind === 'derived' ? origin : null;
  const published = origin.kind === 'published' ? origin : null;
  return {
    id,
    value,
    unit,
    origin: origin.kind,
    formula: derived?.formula ?? '',
    exact: derived?.exact ?? '',
    operands: derived?.operands.map((operand) => operand.id).join(';') ?? '',
    line: String(published?.line ?? ''),
    column: String(published?.column ?? ''),
    source: published?.source ?? '',
  };
}

describe('a question', () => {
  const idsOf = (question: string) => ask(question).matches.map(({ id }) => id);

  it('may be an indicator’s code, Chinese or English name, or part of a name', () => {
    const all = figures.filter(({ indicator }) => indicator === 'housing-satisfaction').map(({ id }) => id);
    expect(all.length).toBeGreaterThan(2);
    const indicator = edition.indicators.find(({ id }) => id === 'housing-satisfaction');
    for (const question of [
      'housing-satisfaction',
      indicator?.name ?? '',
      indicator?.nameEn.toUpperCase() ?? '',
    ])
      expect(idsOf(question)).toEqual(all);
    expect(idsOf('用户满意度')).toEqual(expect.arrayContaining(all));
  });

  it.each([
    ['full-width digits', '９７．６％', 'manufacturing-pass-rate@2020'],
    ['a zero too many', '97.60', 'manufacturing-pass-rate@2020'],
    ['个百分点', '1.1个百分点', 'housing-satisfaction@2020-2019'],
    ['a qualifier', '98%以上', 'agricultural-pass-rate@2020'],
  ])('may be a number with %s', (_, question, id) => {
    expect(idsOf(question)).toContain(id);
  });

  it('keeps to the unit that it names', () => {
    expect(ask('97.6家').matches).toEqual([]);
  });

  it.each([
    ['housing-satisfactoin', 'housing-satisfaction'],
    ['住宅满意度', '住宅工程质量用户满意度'],
    ['97.7%', '97.6%'],
  ])('without an answer (%s) tells what is near: %s', (question, near) => {
    expect(ask(question)).toEqual({ matches: [], nearest: expect.arrayContaining([near]) });
  });

  it('may be anything', () => {
    const number = fc.stringMatching(/^[-+]?[0-9,]{0,30}\.?[0-9]{0,30}[%家万]?$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), number), (question) => {
        const { matches, nearest } = ask(question);
        expect(Math.min(matches.length, nearest.length)).toBe(0);
      }),
    );
  });
});

describe('a page', () => {
  it('holds the figures that are printed on it', () => {
    const [folio = ''] = foliosOf(report, 'manufacturing-pass-rate@2020');
    expect(figuresOnFolio(report, folio)?.map(({ id }) => id)).toContain('manufacturing-pass-rate@2020');
    expect(figuresOnFolio(report, '999')).toBeNull();
  });
});

describe('the answer as text', () => {
  const tell = (question: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
    traceText(
      ask(question).matches.map((figure) => recordOf(figure, report)),
      { language, colour: false },
    );

  it('leads from a derived figure to its operands and their lines', () => {
    const text = tell('housing-satisfaction@2019');
    expect(text).toContain('推算（由公布的变化反推） 85.4 − 1.1 = 84.3\n  未舍入：84.3；印出：84.3%');
    expect(text).toMatch(/\n {6}公布 \S*values\.csv:17:27 .*\n {6}17 \| housing-satisfaction,2020,85\.4/);
    expect(text).toMatch(/\n {6}公布 \S*comparisons\.csv:2:27 .*\n {6}2 \| housing-satisfaction,2019,1\.1/);
    expect(tell('housing-satisfaction@2019', 'en')).toContain('unrounded: 84.3; printed: 84.3%');
  });

  it('lists many on a line each', () => {
    const lines = tell('合格率').split('\n');
    expect(lines.filter((line) => line.includes('manufacturing-pass-rate@2020 '))).toHaveLength(1);
    expect(lines.at(-2)).toMatch(/^共有 \d+ 个/);
  });
});
