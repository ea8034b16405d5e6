// Publishing replaces an outputs folder as a whole or leaves it as it was, whatever stands in the way.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedFile } from '../../pipeline/model/artifact.js';
import { makeManifest } from '../../pipeline/publish/manifest.js';
import { publishFolder } from '../../pipeline/publish/publish.js';

let folder = '';
let outputs = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'));
  outputs = join(folder, 'region', '2001');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function textFile(path: string, text: string): PublishedFile {
  return { path, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
}

function complete(...files: readonly PublishedFile[]): readonly PublishedFile[] {
  return [...files, makeManifest(files, 'key')];
}

const codesOf = (findings: readonly { code: string; exitCode: number }[]) =>
  findings.map(({ code, exitCode }) => `${code} ${exitCode}`);

describe('publishFolder', () => {
  it('makes the folder with every file in it', () => {
    expect(publishFolder(outputs, complete(textFile('a.txt', 'one'), textFile('b/c.txt', 'two')))).toEqual(
      [],
    );
    expect(readdirSync(outputs).sort()).toEqual(['a.txt', 'b', 'manifest.json']);
    expect(readFileSync(join(outputs, 'b', 'c.txt'), 'utf8')).toBe('two');
  });

  it('leaves nothing of the set before, and nothing else beside it', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    publishFolder(outputs, complete(textFile('new.txt', 'new')));
    publishFolder(outputs, complete(textFile('new.txt', 'new')));
    expect(readdirSync(outputs).sort()).toEqual(['manifest.json', 'new.txt']);
    expect(readdirSync(join(folder, 'region', '.2001'))).toHaveLength(1);
  });

  it('replaces an ordinary folder that holds an earlier set', () => {
    mkdirSync(outputs, { recursive: true });
    writeFileSync(join(outputs, 'old.txt'), 'old');
    writeFileSync(join(outputs, 'manifest.json'), makeManifest([textFile('old.txt', 'old')], 'key').bytes);
    expect(publishFolder(outputs, complete(textFile('a.txt', 'one')))).toEqual([]);
    expect(readFileSync(join(outputs, 'a.txt'), 'utf8')).toBe('one');
  });

  it('replaces an empty folder', () => {
    mkdirSync(outputs, { recursive: true });
    expect(publishFolder(outputs, complete(textFile('a.txt', 'one')))).toEqual([]);
    expect(existsSync(join(outputs, 'a.txt'))).toBe(true);
  });

  it('never replaces a folder of somebody else’s files', () => {
    mkdirSync(outputs, { recursive: true });
    writeFileSync(join(outputs, 'thesis.docx'), 'years of work');
    expect(codesOf(publishFolder(outputs, complete(textFile('a.txt', 'one'))))).toEqual(['out-occupied 5']);
    expect(readdirSync(outputs)).toEqual(['thesis.docx']);
  });

  it('never throws away a file that somebody has put among the outputs', () => {
    publishFolder(outputs, complete(textFile('a.txt', 'one')));
    writeFileSync(join(outputs, 'Thumbs.db'), '');
    expect(publishFolder(outputs, complete(textFile('a.txt', 'two')))).toEqual([]);
    writeFileSync(join(outputs, 'notes.docx'), 'remarks');
    expect(codesOf(publishFolder(outputs, complete(textFile('a.txt', 'three'))))).toEqual(['out-occupied 5']);
    expect(readdirSync(outputs).sort()).toEqual(['a.txt', 'manifest.json', 'notes.docx']);
    expect(readFileSync(join(outputs, 'a.txt'), 'utf8')).toBe('two');
  });

  it('ends with a finding where no folder can be made', () => {
    const place = process.platform === 'linux' ? '/proc/quality-report/2001' : join(folder, '\0');
    expect(publishFolder(place, complete()).map(({ exitCode }) => exitCode)).toEqual([5]);
  });

  it('refuses a file in the place of the folder or of one above it', () => {
    writeFileSync(join(folder, 'region'), '');
    expect(codesOf(publishFolder(outputs, complete()))).toEqual(['out-occupied 5']);
    expect(codesOf(publishFolder(join(folder, 'region'), complete()))).toEqual(['out-occupied 5']);
  });

  it('refuses a place that may not be written to', () => {
    // Even root may not create folders there.
    const place = process.platform === 'linux' ? '/sys/quality-report' : '/quality-report/2001';
    const [finding] = publishFolder(place, complete());
    expect([finding?.code, finding?.exitCode]).toEqual(['out-read-only', 5]);
    expect(finding?.text['zh-CN'].message).toContain(place);
  });

  it('takes over from a run that died with the lock, and clears what it left behind', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    const versions = join(folder, 'region', '.2001');
    mkdirSync(join(versions, 'staged-half'));
    // No process has this number: it is above the largest that Linux gives.
    writeFileSync(join(versions, 'lock'), `4194305 ${hostname()}`);
    // Killed on the way to the lock, and while taking over another's.
    writeFileSync(join(versions, `lock.4194305.${hostname()}`), '');
    writeFileSync(join(versions, `lock.dead.4194305.${hostname()}`), `4194304 ${hostname()}`);
    expect(publishFolder(outputs, complete(textFile('new.txt', 'new')))).toEqual([]);
    expect(readdirSync(versions)).toHaveLength(1);
    expect(existsSync(join(outputs, 'new.txt'))).toBe(true);
  });
});

describe('a run of another host', () => {
  it('keeps what it has put beside the lock: nothing can be known of it here', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    const versions = join(folder, 'region', '.2001');
    writeFileSync(join(versions, 'lock.4194305.elsewhere.example'), '');
    expect(publishFolder(outputs, complete(textFile('new.txt', 'new')))).toEqual([]);
    expect(readdirSync(versions)).toContain('lock.4194305.elsewhere.example');
  });
});

describe('a reader during publishing', () => {
  it('sees the old set or the new set, whenever the writer is killed', async () => {
    const writer = join(folder, 'endless-writer.mjs');
    buildSync({
      entryPoints: [join(import.meta.dirname, 'endless-writer.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: writer,
    });
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, [writer, outputs], { stdio: 'ignore' });
      await waitFor(() => existsSync(join(outputs, 'manifest.json')));
      await new Promise((resolve) => setTimeout(resolve, 7 * round));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const texts = ['a.txt', 'b.txt', 'c.txt'].map((name) => readFileSync(join(outputs, name), 'utf8'));
      expect(new Set(texts).size).toBe(1);
    }
    expect(publishFolder(outputs, complete(textFile('last.txt', '')))).toEqual([]);
    expect(readdirSync(join(folder, 'region', '.2001'))).toHaveLength(1);
  }, 20_000);
});

async function waitFor(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
