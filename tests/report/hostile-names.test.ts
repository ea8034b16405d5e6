// Names of files and folders, and words that a user types, reach the terminal written out: none can move its cursor,
// turn its direction or pass for a line of the program's own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './copied-edition.js';
import { runInProcess } from './in-process.js';

const name = 'a\u001B[31m\u001B]0;title\u0007\r\nFORGED\u009B2J\u202Eb';
const folder = mkdtempSync(join(tmpdir(), 'hostile-names-'));
const region = join(folder, name);

beforeAll(() => {
  cpSync(join(root, 'tests', 'fixtures', 'findings', 'base'), region, { recursive: true });
  cpSync(join(region, '2020'), join(folder, `${name}-faulty`, '2020'), { recursive: true });
  for (const file of ['region.json', 'topics.csv', 'dictionary.csv'])
    cpSync(join(region, file), join(folder, `${name}-faulty`, file));
  writeFileSync(join(folder, `${name}-faulty`, '2020', 'values.csv'), 'indicator,period\nx,y,,\n');
  writeFileSync(join(region, '2020', 'comparisons.csv'), 'indicator,base_period,change,,\n');
  mkdirSync(join(folder, 'occupied', name), { recursive: true });
  writeFileSync(join(folder, 'occupied', name, `${name}.docx`), 'mine');
  symlinkSync('nothing', join(folder, `${name}-link`));
  writeFileSync(join(folder, `${name}.pdf`), 'no PDF');
  mkdirSync(join(folder, `${name}-empty`));
  writeFileSync(join(folder, `${name}-empty`, 'region.json'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const edition = `${name}/2020`;
const faulty = `${name}-faulty/2020`;

describe('a hostile name', () => {
  it.each([
    ['build', edition],
    ['build', edition, '--out', name],
    ['build', edition, '--out', `occupied/${name}`],
    ['build', edition, '--out', `${name}-link`],
    ['build', edition, '--out', `${name}.pdf/out`],
    ['build', edition, '--since', name],
    ['build', edition, '--since', `${name}-link`],
    ['build', edition, '--template', name],
    ['build', edition, '--template', `${name}-none`],
    ['build', edition, '--theme', name],
    ['build', edition, '--format', name],
    ['build', edition, '--report-lang', name],
    ['build', edition, `--${name}`],
    ['build', edition, name],
    ['build', `${name}-none`],
    ['build', `${name}-link`],
    ['build', `${name}-empty`],
    ['build', name],
    ['build', faulty],
    ['validate', faulty],
    ['validate', edition, faulty],
    ['validate', faulty, '--format', 'github'],
    ['validate', faulty, '--format', 'sarif'],
    ['validate', faulty, '--format', 'json'],
    ['validate', faulty, '--format', 'html'],
    ['validate', edition, '--out', `${name}.pdf`],
    ['validate', edition, '--out', `${name}.txt`],
    ['validate', edition, '--fix'],
    ['validate', edition, '--fix', '--in-place'],
    ['validate', `${name}-none`],
    ['validate', edition, '--encoding', name],
    ['validate', '-', '--as', name],
    ['trace', edition, name],
    ['trace', `${name}-none`, '1'],
    ['trace', faulty, '1'],
    ['diff', edition, edition],
    ['diff', edition, `${name}-none`],
    ['diff', edition, faulty],
    ['diff', name, edition],
    ['new-year', name, '2021'],
    ['new-year', name, '2020'],
    ['new-year', name, name],
    ['new-year', `${name}-none`, '2021'],
    ['new-year', `${name}-faulty`, '2021'],
    ['read', `${name}.pdf`],
    ['read', `${name}-none`],
    ['explain', name],
    [name],
    ['help', name],
    ['--lang', name],
  ])('in %j is written out', async (...args) => {
    for (const language of ['zh-CN', 'en']) {
      const asked = args[0] === '--lang' ? args : [...args, '--lang', language];
      const { code, stdout, stderr } = await runInProcess(folder, asked);
      expect(code, stderr).not.toBe(70);
      expect(stdout + stderr).not.toMatch(/(?![\n\t])\p{Cc}|\u202E/u);
      expect(stdout + stderr).not.toMatch(/^FORGED/m);
    }
    // What a run has made is made anew by the next.
    if (args[0] === 'new-year') rmSync(join(region, '2021'), { recursive: true, force: true });
  });
});
