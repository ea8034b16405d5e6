// Whatever stands in an edition's folder, reading it ends in findings: never in an exception, never outside the folder.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

const picture = Buffer.from('89504e470d0a1a0a', 'hex');
function name(...files: readonly string[]): void {
  const rows = files.map((file) => `${file},2020-01-01,,,x,y,`);
  writeFileSync(
    join(edition(), 'photos.csv'),
    ['file,date,people,place,occasion,alt,credit', ...rows, ''].join('\n'),
  );
  mkdirSync(join(edition(), 'photos'), { recursive: true });
}

describe('readEditionSources', () => {
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

  it('refuses a folder in the place of a file, and a circle of links', () => {
    for (const file of ['values.csv', 'activities.csv']) rmSync(join(edition(), file));
    mkdirSync(join(edition(), 'values.csv'));
    symlinkSync('activities.csv', join(edition(), 'activities.csv'));
    expect(codes()).toEqual(['in-not-regular 2020/values.csv', 'in-not-regular 2020/activities.csv']);
  });

  it.each([
    ['GB18030', 'gb18030'],
    ['UTF-16LE', 'utf-16le'],
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
      'path-outside-root 8',
      'img-missing 10',
    ]);
  });

  it('tells a picture by its content, and the nearest name of one that is missing', () => {
    name('a.jpg', 'B.png', 'folder.png');
    const photos = join(edition(), 'photos');
    writeFileSync(join(photos, 'a.jpg'), picture);
    writeFileSync(join(photos, 'b.png'), picture);
    mkdirSync(join(photos, 'folder.png'));
    const { findings } = readEditionSources(edition());
    expect(findings.map(({ code }) => code)).toEqual(['img-type', 'img-missing', 'in-not-regular']);
    expect(findings[1]?.text['zh-CN'].message).toContain('b.png');
  });
});
