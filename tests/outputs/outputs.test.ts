// Every file of every kind, in both themes and languages, is opened again by a reader of its own. `test:system` does
// the same for all editions.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedThemes } from '../layout/themes.js';
import { root } from '../report/copied-edition.js';
import { runInProcess } from '../report/in-process.js';
import { faultsOfOutputs } from './open-outputs.js';

const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
const edition = join(root, 'inputs', 'guangxi', '2020');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first is built without, the others say what has changed since it. */
let earlier: readonly string[] = [];

describe.each(shippedThemes)('the outputs in the theme %s', (theme) => {
  it('are sound, whatever is asked for', async () => {
    const out = join(folder, theme);
    const options = ['--report-lang', 'zh-CN,en', '--theme', theme, '--print', ...earlier];
    const { code, stderr } = await runInProcess(folder, ['build', edition, '--out', out, ...options]);
    expect(code, stderr).toBe(0);
    expect(await faultsOfOutputs(out)).toEqual([]);
    earlier = ['--since', out, '--mark-changes', out];
  });
});

describe('a damaged file', () => {
  it.each([
    ['report.pdf', (bytes: Buffer) => bytes.subarray(0, 2000)],
    ['figures.csv', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('a,b\n')])],
    ['content.json', (bytes: Buffer) => bytes.subarray(1)],
    ['charts/brands.png', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2000)],
    ['unknown.bin', () => Buffer.from('?')],
  ])('%s is noticed', async (name, damage) => {
    const sound = join(folder, shippedThemes[0] ?? '');
    const out = mkdtempSync(join(folder, 'damaged-'));
    mkdirSync(join(out, 'charts'));
    copyFileSync(join(sound, 'content.json'), join(out, 'content.json'));
    const bytes = name === 'unknown.bin' ? Buffer.alloc(0) : readFileSync(join(sound, name));
    writeFileSync(join(out, name), damage(bytes));
    const faults = await faultsOfOutputs(out);
    expect([...new Set(faults.map((fault) => fault.split(':')[0]))]).toEqual([name]);
  });
});
