// Every file of every edition, theme and language is opened again: by readers of the tests, by qpdf and by poppler.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shippedThemes } from '../layout/themes.js';
import { faultsOfOutputs } from '../outputs/open-outputs.js';
import { root, run } from '../report/copied-edition.js';

const regions = ['inputs/guangxi', 'inputs/national', 'tests/editions/sample-city'];
const editions = regions.flatMap((region) =>
  readdirSync(join(root, region))
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .map((year) => ({ region, year })),
);
const folder = mkdtempSync(join(tmpdir(), 'outputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const program of ['qpdf', 'pdftoppm'])
  if (spawnSync(program, ['--version']).error !== undefined)
    throw new Error(`${program} is missing: apt-get install qpdf poppler-utils`);

describe.each(editions)('$region/$year', ({ region, year }) => {
  it.each(shippedThemes)(
    'is sound in the theme %s, in both languages, for screen and press',
    async (theme) => {
      const out = join(folder, theme, year);
      const { code, stderr } = run(root, [
        'build',
        join(root, region, year),
        '--out',
        out,
        '--theme',
        theme,
        '--report-lang',
        'zh-CN,en',
        '--print',
        '--quiet',
      ]);
      expect(code, stderr).toBe(0);
      expect(await faultsOfOutputs(out)).toEqual([]);
      for (const name of readdirSync(out).filter((file) => file.endsWith('.pdf'))) {
        expect(spawnSync('qpdf', ['--check', join(out, name)], { encoding: 'utf8' }).status, name).toBe(0);
        const drawn = spawnSync('pdftoppm', ['-r', '20', join(out, name), join(folder, 'page')], {
          encoding: 'utf8',
        });
        expect([drawn.status, drawn.stderr], name).toEqual([0, '']);
      }
      rmSync(out, { recursive: true });
    },
  );
});
