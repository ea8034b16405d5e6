// Five years of a city that does not exist: every state of the data, built in process, its sentences kept as golden files.
import { describe, expect, it } from 'vitest';
import { type BuiltEdition, buildEdition } from './build-edition.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import { inlineText } from '../compose/plain-text.js';
import { toldBy, unsayable } from './told.js';

const years = [2019, 2020, 2021, 2022, 2023] as const;
const editions = new Map<number, BuiltEdition>(
  years.map((year) => [year, buildEdition(`tests/editions/sample-city/${year}`)]),
);

function built(year: number): BuiltEdition {
  const edition = editions.get(year);
  if (edition === undefined) throw new Error(String(year));
  return edition;
}

describe.each(years)('the synthetic city in %i', (year) => {
  it('reads as the golden text', async () => {
    await expect(toldBy(built(year))).toMatchFileSnapshot(`golden/sample-city-${year}.txt`);
  });
  it('has no findings and says nothing that cannot be said', () => {
    expect(built(year).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(toldBy(built(year))).not.toMatch(unsayable);
  });
});

describe('the synthetic city in English', () => {
  const english = buildEdition('tests/editions/sample-city/2023', 'en');

  it('reads as the golden text', async () => {
    await expect(toldBy(english)).toMatchFileSnapshot('golden/sample-city-2023.en.txt');
  });
  it('prints no 万 beside a number that is written out, though the dictionary has no English unit', () => {
    const numbers = english.document.parts.flatMap(({ blocks }) => blocks).flatMap(inlinesOfBlock);
    expect(numbers.map((inline) => ('text' in inline ? inline.text : '')).join('\n')).not.toMatch(/[万亿]/);
  });
  it('writes multiples out on both sides of a conversion, without the factor that they make one', () => {
    const { document } = buildEdition('tests/editions/sample-city/2019', 'en');
    const rows = document.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' && block.id === 'table-derivations' ? block.rows : []));
    const formulas = rows.flatMap((row) => (row.type === 'row' ? inlineText(row.cells[1] ?? []) : []));
    expect(formulas.map((formula) => formula.replaceAll('\u00a0', ' '))).toContain('18,240 ≈ 18,200 项');
  });
});
