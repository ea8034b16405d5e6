// What a reader's pencil gets from two printed numbers stands wherever their change is told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyEdition, run, textOf } from './copied-edition.js';

const before = copyEdition();
const edition = copyEdition();
afterAll(() => {
  before.remove();
  edition.remove();
});

const build = (...args: readonly string[]) =>
  run(edition.folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf', '--quiet', ...args]);

beforeAll(() => {
  run(before.folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf', '--quiet']);
  // The dictionary knows no decimals: the pencil does.
  const row = 'product quality pass rate in manufacturing,product-quality,%,%,rate,higher,';
  edition.edit('../dictionary.csv', `${row}1,`, `${row}0,`);
  edition.edit('values.csv', '2020,97.6,%,', '2020,98.2,%,');
  edition.edit('values.csv', '2015,95.5,%,', '2015,100,%,');
  expect(build('--since', before.outputs).code).toBe(0);
});

const published = (name: string) => readFileSync(join(edition.outputs, name), 'utf8');

describe('100 that became 98.2', () => {
  it('has fallen by 1.8 points on the page: in the sentence, the table, the key figure and the appendix', () => {
    const text = textOf(readFileSync(join(edition.outputs, 'report.pdf')));
    expect(text.match(/(?:下降|▼)1\.8个百分点/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toContain('98.2−100=−1.8个百分点');
    expect(text).not.toMatch(/(?:下降|▼)约?2(?:\.0)?个百分点/);
  });

  it('in the chart, its alternative text, figures.csv and content.json', () => {
    const content = published('content.json');
    expect(content).toMatch(/"title": "制造业产品质量合格率\S*下降1\.8个百分点"/);
    expect(content).toMatch(/"text": "折线图\S*下降1\.8个百分点/);
    expect(published('figures.csv')).toContain(',2020,-1.8,百分点,');
  });

  it('in trace, and to the digit alike in diff and changes.md', () => {
    const traced = run(edition.folder, ['trace', 'inputs/guangxi/2020', 'manufacturing-pass-rate@2020-2015']);
    expect(traced.stdout).toContain('98.2 − 100 = −1.8');
    const told = run(edition.folder, [
      'diff',
      join(before.folder, 'inputs/guangxi/2020'),
      'inputs/guangxi/2020',
    ]);
    expect(told.stdout).toContain('97.6 % → 98.2 %  +0.6\n');
    expect(published('changes.md')).toContain('&#43;0.6');
  });
});
