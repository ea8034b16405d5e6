// Publishing replaces an outputs folder as a whole or leaves it as it was, whatever stands in the way.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedFile } from '../../pipeline/model/artifact.js';
import { makeManifest } from '../../pipeline/publish/manifest.js';
import { examineOutputFolder } from '../../pipeline/publish/output-folder.js';
import { publishFolder, settleOutputFolder } from '../../pipeline/publish/publish.js';
import { inUseFailure } from '../../pipeline/publish/write-failure.js';

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
    expect(readdirSync(join(folder, 'region'))).toEqual(['2001']);
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
    // What file managers leave is carried over.
    expect(readdirSync(outputs).sort()).toEqual(['Thumbs.db', 'a.txt', 'manifest.json', 'notes.docx']);
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

  it('keeps a file beside that was changed since it was published, and says where', () => {
    publishFolder(outputs, complete(textFile('a.txt', 'one'), textFile('charts/b.txt', 'two')));
    writeFileSync(join(outputs, 'a.txt'), 'one, signed');
    writeFileSync(join(outputs, 'charts', 'b.txt'), '2');
    writeFileSync(join(outputs, 'charts', 'Thumbs.db'), 'thumbnails');
    const told = publishFolder(outputs, complete(textFile('a.txt', 'three'), textFile('charts/c.txt', '')));
    expect(codesOf(told)).toEqual(['out-kept 0', 'out-kept 0']);
    expect(told[0]?.text.en.message).toContain(join('2001.kept-1', 'a.txt'));
    expect(readFileSync(join(`${outputs}.kept-1`, 'a.txt'), 'utf8')).toBe('one, signed');
    expect(readFileSync(join(`${outputs}.kept-1`, 'charts', 'b.txt'), 'utf8')).toBe('2');
    expect(readdirSync(join(outputs, 'charts')).sort()).toEqual(['Thumbs.db', 'c.txt']);
    expect(readFileSync(join(outputs, 'a.txt'), 'utf8')).toBe('three');
  });

  it('refuses a place inside the inputs', () => {
    mkdirSync(join(folder, 'region'));
    const faults = examineOutputFolder(join(folder, 'region', 'anything', 'deep'), [join(folder, 'region')]);
    expect(codesOf(faults)).toEqual(['out-inside-inputs 5']);
    expect(examineOutputFolder(join(folder, 'region-outputs'), [join(folder, 'region')])).toEqual([]);
  });

  it('names on Windows the file that another program has open', () => {
    publishFolder(outputs, complete(textFile('a.txt', 'one'), textFile('report.pdf', 'two')));
    const refusal = Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    expect(inUseFailure(refusal, outputs, 'win32')).toBeNull();
    // Like a file that is held open, a folder cannot be opened for writing.
    rmSync(join(outputs, 'report.pdf'));
    mkdirSync(join(outputs, 'report.pdf'));
    const finding = inUseFailure(refusal, outputs, 'win32');
    expect([finding?.code, finding?.exitCode]).toEqual(['out-in-use', 5]);
    expect(finding?.text.en.message).toContain('report.pdf');
    expect(inUseFailure(refusal, outputs, 'linux')).toBeNull();
  });
});

describe('the working folder', () => {
  // No process has this number: it is above the largest that Linux gives.
  const deadHere = `4194305-${hostname().replace(/\W/g, '_').slice(0, 64)}-0123456789ab`;
  const workOf = () => join(folder, 'region', '.2001.quality-report-publishing');
  const held = (owner: string) => `held-by-${owner}.txt`;

  it('of a run that has died is taken over, and cleared', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    mkdirSync(join(workOf(), 'next'), { recursive: true });
    writeFileSync(join(workOf(), held(deadHere)), '');
    writeFileSync(join(workOf(), 'plan.json'), '{\n  "prod');
    // Killed on the way to a claim.
    const aside = join(folder, 'region', `.2001.quality-report-aside-${deadHere}`);
    mkdirSync(aside);
    writeFileSync(join(aside, held(deadHere)), '');
    expect(publishFolder(outputs, complete(textFile('new.txt', 'new')))).toEqual([]);
    expect(readdirSync(join(folder, 'region'))).toEqual(['2001']);
    expect(existsSync(join(outputs, 'new.txt'))).toBe(true);
  });

  it('of a run on another host is respected: nothing can be known of it', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    mkdirSync(workOf());
    writeFileSync(join(workOf(), held('4194305-elsewhere-0123456789ab')), '');
    const [finding, ...others] = publishFolder(outputs, complete(textFile('new.txt', 'new')), 100);
    expect([finding?.code, finding?.exitCode, others]).toEqual(['run-locked', 6, []]);
    expect(finding?.text['zh-CN'].message).toContain('4194305 elsewhere');
    expect(readFileSync(join(outputs, 'old.txt'), 'utf8')).toBe('old');
    expect(readdirSync(workOf())).toEqual([held('4194305-elsewhere-0123456789ab')]);
  });

  it.each([
    ['holds what is not ours', (work: string) => writeFileSync(join(work, 'thesis.docx'), '')],
    ['holds a link', (work: string) => symlinkSync(tmpdir(), join(work, 'next'))],
  ])('of a dead run that %s is refused with its name', (_, put) => {
    mkdirSync(workOf(), { recursive: true });
    writeFileSync(join(workOf(), held(deadHere)), '');
    put(workOf());
    const before = readdirSync(workOf());
    const [finding] = publishFolder(outputs, complete(textFile('a.txt', 'one')));
    expect(finding?.code).toBe('out-occupied');
    expect(finding?.text.en.message).toContain(workOf());
    expect(readdirSync(workOf())).toEqual(before);
  });

  it('that is a folder of somebody’s own, a file or a link is refused and left alone', () => {
    mkdirSync(workOf(), { recursive: true });
    expect(codesOf(publishFolder(outputs, complete()))).toEqual(['out-occupied 5']);
    rmSync(workOf(), { recursive: true });
    writeFileSync(workOf(), 'mine');
    expect(codesOf(publishFolder(outputs, complete()))).toEqual(['out-occupied 5']);
    expect(readFileSync(workOf(), 'utf8')).toBe('mine');
    rmSync(workOf());
    symlinkSync(tmpdir(), workOf());
    expect(codesOf(publishFolder(outputs, complete()))).toEqual(['out-occupied 5']);
    expect(existsSync(outputs)).toBe(false);
  });

  it('puts the set before back where a run died between two renames, without another build', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    mkdirSync(workOf());
    writeFileSync(join(workOf(), held(deadHere)), '');
    renameSync(outputs, join(workOf(), 'before'));
    expect(settleOutputFolder(outputs)).toEqual([]);
    expect(readFileSync(join(outputs, 'old.txt'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'region'))).toEqual(['2001']);
  });

  it('keeps the set before where somebody has put a folder in its place since', () => {
    publishFolder(outputs, complete(textFile('old.txt', 'old')));
    mkdirSync(join(workOf(), 'next'), { recursive: true });
    writeFileSync(join(workOf(), held(deadHere)), '');
    renameSync(outputs, join(workOf(), 'before'));
    mkdirSync(outputs);
    writeFileSync(join(outputs, 'mine.txt'), 'mine');
    // The old file and its manifest.
    expect(codesOf(settleOutputFolder(outputs))).toEqual(['out-kept 0', 'out-kept 0']);
    expect(readFileSync(join(outputs, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(`${outputs}.kept-1`, 'before', 'old.txt'), 'utf8')).toBe('old');
  });
});
