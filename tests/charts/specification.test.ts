// The list of charts: read, refused with its place, and checked against what an edition knows.
import { describe, expect, it } from 'vitest';
import { lintSpecifications } from '../../pipeline/charts/lint-specifications.js';
import { readChartSpecifications } from '../../pipeline/charts/specification.js';
import { figuresOf, generalTitles, sourceOf, specificationOf, templateCharts } from './figures-of.js';

const wording = JSON.stringify(templateCharts()[0]?.wording);
const general = JSON.stringify(generalTitles());

function read(charts: string) {
  return readChartSpecifications(
    sourceOf(
      new TextEncoder().encode(`{"wording":${wording},"general":${general},\n"charts":[\n${charts}\n]}`),
    ),
  );
}

const title = '"title":{"zh-CN":["{name}"],"en":["{name}"]}';
const good = `{"id":"a","kind":"trend","indicators":["x"],${title}}`;

describe('readChartSpecifications', () => {
  it('reads the list of the annual report: at least twelve charts with ids of their own', () => {
    const charts = templateCharts();
    expect(charts.length).toBeGreaterThanOrEqual(12);
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
  });
  it('fills in what may be left out', () => {
    expect(read(good).value).toMatchObject([{ id: 'a', topic: null, order: 'value', place: { line: 3 } }]);
  });
  it.each([
    ['an unknown kind', good.replace('trend', 'pie')],
    ['both indicators and a topic', good.replace('"kind"', '"topic":"t","kind"')],
    ['neither indicators nor a topic', good.replace('"indicators":["x"],', '')],
    ['an unknown key', good.replace('"kind"', '"colour":"red","kind"')],
    ['an id twice', `${good},${good}`],
    ['no title in English', good.replace(',"en":["{name}"]', '')],
  ])('refuses %s', (_, charts) => {
    const { value, findings } = read(charts);
    expect(value).toBeNull();
    expect(findings[0]).toMatchObject({ code: 'tpl-chart', severity: 'error', exitCode: 4 });
  });
  it('is told where it stops being JSON', () => {
    expect(read('{"id":').findings).toMatchObject([
      { code: 'json-syntax', exitCode: 4, place: { file: 'templates/charts.json' } },
    ]);
  });
  it('says in Chinese what is allowed', () => {
    const said = (charts: string) => read(charts).findings[0]?.text['zh-CN'];
    expect(said(good.replace('trend', 'pie'))).toMatchObject({
      message: '图表清单：“charts/a/kind”的内容不对。',
      expected: expect.stringMatching(/^"trend"、"dot-ranking"、/),
    });
    expect(said(good.replace('"kind"', '"colour":"red","kind"'))?.message).toBe(
      '图表清单：没有“charts/a/colour”这一项。',
    );
    expect(said(`${good},${good}`)?.expected).toBe('每个 id 只出现一次');
    expect(said(good.replace('["{name}"]', '[{"when":"many","say":"{name}"}]'))?.expected).toMatch(
      /^一段文字，或 .*when 是 all-zero、all-equal、several、levels 之一$/,
    );
  });
  it.each([
    ['a number', '共2024家', 'tpl-digits', '图“a”的题目中直接写了数字“2024”，数据改了它不会跟着改。'],
    [
      'a number in words',
      '{name}连续三年上升',
      'tpl-digits',
      '图“a”的题目中直接写了数字“三”，数据改了它不会跟着改。',
    ],
    ['a slip', '{nam}{span}', 'tpl-chart', '图“a”的题目中没有“{nam}”这个写法。'],
    ['what only other kinds have', '{list}', 'tpl-chart', '图“a”的题目中没有“{list}”这个写法。'],
    ['half a brace', '{name}为{value', 'tpl-chart', '图“a”的题目中花括号“{”不成对。'],
  ])('refuses %s in a title, where it stands', (_, words, code, message) => {
    const { value, findings } = read(good.replace('{name}', words));
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code, place: { line: 3, column: 63 } }]);
    expect(findings[0]?.text['zh-CN'].message).toBe(message);
  });
  it('refuses them in the titles of charts that the data chooses too', () => {
    const typed = general.replace('{name}', '{name}2020');
    const { findings } = readChartSpecifications(
      sourceOf(new TextEncoder().encode(`{"wording":${wording},"general":${typed},"charts":[]}`)),
    );
    expect(findings).toMatchObject([{ code: 'tpl-digits' }]);
  });
  it('names the word that was probably meant', () => {
    const { findings } = read(good.replace('{name}', '{valu}'));
    expect(findings[0]?.text['zh-CN'].hint).toBe('是不是 {value}？');
  });
  it('points at the offending word', () => {
    const { findings } = read(`${good},\n${good.replace('"a"', '"b"').replace('trend', 'pie')}`);
    expect(findings[0]?.place).toMatchObject({ file: 'templates/charts.json', line: 4 });
    expect(findings[0]?.found).toBe('"pie"');
  });
});

describe('lintSpecifications', () => {
  const { edition } = figuresOf({ 'pass-rate': { name: '合格率', unit: '%', values: { 2020: '97.6' } } });
  it('names the nearest indicator and topic', () => {
    const findings = lintSpecifications(
      [
        specificationOf('trend', ['pas-rate']),
        { ...specificationOf('trend', []), indicators: null, topic: 'topics' },
      ],
      edition,
    );
    expect(findings.map(({ text }) => text.en.hint)).toEqual([
      'The nearest is “pass-rate”.',
      'The nearest is “topic”.',
    ]);
    expect(findings.map(({ found }) => found)).toEqual(['pas-rate', 'topics']);
  });
  it('takes a name that is far from all known ones for one of another region', () => {
    expect(lintSpecifications([specificationOf('trend', ['elsewhere'])], edition)).toEqual([]);
  });
  it('has nothing to say of known names', () => {
    expect(lintSpecifications([specificationOf('trend', ['pass-rate'])], edition)).toEqual([]);
  });
});
