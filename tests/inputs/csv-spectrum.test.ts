// csv-spectrum: what any reader of CSV should read. Eleven files read as their JSON says; the twelfth is no CSV by RFC
// 4180 and contradicts its own JSON, which is shown.
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

const odd = 'location_coordinates';

describe('csv-spectrum', () => {
  it('has its twelve files', () => {
    expect(names).toHaveLength(12);
    expect(names).toContain(odd);
  });

  it.each(names.filter((name) => name !== odd))('%s is read as its JSON says', (name) => {
    expect(read(csvOf(name))).toEqual({ rows: jsonOf(name), findings: [] });
  });

  it(`${odd} has a bare quote inside a cell, and is read as its JSON says once it is written double`, () => {
    const [finding, ...others] = read(csvOf(odd)).findings;
    expect(finding).toMatchObject({ code: 'csv-quote-stray', place: { line: 2, column: 22 } });
    expect(others.map(({ code }) => code)).not.toContain('csv-quote-stray');

    const mended = csvOf(odd)
      .toString('utf8')
      .replace(/37[^,]*W/, (cell) => `"${cell.replaceAll('"', '""')}"`);
    // Its JSON gives another telephone number than its CSV, and one row where the others give a list.
    const telephone = { 'Contact Phone Number': '2095257564' };
    expect(read(Buffer.from(mended)).rows).toEqual([{ ...jsonOf(odd), ...telephone }]);
  });
});
