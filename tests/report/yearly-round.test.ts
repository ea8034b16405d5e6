// The yearly round as an officer goes it: new folder, half filled in, draft, filled in, report, comparison with last year.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { csvBytes } from '../../pipeline/model/csv-text.js';
import { copyEdition, filesIn, run, textOf } from './copied-edition.js';

const edition = copyEdition();
afterAll(() => edition.remove());
const region = join(edition.folder, 'inputs', 'guangxi');
const values = join(region, '2021', 'values.csv');

const session: string[] = [];
/** Types a command, and keeps what was typed and what came back. */
function type(...args: readonly string[]): number | null {
  const { code, stdout, stderr } = run(edition.folder, args, { SOURCE_DATE_EPOCH: '1640995200' });
  session.push(`$ quality-report ${args.join(' ')}\n${stdout}${stderr}`);
  return code;
}

/** Numbers of our own, marked as such: no one has published them. */
function fillIn(rows: (count: number) => number): void {
  const table: string[][] = parse(readFileSync(values), { bom: true });
  const [header = [], ...body] = table;
  const at = (name: string) => header.indexOf(name);
  const last = rows(body.length);
  for (const row of body.slice(0, last)) {
    const [, before = '0'] = /：(-?[\d.]+) /.exec(row[at('#上期数值')] ?? '') ?? [];
    row[at('value')] = nextValue(before, row[at('unit')] ?? '');
    row[at('source')] = '虚构数据，仅供演示';
  }
  writeFileSync(values, csvBytes(table));
  session.push(`（在表格软件中填入 values.csv 的前 ${last} 行，保存）\n`);
}

/** Percentages rise a little, to 100 at most; counts by a twentieth; zeros and ranks stay. */
function nextValue(before: string, unit: string): string {
  const decimals = before.split('.')[1]?.length ?? 0;
  if (unit === '位' || Number(before) === 0) return before;
  if (unit === '%') return Math.min(100, Number(before) + (decimals === 0 ? 1 : 0.3)).toFixed(decimals);
  return (decimals === 0 ? Math.ceil(Number(before) * 1.05) : Number(before) * 1.05).toFixed(decimals);
}

it('leads from one year to the next', async () => {
  const before = filesIn(region);
  expect(type('new-year', 'inputs/guangxi', '2021')).toBe(0);
  fillIn((count) => Math.floor(count / 2));
  expect(type('validate', 'inputs/guangxi/2021')).toBe(1);
  expect(type('build', 'inputs/guangxi/2021', '--draft', '--format', 'pdf', '--quiet')).toBe(0);
  fillIn((count) => count);
  expect(type('validate', 'inputs/guangxi/2021')).toBe(0);
  expect(type('build', 'inputs/guangxi/2021', '--format', 'pdf')).toBe(0);
  expect(type('diff', 'inputs/guangxi/2020', 'inputs/guangxi/2021')).toBe(0);

  // Nothing outside the new folder was touched.
  const after = filesIn(region);
  for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true);
  expect([...after.keys()].filter((name) => !before.has(name)).every((name) => name.startsWith('2021'))).toBe(
    true,
  );

  const text = textOf(readFileSync(join(edition.folder, 'outputs', 'guangxi', '2021', 'report.pdf')));
  expect(text).toContain('2021年，制造业产品质量合格率为97.9%，比上年提高0.3个百分点（推算，见');
  expect(text).not.toMatch(/undefined|NaN|待补/);
  expect(text.match(/比上年|与上年持平/g)?.length).toBeGreaterThan(40);
  await expect(session.join('\n')).toMatchFileSnapshot('golden/yearly-round.txt');
});
