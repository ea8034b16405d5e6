// A template folder of the user's own: its files stand before the shipped ones, one by one.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('must be a folder', () => {
    const { code, stderr } = build('--template', 'nowhere');
    expect([code, stderr]).toEqual([3, '找不到模板文件夹 nowhere。\n']);
  });
});
