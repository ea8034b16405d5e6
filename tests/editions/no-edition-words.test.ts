// Nothing of an edition stands in the program or the template: no place, no indicator, no figure, no year.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

const regions = readdirSync('inputs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('inputs', name));
const editions = regions.flatMap((region) =>
  readdirSync(region)
    .filter((name) => /^\d{4}$/.test(name))
    .map((year) => join(region, year)),
);

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  try {
    return parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Words that every report says of any country, and so are no region's own. */
const commonWords: ReadonlySet<string> = new Set(['全国', 'China', 'national']);

const placeNames = regions
  .flatMap((region): readonly string[] => {
    const { id, name, name_en, short_name, issuing_body } = JSON.parse(
      readFileSync(join(region, 'region.json'), 'utf8'),
    );
    return [id, name, name_en, short_name, issuing_body];
  })
  .concat(
    editions.flatMap((edition) =>
      rowsOf(join(edition, 'breakdowns.csv')).map(({ category = '' }) => category),
    ),
  )
  .filter((word) => !commonWords.has(word));
const indicators = regions.flatMap((region) =>
  rowsOf(join(region, 'dictionary.csv')).map(({ indicator = '' }) => indicator),
);
/** Shorter numbers stand in code for themselves. */
const shortestFigure = 4;
const values = editions
  .flatMap((edition) => [
    ...rowsOf(join(edition, 'values.csv')).map(({ value = '' }) => value),
    ...rowsOf(join(edition, 'comparisons.csv')).map(({ change = '' }) => change),
  ])
  .filter((value) => value.length >= shortestFigure && value !== '1000');
const years = editions.map((edition) => edition.slice(-4));

function filesIn(
  folder: string,
  ending: RegExp,
): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Without comments and without the examples that explain a finding or a command. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/(?:example|cure): (?:\{[\s\S]*?\n {2}\}|'[^']*'|`[^`]*`)/g, '');
}

const code = filesIn('pipeline', /\.(?:ts|js|cjs)$/)
  .filter(({ file }) => !file.startsWith(join('pipeline', 'commands')))
  .map(({ file, text }) => ({ file, text: codeOf(text) }));
const templates = filesIn('templates', /\.(?:hbs|json)$/);

type File = (typeof templates)[number];

function found(where: readonly File[], words: readonly string[]): readonly string[] {
  const grammar = new RegExp(
    `(?<![\\w.-])(?:${[...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\w.-])`,
    'g',
  );
  return where.flatMap(({ file, text }) => [...text.matchAll(grammar)].map(([word]) => `${file}: ${word}`));
}

describe('the program', () => {
  it('knows no place, indicator, figure or year of an edition', () => {
    expect(code.length).toBeGreaterThan(100);

    expect(found(code, [...placeNames, ...indicators, ...values, ...years])).toEqual([]);
  });
});

describe('the template', () => {
  it('knows no place, figure or year of an edition', () => {
    expect(templates.length).toBeGreaterThan(20);
    expect(found(templates, [...placeNames, ...values, ...years])).toEqual([]);
  });

  it('names indicators only in prose for one topic or part and in the list of charts', () => {
    const own = /[\\/](?:topics|parts)[\\/]|charts\.json$/;
    const general = templates.filter(({ file }) => !own.test(file));
    expect(found(general, indicators)).toEqual([]);
    expect(found(templates, indicators).length).toBeGreaterThan(0);
  });
});
