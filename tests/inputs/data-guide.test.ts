// docs/data-guide.md names every table, every column with its alias, and every code that a column takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../pipeline/inputs/headers.js';
import * as choices from '../../pipeline/validate/cell/choices.js';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-guide.md'), 'utf8');
const sections = new Map(text.split(/^## /m).map((section) => [section.split('\n', 1)[0] ?? '', section]));

const tables = [
  'topics',
  'dictionary',
  'values',
  'comparisons',
  'standings',
  'targets',
  'breakdowns',
  'activities',
  'photos',
] as const;

describe('the data guide', () => {
  it.each(tables)('documents %s.csv column by column', (table) => {
    const section = sections.get(`${table}.csv`) ?? '';
    const missing = columnsOf(table)
      .map(({ name, alias }) => (alias === '' ? `\`${name}\`` : `\`${name}\`（${alias}）`))
      .filter((column) => !section.includes(column));
    expect(missing).toEqual([]);
  });

  it.each(tables)('names no column of %s.csv that is not read', (table) => {
    const section = sections.get(`${table}.csv`) ?? '';
    const known = new Set(columnsOf(table).map(({ name }) => name));
    const named = [...section.matchAll(/^\| (`.*?) \|/gm)]
      .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([a-z_]+)`/g)].map(([, name]) => name ?? ''))
      .filter((name) => !choices.indicatorKinds.some(({ word }) => word === name));
    expect(named.filter((name) => !known.has(name) && name !== 'kind')).toEqual([]);
  });

  it.each(Object.entries(choices))('explains every word of %s', (_, words) => {
    const missing = words
      .map(({ word }) => word)
      .filter((word) => word !== '' && !text.includes(`\`${word}\``));
    expect(missing).toEqual([]);
  });
});
