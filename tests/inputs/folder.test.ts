// Whatever stands in an edition's folder, reading it ends in findings: never in an exception, never outside the folder.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReadWatch, readBytes } from '../../pipeline/inputs/read-file.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';

let folder = '';
const edition = () => join(folder, '2020');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  cpSync('tests/fixtures/findings/base', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const codes = () =>
  readEditionSources(edition()).findings.map(({ code, place }) => `${code} ${place?.file ?? ''}`);

const picture = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c636868680000030401814bd3d2100000000049454e44ae426082',
  'hex',
);
function name(...files: readonly string[]): void {
  const rows = files.map((file) => `${file},2020-01-01,,,x,y,`);
  writeFileSync(
    join(edition(), 'photos.csv'),
    ['file,date,people,place,occasion,alt,credit', ...rows, ''].join('\n'),
  );
  mkdirSync(join(edition(), 'photos'), { recursive: true });
}

describe('readEditionSources', () => {
  it('never reads through a link that leads out of the region, and follows one within it', () => {
    const secret = join(tmpdir(), `secret-${process.pid}.csv`);
    writeFileSync(secret, 'password,hunter2\n');
    rmSync(join(edition(), 'values.csv'));
    symlinkSync(secret, join(edition(), 'values.csv'));
    symlinkSync(join('..', 'topics.csv'), join(edition(), 'breakdowns.csv'));
    const { findings, files } = readEditionSources(edition());
    rmSync(secret);
    expect(findings.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([
      'path-symlink 2020/values.csv',
    ]);
    expect(files.map(({ file }) => file)).toContain('2020/breakdowns.csv');
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('refuses a pipe without waiting for anyone to write to it', () => {
    rmSync(join(edition(), 'values.csv'));
    if (spawnSync('mkfifo', [join(edition(), 'values.csv')]).status !== 0) return;
    expect(codes()).toEqual(['in-not-regular 2020/values.csv']);
  });

  it('sees that a file was changed after it was read', () => {
    const path = join(edition(), 'values.csv');
    const change = (deed: () => void) => {
      const watch = makeReadWatch();
      readBytes('2020/values.csv', path, { required: true, limit: 1e6, watch });
      expect(watch.changes()).toEqual([]);
      deed();
      return watch.changes().map(({ code, exitCode }) => `${code} ${exitCode}`);
    };
    expect(change(() => appendFileSync(path, '\n'))).toEqual(['in-changed 3']);
    // The same content as another file: written aside and renamed, as editors save.
    expect(
      change(() => {
        cpSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      }),
    ).toEqual(['in-changed 3']);
    expect(change(() => rmSync(path))).toEqual(['in-changed 3']);
  });

  it('reads the base edition without a finding', () => expect(codes()).toEqual([]));

  it('names every file that is missing, at once', () => {
    rmSync(edition(), { recursive: true });
    expect(codes()).toEqual([
      'in-missing 2020/datapackage.json',
      'in-missing 2020/values.csv',
      'in-missing 2020/comparisons.csv',
      'in-missing 2020/standings.csv',
      'in-missing 2020/activities.csv',
    ]);
  });

  it('refuses a folder, a device and a circle of links in the place of a file', () => {
    for (const file of ['values.csv', 'activities.csv', 'standings.csv']) rmSync(join(edition(), file));
    mkdirSync(join(edition(), 'values.csv'));
    symlinkSync('activities.csv', join(edition(), 'activities.csv'));
    symlinkSync('/dev/null', join(edition(), 'standings.csv'));
    expect(codes()).toEqual([
      'in-not-regular 2020/values.csv',
      'in-not-regular 2020/standings.csv',
      'in-not-regular 2020/activities.csv',
    ]);
  });

  it.each([
    ['GB18030', 'gb18030'],
    ['Big5', 'big5'],
  ])('names the encoding of a file in %s', (shown, encoding) => {
    const text =
      'indicator,period,value,unit\n制造業產品品質合格率,2020,97.6,百分比與其他說明文字若干\n'.repeat(9);
    writeFileSync(join(edition(), 'values.csv'), iconv.encode(text, encoding, { addBOM: true }));
    const { findings, files } = readEditionSources(edition());
    expect(findings.map(({ code }) => code)).toEqual(['enc-not-utf8']);
    expect(findings[0]?.text['zh-CN'].message).toContain(shown);
    // So that the excerpt can be read.
    expect(files.find(({ file }) => file === '2020/values.csv')?.lines[1]).toContain('制造');
  });

  it('reads pictures inside photos/ only', () => {
    name(
      'a.png',
      'sub/b.png',
      '../values.csv',
      '/etc/hostname',
      'C:\\x.png',
      'https://x/y.png',
      'out.png',
      'c..d.png',
      'loop.png',
    );
    const photos = join(edition(), 'photos');
    mkdirSync(join(photos, 'sub'));
    for (const file of ['a.png', 'sub/b.png', 'c..d.png']) writeFileSync(join(photos, file), picture);
    symlinkSync('../values.csv', join(photos, 'out.png'));
    symlinkSync('loop.png', join(photos, 'loop.png'));
    const { pictures, findings } = readEditionSources(edition());
    expect([...pictures.keys()]).toEqual(['a.png', 'sub/b.png', 'c..d.png']);
    expect(findings.map(({ code, place }) => `${code} ${place?.line}`)).toEqual([
      'path-outside-root 4',
      'path-outside-root 5',
      'path-outside-root 6',
      'path-outside-root 7',
      'path-symlink 8',
      'img-missing 10',
    ]);
  });

  it('tells a picture by its content, and the nearest name of one that is missing', () => {
    name('a.jpg', 'MEETING-ROOM.PNG', 'folder.png', 'Cafe\u0301.png', 'quite-another-name.png');
    const photos = join(edition(), 'photos');
    writeFileSync(join(photos, 'a.jpg'), picture);
    writeFileSync(join(photos, 'meeting-room.png'), picture);
    writeFileSync(join(photos, 'CAFÉ.png'), picture);
    mkdirSync(join(photos, 'folder.png'));
    const { findings } = readEditionSources(edition());
    expect(findings.map(({ code }) => code)).toEqual([
      'img-type',
      'img-missing',
      'in-not-regular',
      'img-missing',
      'img-missing',
    ]);
    expect(findings[1]?.text['zh-CN'].message).toContain('只有名称相近的 meeting-room.png');
    expect(findings[3]?.text['zh-CN'].message).toContain('只有名称相近的 CAFÉ.png');
    expect(findings[4]?.text['zh-CN'].message).not.toContain('相近');
  });

  it('looks for like names as long as anyone would read them', () => {
    name(...Array.from({ length: 150 }, (_, index) => `picture-${index}x.png`));
    for (let index = 0; index < 150; index += 1)
      writeFileSync(join(edition(), 'photos', `picture-${index}.png`), picture);
    const messages = readEditionSources(edition()).findings.map(({ text }) => text.en.message);
    expect(messages).toHaveLength(150);
    expect(messages.filter((message) => message.includes('which is close'))).toHaveLength(100);
  });

  it('reads nothing through a link that stands in for the photos folder', () => {
    name('a.png');
    rmSync(join(edition(), 'photos'), { recursive: true });
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'a.png'), picture);
    symlinkSync(join('..', 'elsewhere'), join(edition(), 'photos'));
    expect(readEditionSources(edition()).pictures.size).toBe(0);
    expect(codes()).toEqual(['path-symlink 2020/photos.csv']);
  });

  it('takes a picture by its name without the space around it, which is what its row is asked for', () => {
    name(' a.png', '10:30.png', '~b.png', '~/c.png');
    for (const file of ['a.png', '10:30.png', '~b.png'])
      writeFileSync(join(edition(), 'photos', file), picture);
    expect([...readEditionSources(edition()).pictures.keys()]).toEqual(['a.png', '10:30.png', '~b.png']);
    expect(codes()).toEqual(['path-outside-root 2020/photos.csv']);
  });

  it('reads a picture once however often it is named, and tells every row what is wrong with it', () => {
    name('a.png', 'a.png', 'b.png', 'b.png');
    writeFileSync(join(edition(), 'photos', 'a.png'), picture);
    writeFileSync(join(edition(), 'photos', 'b.png'), 'GIF89a');
    const { pictures, findings } = readEditionSources(edition());
    expect([...pictures.keys()]).toEqual(['a.png']);
    expect(findings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['img-type', 4],
      ['img-type', 5],
    ]);
  });

  it('holds no more pictures than memory is set aside for, however small the folder is', () => {
    const links = Array.from({ length: 9 }, (_, index) => `${index}.png`);
    // Named twice, held once.
    name('0.png', '0.png', ...links);
    const photos = join(edition(), 'photos');
    writeFileSync(join(photos, 'large'), picture);
    truncateSync(join(photos, 'large'), 60 * 1024 * 1024);
    for (const link of links) symlinkSync('large', join(photos, link));
    const { pictures, findings } = readEditionSources(edition());
    expect(pictures.size).toBe(4);
    expect(findings.map(({ code, exitCode, place }) => [code, exitCode, place?.line])).toEqual(
      [8, 9, 10, 11, 12].map((line) => ['size-file', 7, line]),
    );
    expect(findings[0]?.text['zh-CN'].expected).toContain('合计');
  });

  it('knows the year of an edition that is given as a relative path', () => {
    const before = process.cwd();
    try {
      process.chdir(edition());
      expect(readEditionSources('.').year).toBe('2020');
      expect(readEditionSources('../2020/').findings).toEqual([]);
    } finally {
      process.chdir(before);
    }
  });

  it('says what is missing when the edition is a file', () => {
    const files = readEditionSources(join(folder, 'region.json')).findings.map(({ code }) => code);
    expect(new Set(files)).toEqual(new Set(['in-missing']));
  });

  it('shows the path as reached from the working directory and names files by their region', () => {
    const { files } = readEditionSources('tests/fixtures/findings/base/2020');
    expect(files.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'region.json tests/fixtures/findings/base/region.json',
      'topics.csv tests/fixtures/findings/base/topics.csv',
      'dictionary.csv tests/fixtures/findings/base/dictionary.csv',
      '2020/datapackage.json tests/fixtures/findings/base/2020/datapackage.json',
      '2020/values.csv tests/fixtures/findings/base/2020/values.csv',
      '2020/comparisons.csv tests/fixtures/findings/base/2020/comparisons.csv',
      '2020/standings.csv tests/fixtures/findings/base/2020/standings.csv',
      '2020/activities.csv tests/fixtures/findings/base/2020/activities.csv',
    ]);
  });

  it('reports the faults of every file in one run', () => {
    writeFileSync(join(edition(), 'values.csv'), Buffer.from([0xff]));
    writeFileSync(join(edition(), 'activities.csv'), 'a\0b');
    writeFileSync(join(folder, 'topics.csv'), '');
    writeFileSync(join(folder, 'region.json'), '{');
    rmSync(join(edition(), 'standings.csv'));
    expect(codes()).toEqual([
      'json-syntax region.json',
      'csv-empty topics.csv',
      'enc-not-utf8 2020/values.csv',
      'in-missing 2020/standings.csv',
      'enc-nul 2020/activities.csv',
    ]);
  });
});
