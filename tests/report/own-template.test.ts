// A template folder of the user's own: its files stand before the shipped ones, one by one.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyEdition, run, textOf } from './copied-edition.js';

const edition = copyEdition();
const own = join(edition.folder, 'own');

beforeAll(() => {
  mkdirSync(join(own, 'zh-CN'), { recursive: true });
  writeFileSync(
    join(own, 'zh-CN', '02-preface.md.hbs'),
    '---\nmatter: front\n---\n# 自己的说明\n\n这一页由本地模板写成。\n',
  );
  writeFileSync(join(own, 'zh-CN', '06-photographs.md.hbs'), '\n');
});
afterAll(() => edition.remove());

const build = (...args: readonly string[]) =>
  run(edition.folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf', '--quiet', ...args]);

describe('--template', () => {
  it('takes a file from the own folder, leaves out a part whose file is empty there, and falls back for the rest', () => {
    const { code, stderr } = build('--template', 'own');
    expect([code, stderr]).toEqual([0, '']);
    const text = textOf(readFileSync(join(edition.outputs, 'report.pdf')));
    expect(text).toContain('这一页由本地模板写成。');
    expect(text).not.toContain('图片待补');
    expect(text).toContain('全部指标表');
  });

  it('reports a fault in an own file under its own path', () => {
    const faulty = join(edition.folder, 'faulty');
    mkdirSync(join(faulty, 'zh-CN'), { recursive: true });
    writeFileSync(join(faulty, 'zh-CN', '02-preface.md.hbs'), '# {{vaule "food-pass-rate"}}\n');
    const { code, stderr } = build('--template', 'faulty');
    expect(code).toBe(4);
    expect(stderr).toMatch(/faulty\/zh-CN\/02-preface\.md\.hbs:1:\d+ 错误\[tpl-helper\]/);
  });

  it('may be hostile: all that is wrong is told at once, and nothing outside of it is read', () => {
    const hostile = join(edition.folder, 'hostile', 'zh-CN');
    mkdirSync(hostile, { recursive: true });
    const write = (name: string, text: string) => writeFileSync(join(hostile, `${name}.md.hbs`), text);
    write('02-preface', '# 甲\n\n{{__proto__}}{{lookup this "constructor"}}\n');
    write('04-key-figures', '# 乙\n\n{{> endless}}\n');
    write('_endless', '{{> endless}}{{> endless}}\n');
    write('06-photographs', '甲'.repeat(2_000_000));
    mkdirSync(join(hostile, '07-all-indicators.md.hbs'));
    symlinkSync(
      join(edition.folder, 'inputs', 'guangxi', 'topics.csv'),
      join(hostile, '08-definitions.md.hbs'),
    );
    const { code, stderr } = build('--template', 'hostile');
    expect(code).toBe(7);
    const told = [...stderr.matchAll(/hostile\/zh-CN\/(\d\d|_endless)\S*:\d+:\d+ 错误\[([a-z-]+)\]/g)];
    expect(told.map(([, file, found]) => `${file} ${found}`).sort()).toEqual([
      '02 tpl-forbidden-name',
      '02 tpl-forbidden-name',
      '06 size-file',
      '07 in-not-regular',
      '08 path-symlink',
      '_endless tpl-limit',
    ]);
  });

  it('may not run without end', () => {
    const endless = join(edition.folder, 'endless', 'zh-CN');
    mkdirSync(endless, { recursive: true });
    const [open, close] = ['{{#each-topic "innovation" as |t|}}', '{{/each-topic}}'];
    writeFileSync(join(endless, '02-preface.md.hbs'), `# 甲\n\n${open.repeat(20)}甲${close.repeat(20)}\n`);
    const { code, stderr } = build('--template', 'endless');
    expect([code, stderr]).toEqual([7, expect.stringContaining('tpl-limit')]);
  });

  it('must be a folder', () => {
    const { code, stderr } = build('--template', 'nowhere');
    expect([code, stderr]).toEqual([3, '找不到模板文件夹 nowhere。\n']);
  });
});
