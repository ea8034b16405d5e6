// The built report of the first edition prints every published figure and claim, and marks what was computed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { claims, computed } from '../compose/claims.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { buildText, copyEdition, openPdf, root } from './copied-edition.js';

const edition = copyEdition();
const text = buildText(edition);
const pdf = openPdf(readFileSync(join(edition.outputs, 'report.pdf')));
const figures = rowsOf(join(edition.outputs, 'figures.csv'));
/** Transcribed a second time, independently of `inputs/`. */
const published = rowsOf(join(root, 'tests', 'fixtures', 'published-figures.csv'));
afterAll(() => edition.remove());

function rowsOf(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { bom: true, columns: true });
}

const qualifiers: Readonly<Record<string, string>> = {
  以上: 'at_least',
  超过: 'more_than',
  多: 'over',
  约: 'about',
};

function printed({ value = '', unit = '', qualifier = '' }: Readonly<Record<string, string>>): string {
  const before = ['超过', '约'].includes(qualifier) ? qualifier : '';
  const after = qualifier === '以上' ? qualifier : '';
  const many = qualifier === '多' ? qualifier : '';
  return `${before}${value}${many}${unit}${after}`;
}

describe('the published figures', () => {
  it('are all there', () => expect(published).toHaveLength(63));

  it.each(published)('$no: $figure $period $qualifier $value $unit', (row) => {
    // An incident count of nought is said in words, a rank as 第几位.
    if (row.unit === '位') expect(text).toContain(`第${row.value}位`);
    else if (row.value !== '0') expect(text).toContain(printed(row));
    const found = figures.filter(
      ({ value, unit, period, qualifier, origin }) =>
        origin === 'published' &&
        value === row.value &&
        unit === row.unit &&
        period === row.period &&
        qualifier === (qualifiers[row.qualifier ?? ''] ?? ''),
    );
    expect(found.map(({ file }) => file)).toContain('2020/values.csv');
  });

  it('lead to the line on which they stand', () => {
    const lines = readFileSync(join(edition.edition, 'values.csv'), 'utf8').split('\r\n');
    const values = figures.filter(({ file }) => file === '2020/values.csv');
    expect(values.length).toBeGreaterThanOrEqual(63);
    for (const { line, column, value = '' } of values)
      expect(lines[Number(line) - 1]?.replace('\uFEFF', '').slice(Number(column) - 1)).toMatch(
        new RegExp(`^${value.replace('.', '\\.')},`),
      );
  });
});

describe('what was published in words', () => {
  it.each(claims)('says: %s', (claim) => expect(text).toContain(claim.replace(/\s/g, '')));
});

describe('what was computed', () => {
  it.each(computed)('is marked: %s', (words) => expect(text).toContain(words.replace(/\s/g, '')));

  it.each([
    ['84.3', '%', '2019'],
    ['72.6', '%', '2014'],
    ['23.56', '万件', '2019'],
  ])('%s%s of %s is derived, with its operands', (value, unit, period) => {
    const [figure] = figures.filter((row) => row.value === value && row.unit === unit);
    expect(figure).toMatchObject({ period, origin: 'derived', method: 'implied' });
    const operands = figure?.operands?.split(';') ?? [];
    expect(operands.length).toBeGreaterThanOrEqual(2);
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(operands));
    expect(text).toContain(`${value}${unit}（推算）`);
  });
});

describe('the file', () => {
  it('has at least sixteen pages, blank only behind the cover and before the back', () => {
    const texts = Array.from({ length: pdf.countPages() }, (_, page) =>
      pdf.loadPage(page).toStructuredText('').asText().replace(/\s/g, ''),
    );
    expect(texts.length).toBeGreaterThanOrEqual(16);
    const blank = texts.flatMap((words, page) => (words.length < 20 ? [page] : []));
    expect([1, texts.length - 2]).toEqual(expect.arrayContaining(blank));
  });

  it('has an outline that leads to every part', () => {
    const titles = pdf.loadOutline()?.map(({ title }) => title) ?? [];
    expect(titles.join(' ')).toMatch(/编制说明.*核心数据.*第一部分.*第二部分.*第三部分.*附录一.*附录三/);
  });

  it('is complete for a screen reader', () => {
    expect(checkStructure(readFileSync(join(edition.outputs, 'report.pdf')))).toEqual([]);
  });

  it('stays below 600 kB', () => {
    expect(readFileSync(join(edition.outputs, 'report.pdf')).byteLength).toBeLessThan(600_000);
  });
});
