// Two drafts of one edition, and a report against the one published before it, as a reviewer compares them.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyEdition, run } from './copied-edition.js';

const edition = copyEdition();
const draft = join(edition.folder, 'draft');
afterAll(() => edition.remove());

const type = (...args: readonly string[]) => run(edition.folder, args);

beforeAll(() => {
  // The draft has the region's own files above it, like any edition.
  cpSync(join(edition.folder, 'inputs', 'guangxi'), draft, { recursive: true });
  const values = join(draft, '2020', 'values.csv');
  writeFileSync(values, readFileSync(values, 'utf8').replace('2020,97.6,%,', '2020,94.9,%,'));
});

describe('diff', () => {
  it('tells the value, what is computed from it, the sentences and the titles that say it', () => {
    const { code, stdout, stderr } = type('diff', 'inputs/guangxi/2020', 'draft/2020');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('制造业产品质量合格率  97.6 % → 94.9 %  -2.7\n');
    expect(stdout).toMatch(/ {2}- .*97\.6%.*提高2\.1个百分点.*\n {2}\+ .*94\.9%.*下降0\.6个百分点/);
    expect(stdout).toMatch(
      /\n图\n(?: {2}.*\n)*? {2}\[manufacturing-pass-rate\]\n {2}- .*\n {2}\+ .*下降0\.6个百分点/,
    );
    expect(stdout.slice(0, stdout.indexOf('\n图\n'))).not.toContain('食品');
  });

  it('finds nothing between an edition and itself', () => {
    const { code, stdout } = type('diff', 'inputs/guangxi/2020', 'inputs/guangxi/2020', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('unchanged');
  });

  it('is also JSON and a page', () => {
    const written = (format: string) =>
      type('diff', 'inputs/guangxi/2020', 'draft/2020', '--format', format).stdout;
    expect(JSON.parse(written('json')).values).toMatchObject([
      { before: { value: '97.6' }, after: { value: '94.9' }, difference: '-2.7' },
    ]);
    expect(written('html')).toMatch(/^<!doctype html>[\s\S]*<del>[\s\S]*<ins>/);
  });

  it('refuses what is no edition, and shows what is wrong with a faulty one', () => {
    expect(type('diff', 'inputs/guangxi/2020', 'nowhere')).toMatchObject({ code: 3, stdout: '' });
    const faulty = join(edition.folder, 'faulty');
    cpSync(draft, faulty, { recursive: true });
    const values = join(faulty, '2020', 'values.csv');
    writeFileSync(values, readFileSync(values, 'utf8').replace('2020,94.9,%,', '2020,94.9家,%,'));
    const { code, stdout, stderr } = type('diff', 'inputs/guangxi/2020', 'faulty/2020');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('num-trailing-unit');
  });
});

describe('build --since', () => {
  const build = (folder: string, ...args: readonly string[]) =>
    type('build', folder, '--format', 'pdf', '--quiet', ...args);

  it('lists in changes.md what changed since the published report', () => {
    build('inputs/guangxi/2020', '--out', 'published');
    // The outputs folder is as good as the manifest in it.
    const { code, stderr } = build('draft/2020', '--out', 'next', '--since', 'published');
    expect([code, stderr]).toEqual([0, '']);
    const changes = readFileSync(join(edition.folder, 'next', 'changes.md'), 'utf8');
    expect(changes).toContain('| 制造业产品质量合格率 | 97.6 % | 94.9 % | -2.7 |');
    const manifest = JSON.parse(readFileSync(join(edition.folder, 'next', 'manifest.json'), 'utf8'));
    expect(manifest.files.map(({ path }: { path: string }) => path)).toContain('changes.md');
    const compared = type('diff', 'published/manifest.json', 'next/');
    expect(compared).toEqual(type('diff', 'published', 'next'));
    expect(compared.stdout).toContain('制造业产品质量合格率  97.6 % → 94.9 %  -2.7\n');
  });

  it.each([
    ['a manifest that is not there', 'nowhere/manifest.json', '读不了 nowhere/manifest.json'],
    ['a folder without one', 'inputs', '读不了 inputs'],
    ['a file that is no manifest', 'draft/region.json', 'draft/region.json 不是本程序生成的'],
  ])('refuses %s', (_, manifest, message) => {
    const { code, stderr } = build('draft/2020', '--out', 'refused', '--since', manifest);
    expect(code).toBe(3);
    expect(stderr).toContain(message);
  });

  it('refuses a report that was changed since it was published', () => {
    cpSync(join(edition.folder, 'published'), join(edition.folder, 'altered'), {
      recursive: true,
      dereference: true,
    });
    const content = join(edition.folder, 'altered', 'content.json');
    writeFileSync(content, readFileSync(content, 'utf8').replace('97.6', '97.5'));
    const { code, stderr } = build('draft/2020', '--out', 'refused', '--since', 'altered/manifest.json');
    expect(code).toBe(3);
    expect(stderr).toContain('校验值不符');
  });
});
