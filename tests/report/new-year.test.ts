// new-year as an officer runs it: the folder it makes, what it says, and that it never overwrites.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { copyEdition, filesIn, run } from './copied-edition.js';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-guide.md'), 'utf8');
const edition = copyEdition();
const region = join(edition.folder, 'inputs', 'guangxi');
const made = join(region, '2021');
afterAll(() => edition.remove());
beforeEach(() => rmSync(made, { recursive: true, force: true }));

const newYear = (...args: readonly string[]) =>
  run(edition.folder, ['new-year', ...args], { SOURCE_DATE_EPOCH: '1640995200' });

const rowsOf = (file: string): readonly Record<string, string>[] =>
  parse(readFileSync(join(made, file)), { bom: true, columns: true });

describe('new-year', () => {
  it('makes a row for each indicator, with its name and last value beside the empty cell', () => {
    const before = filesIn(region);
    const { code, stdout, stderr } = newYear('inputs/guangxi', '2021');
    expect([code, stdout]).toEqual([0, 'inputs/guangxi/2021\n']);
    expect(stderr).toContain('quality-report validate inputs/guangxi/2021');
    const rows = rowsOf('values.csv');
    expect(rows).toHaveLength(62);
    expect(rows.find(({ indicator }) => indicator === 'agricultural-pass-rate')).toEqual({
      indicator: 'agricultural-pass-rate',
      '#指标名称': '主要农产品质量安全抽检合格率',
      period: '2021',
      '#上期数值': '2020年：98 %（以上）',
      value: '',
      unit: '%',
      qualifier: '',
      status: '',
      source: '',
      note: '',
      note_en: '',
    });
    const text = readFileSync(join(made, 'values.csv'), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
    for (const table of ['comparisons', 'standings', 'activities', 'photos'])
      expect(rowsOf(`${table}.csv`)).toEqual([]);
    const after = filesIn(region);
    for (const [name, bytes] of before) expect(after.get(name)).toEqual(bytes);
  });

  it('describes the new edition after the old one', () => {
    newYear('inputs/guangxi', '2021');
    const description = JSON.parse(readFileSync(join(made, 'datapackage.json'), 'utf8'));
    expect(description).toMatchObject({
      name: 'guangxi-quality-2021',
      title: '广西壮族自治区质量状况报告（2021年）',
      version: '0.1.0',
      created: '2022-01-01T00:00:00Z',
      sources: [{ title: '中国质量新闻网' }],
    });
    const fields = description.resources[0].schema.fields.map(({ name }: { name: string }) => name);
    expect(fields.slice(0, 5)).toEqual(['indicator', '#指标名称', 'period', '#上期数值', 'value']);
  });

  it('begins a region that has no edition yet', () => {
    const young = join(edition.folder, 'inputs', 'young');
    mkdirSync(young);
    for (const name of ['region.json', 'topics.csv', 'dictionary.csv'])
      writeFileSync(join(young, name), readFileSync(join(region, name)));
    const { code, stderr } = newYear('inputs/young', '2021');
    expect(code).toBe(0);
    expect(stderr).toContain('这是第一期：以前年份的数值也写进这个文件');
    const text = readFileSync(join(young, '2021', 'values.csv'), 'utf8');
    expect(text.trimEnd().split('\r\n')).toHaveLength(63);
    expect(existsSync(join(young, '2021', 'datapackage.json'))).toBe(true);
  });

  it('makes of the region that the data guide begins one that a report can be made of', () => {
    const begun = join(edition.folder, 'inputs', 'begun');
    mkdirSync(begun);
    const blocks = [...guide.matchAll(/^ {3}```\w+\n([\s\S]*?)^ {3}```/gm)].map(([, block = '']) => block);
    for (const [at, name] of ['region.json', 'topics.csv', 'dictionary.csv'].entries())
      writeFileSync(join(begun, name), (blocks[at] ?? '').replaceAll(/^ {3}/gm, ''));
    expect(newYear('inputs/begun', '2024').code).toBe(0);
    const values = join(begun, '2024', 'values.csv');
    writeFileSync(values, readFileSync(values, 'utf8').replace(',,%,', ',97.4,%,'));
    expect(run(edition.folder, ['validate', 'inputs/begun/2024', '--strict']).stdout).toContain('没有错误');
  });

  it('leaves a folder that is there alone', () => {
    mkdirSync(made);
    const { code, stderr } = newYear('inputs/guangxi', '2021');
    expect(code).toBe(2);
    expect(stderr).toContain('inputs/guangxi/2021 已经存在');
    expect(filesIn(made).size).toBe(0);
  });

  it.each([
    [['inputs/guangxi', '21'], 2, '“21”不是年份'],
    [['inputs/nowhere', '2021'], 3, '找不到地区文件夹 inputs/nowhere'],
    [['.', '2021'], 3, 'region.json'],
    [['x'.repeat(5000), '2021'], 3, '找不到地区文件夹'],
  ])('refuses %j', (args, code, message) => {
    const ran = newYear(...args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(message);
  });

  it('makes nothing while the last edition has errors, and says which', () => {
    const path = join(edition.edition, 'values.csv');
    const sound = readFileSync(path);
    edition.edit('values.csv', '97.6,%', '97.6家,%');
    const { code, stderr } = newYear('inputs/guangxi', '2021');
    writeFileSync(path, sound);
    expect(code).toBe(1);
    expect(stderr).toContain('num-trailing-unit');
    expect(existsSync(made)).toBe(false);
  });
});
