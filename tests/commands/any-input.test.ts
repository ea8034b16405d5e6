// No input ends the program: whatever is in an edition, a template or on the command line, it answers as documented.
// FUZZ multiplies the runs, SEED moves them.
import fs, { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../pipeline/commands/program.js';
import { explainedCodes } from '../../pipeline/finding-pages.js';
import { hostileRun, inHostileFolder, type Published } from './hostile-runs.js';

const runs = Number(process.env.FUZZ ?? 1);
const work = mkdtempSync(join(tmpdir(), 'any-input-'));
const folder = join(work, 'outputs');
const documented = new Set(explainedCodes());

/** What the program writes to the screen, which it does by this function alone. */
let written = '';
const { writeSync } = fs;

function listen(): void {
  fs.writeSync = ((descriptor: number, bytes: Uint8Array, from: number) => {
    if (descriptor > 2) return writeSync(descriptor, bytes, from);
    written += Buffer.from(bytes).subarray(from).toString();
    return bytes.length - from;
  }) as typeof writeSync;
  syncBuiltinESMExports();
}

let published: Published;
beforeAll(async () => {
  listen();
  const edition = 'tests/fixtures/findings/base/2020';
  expect(await run(['build', edition, '--out', folder, '--format', 'pdf', '--quiet'])).toBe(0);
  const pdf = mupdf.Document.openDocument(
    readFileSync(join(folder, 'report.pdf')),
    'application/pdf',
  ).asPDF();
  const paper = pdf?.saveToBuffer('decompress').asUint8Array() ?? new Uint8Array();
  published = { folder, paper: Buffer.from(paper).toString('latin1') };
});
afterAll(() => {
  fs.writeSync = writeSync;
  syncBuiltinESMExports();
  rmSync(work, { recursive: true, force: true });
});

it('no input ends in an internal fault', { timeout: 120_000 * runs }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileRun, (hostile) =>
      inHostileFolder(hostile, published, async (argumentsGiven) => {
        written = '';
        const code = await run(argumentsGiven);
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(code);
        expect(written).not.toMatch(/\n\s+at \S+ \(|node:internal|\[object /);
        for (const [, told = ''] of written.matchAll(/(?:错误|警告|说明|error|warning|note)\[([a-z-]+)\]/g))
          expect(documented).toContain(told);
      }),
    ),
    { numRuns: 40 * runs },
  );
});
