// What other programs say of the report: qpdf, poppler.
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildText, copyEdition } from '../report/copied-edition.js';

for (const program of ['qpdf', 'pdffonts', 'pdfimages', 'pdfinfo']) {
  if (spawnSync(program, ['--version']).error !== undefined)
    throw new Error(`${program} is missing: apt-get install qpdf poppler-utils (see tests/README.md)`);
}

const edition = copyEdition();
buildText(edition);
const pdf = join(edition.outputs, 'report.pdf');
afterAll(() => edition.remove());

const say = (program: string, ...args: readonly string[]) =>
  execFileSync(program, [...args, pdf], { encoding: 'utf8' });

describe('the report', () => {
  it('is sound to qpdf', () => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });

  it('embeds every font as a subset that can be copied from', () => {
    const rows = say('pdffonts').trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    // emb sub uni
    for (const row of rows) expect(row).toMatch(/[A-Z]{6}\+Noto(Serif|Sans).* yes +yes +yes /);
  });

  it('holds no raster picture, since there are no photographs', () => {
    expect(say('pdfimages', '-list').trim().split('\n')).toHaveLength(2);
  });

  it('is tagged, with title and language', () => {
    const facts = say('pdfinfo');
    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(/Title: +\S/);
  });
});
