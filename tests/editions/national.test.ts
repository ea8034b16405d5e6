// Two years of the whole country, from published statements alone: the second finds the first by itself.
import { describe, expect, it } from 'vitest';
import { changeOf, seriesOf } from '../../pipeline/derive/figures.js';
import type { Figures } from '../../pipeline/model/figure.js';
import { buildEdition } from './build-edition.js';
import { toldBy, unsayable } from './told.js';

const years = ['2023', '2024'] as const;
const editions = new Map(years.map((year) => [year, buildEdition(`inputs/national/${year}`)]));

function built(year: (typeof years)[number]) {
  const edition = editions.get(year);
  if (edition === undefined) throw new Error(year);
  return edition;
}

function passRate({ edition }: Figures) {
  const indicator = edition.indicators.find(({ headline }) => headline);
  if (indicator === undefined) throw new Error('no indicator');
  return indicator.id;
}

describe.each(years)('the national edition of %s', (year) => {
  it('reads as the golden text', async () => {
    await expect(toldBy(built(year))).toMatchFileSnapshot(`golden/national-${year}.txt`);
  });
  it('has no findings and says nothing that cannot be said', () => {
    expect(built(year).findings).toEqual([]);
    expect(toldBy(built(year))).not.toMatch(unsayable);
  });
});

describe.each(years)('the national edition of %s in English', (year) => {
  const english = buildEdition(`inputs/national/${year}`, 'en');
  const told = toldBy(english);

  it('reads as the golden text', async () => {
    await expect(told).toMatchFileSnapshot(`golden/national-${year}.en.txt`);
  });
  it('has all its texts in English, the categories of its breakdowns too', () => {
    expect(english.findings).toEqual([]);
    const alternatives = [...english.drawings.values()].map(({ alternativeText }) => alternativeText);
    const words = [told, ...alternatives].join('\n').replaceAll(/\[[图表]|〔注：|[〔〕〈〉]/g, '');
    expect(words).not.toMatch(/[\p{Script=Han}\u3000-\u3002]/u);
  });
});

describe('the second national edition', () => {
  const { figures } = built('2024');
  const id = passRate(figures);

  it('finds the first by itself, and what the first implies', () => {
    const told = seriesOf(figures, id).map(({ period, value, decimals, origin }) => [
      period,
      value.toFixed(decimals),
      origin.kind === 'derived' ? origin.method : origin.place.file,
    ]);
    expect(told).toEqual([
      [2022, '93.29', 'implied'],
      [2023, '93.65', '2023/values.csv'],
      [2024, '93.93', '2024/values.csv'],
    ]);
  });
  it('confirms the published change by the two values', () => {
    const change = changeOf(figures, id);
    expect(change?.amount.origin.kind).toBe('published');
    const [, before, now] = seriesOf(figures, id);
    expect(now?.value.minus(before?.value ?? '0').toFixed(2)).toBe(change?.amount.value.toFixed(2));
  });
});
