// Whatever becomes of what a run has kept, the next one says the same, and keeps it anew where it may.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../pipeline/files/digest.js';
import { root } from '../report/copied-edition.js';

const work = mkdtempSync(join(tmpdir(), 'kept-files-'));
afterAll(() => {
  chmodSync(join(work, 'dist'), 0o755);
  rmSync(work, { recursive: true, force: true });
});

/** The program as it is installed, in a folder of its own. */
function install(): void {
  chmodSync(work, 0o755);
  for (const file of [
    'package.json',
    'pipeline/quality-report.js',
    'pipeline/kept-files.js',
    'dist/quality-report.cjs',
  ])
    cpSync(join(root, file), join(work, file));
  for (const folder of ['node_modules', 'templates', 'schemas', 'docs'])
    symlinkSync(join(root, folder), join(work, folder));
}

const kept = join(work, 'dist', `kept-${process.version}`);
const edition = join(root, 'inputs', 'guangxi', '2020');

/** The report's bytes, and what is said of it. */
function build(options: { readonly uid?: number } = {}) {
  const program = join(work, 'pipeline', 'quality-report.js');
  const outputs = mkdtempSync(join(work, 'outputs-'));
  chmodSync(outputs, 0o777);
  const out = join(outputs, '2020');
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [program, 'build', edition, '--format', 'pdf', '--out', out],
    { encoding: 'utf8', timeout: 20_000, env: { ...process.env, NO_COLOR: '1' }, ...options },
  );
  const report = status === 0 ? sha256(readFileSync(join(out, 'report.pdf'))) : null;
  rmSync(outputs, { recursive: true });
  return { status, signal, stderr, report };
}

let usual: ReturnType<typeof build>;
let names: readonly string[];
beforeAll(() => {
  install();
  usual = build();
  names = readdirSync(kept).sort();
});

/** Whether the next run says the same; afterwards everything is kept again. */
function saysTheSame(): void {
  expect(build()).toEqual(usual);
  expect(readdirSync(kept).sort()).toEqual(names);
  for (const name of names) expect(lstatSync(join(kept, name)).isFile()).toBe(true);
}

describe('what a run has kept', { timeout: 120_000 }, () => {
  it('is compiled code and work', () => {
    expect(usual).toMatchObject({ status: 0, report: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(names).toEqual([
      'compiled-build',
      'faultless-templates-zh-CN',
      'programs-zh-CN',
      ...['subset-sans', 'subset-sans-bold', 'subset-serif'],
    ]);
  });

  it('may be damaged in any byte', () => {
    // Half of the damage to compiled code, which is the largest.
    const name = fc.oneof(fc.constant('compiled-build'), fc.constantFrom(...names));
    const damage = fc.record({ name, at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(damage, ({ name, at, mask }) => {
        const path = join(kept, name);
        const bytes = readFileSync(path);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ mask;
        writeFileSync(path, bytes);
        saysTheSame();
        expect(readFileSync(path).equals(bytes)).toBe(false);
      }),
      { numRuns: 10 * Number(process.env.FUZZ ?? 1) },
    );
  });

  it.each([
    ['empty', (path: string) => writeFileSync(path, '')],
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 1000))],
    ['longer', (path: string) => writeFileSync(path, 'x', { flag: 'a' })],
    ['of another', (path: string) => cpSync(join(root, 'package.json'), path)],
    ['unreadable', (path: string) => chmodSync(path, 0)],
  ])('may be %s', (_, spoil) => {
    for (const name of names) spoil(join(kept, name));
    saysTheSame();
  });

  it('is neither read nor written through a link', () => {
    const aside = join(work, 'aside');
    for (const name of ['compiled-build', 'subset-serif']) {
      renameSync(join(kept, name), aside);
      const before = readFileSync(aside);
      symlinkSync(aside, join(kept, name));
      saysTheSame();
      expect(readFileSync(aside).equals(before)).toBe(true);
    }
    const elsewhere = join(work, 'elsewhere');
    rmSync(kept, { recursive: true });
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, kept);
    expect(build()).toEqual(usual);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(kept);
    saysTheSame();
  });

  it.skipIf(process.platform === 'win32')('may be a pipe, that is not waited for', () => {
    for (const name of ['compiled-build', 'programs-zh-CN']) {
      rmSync(join(kept, name));
      spawnSync('mkfifo', [join(kept, name)]);
      saysTheSame();
    }
  });

  it('may be a folder, or its folder a file: then nothing is kept', () => {
    for (const name of names) {
      rmSync(join(kept, name));
      mkdirSync(join(kept, name));
    }
    expect(build()).toEqual(usual);
    expect(readdirSync(kept).sort()).toEqual(names);
    rmSync(kept, { recursive: true });
    writeFileSync(kept, '');
    expect(build()).toEqual(usual);
    rmSync(kept);
    saysTheSame();
  });

  it.runIf(process.getuid?.() === 0)(
    'of another user is not taken, nor anything kept where one may not write',
    () => {
      const nobody = { uid: 65534 };
      expect(build(nobody)).toEqual(usual);
      rmSync(kept, { recursive: true });
      chmodSync(join(work, 'dist'), 0o777);
      expect(build(nobody)).toEqual(usual);
      expect(readdirSync(kept).sort()).toEqual(names);
      const foreign = names.map((name) => readFileSync(join(kept, name)));
      // The folder is another's: what lies there is left alone.
      expect(build()).toEqual(usual);
      expect(
        names.map((name, index) => readFileSync(join(kept, name)).equals(foreign[index] ?? Buffer.of())),
      ).toEqual(names.map(() => true));
      rmSync(kept, { recursive: true });
      chmodSync(join(work, 'dist'), 0o555);
      expect(build(nobody)).toEqual(usual);
      expect(existsSync(kept)).toBe(false);
    },
  );
});
