// No input ends the program: whatever is in an edition, a template or on the command line, it answers as documented.
// FUZZ multiplies the runs, SEED moves them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explainedCodes } from '../../pipeline/finding-pages.js';
import { root } from '../report/copied-edition.js';
import { runInProcess } from '../report/in-process.js';
import { hostileRun, inHostileFolder, type Published } from './hostile-runs.js';

const runs = Number(process.env.FUZZ ?? 1);
const work = mkdtempSync(join(tmpdir(), 'any-input-'));
const folder = join(work, 'outputs');
const documented = new Set(explainedCodes());

let published: Published;
beforeAll(async () => {
  const edition = 'tests/fixtures/findings/base/2020';
  const { code, stderr } = await runInProcess(root, [
    'build',
    edition,
    '--out',
    folder,
    '--format',
    'pdf',
    '--quiet',
  ]);
  expect(code, stderr).toBe(0);
  const pdf = mupdf.Document.openDocument(
    readFileSync(join(folder, 'report.pdf')),
    'application/pdf',
  ).asPDF();
  const paper = pdf?.saveToBuffer('decompress').asUint8Array() ?? new Uint8Array();
  published = { folder, paper: Buffer.from(paper).toString('latin1') };
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('no input ends in an internal fault', { timeout: 120_000 * runs }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileRun, (hostile) =>
      inHostileFolder(hostile, published, async (argumentsGiven) => {
        const { code, stdout, stderr } = await runInProcess(root, argumentsGiven);
        const written = stdout + stderr;
        expect([0, 1, 2, 3, 4, 5, 6, 7], written).toContain(code);
        expect(written).not.toMatch(/\n\s+at \S+ \(|node:internal|\[object /);
        for (const [, told = ''] of written.matchAll(/(?:错误|警告|说明|error|warning|note)\[([a-z-]+)\]/g))
          expect(documented).toContain(told);
      }),
    ),
    { numRuns: 15 * runs },
  );
});
