// csv-spectrum: what any reader of CSV should read. All twelve files are read as their JSON says; the one that is no CSV
// by RFC 4180 gives its finding as well.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../pipeline/inputs/decode.js';
import { readTable } from '../../pipeline/inputs/read-table.js';

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'));
const names = readdirSync(join(folder, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

type RowObject = Readonly<Record<string, string>>;

function read(bytes: Uint8Array) {
  const { text, findings } = decode('t.csv', 't.csv', bytes);
  const { table, findings: more } = readTable('t.csv', text ?? '', { mayBeEmpty: false });
  const header = table?.header.map((cell) => cell.text) ?? [];
  const rows: readonly RowObject[] = (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(cells.map((cell, index) => [header[index], cell.text])),
  );
  return { rows, findings: [...findings, ...more] };
}

const csvOf = (name: string) => readFileSync(join(folder, 'csvs', `${name}.csv`));
const jsonOf = (name: string) => JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8'));

/**
 * What the package's JSON for it has otherwise than its CSV, by the package's own tracker (issues 20 and 22): another
 * telephone number, and one row where the others have a list of rows.
 */
const odd = 'location_coordinates';
const telephone = { 'Contact Phone Number': '2095257564' };
const rowsOf = (name: string): readonly RowObject[] =>
  name === odd ? [{ ...jsonOf(name), ...telephone }] : jsonOf(name);

describe('csv-spectrum', () => {
  it('has its twelve files', () => {
    expect(names).toHaveLength(12);
    expect(names).toContain(odd);
  });

  it.each(names)('%s is read as its JSON says', (name) => {
    expect(read(csvOf(name)).rows).toEqual(rowsOf(name));
  });

  it.each(names.filter((name) => name !== odd))('%s has no fault', (name) => {
    expect(read(csvOf(name)).findings).toEqual([]);
  });

  it(`${odd} has a quote in a bare cell, which RFC 4180 does not allow: that is told`, () => {
    expect(read(csvOf(odd)).findings).toMatchObject([
      { code: 'csv-quote-stray', severity: 'error', place: { line: 2, column: 22 } },
    ]);
  });
});
