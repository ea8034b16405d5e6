// The linter: each fault in a small template, with its code, line, column and nearest name.
import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { readWording } from '../../pipeline/compose/wording.js';
import { guangxi, sourceFile, templates } from './guangxi.js';

const charts = ['pass-rates', 'brands'];
const wordingSource = sourceFile('templates/t/wording/zh-CN.json', '{}');

function lint(body: string, pieces: Readonly<Record<string, string>> = {}, mayPrint = printable) {
  const files = { '01-a': body, ...pieces };
  const set = templateSet(
    'zh-CN',
    Object.entries(files).map(([name, text]) => templateFile(sourceFile(`templates/t/${name}.md.hbs`, text))),
    templates.wording,
    wordingSource,
  );
  return lintTemplates(set, guangxi, charts, mayPrint).map(({ code, place, found, text }) =>
    `${code} ${place?.line}:${place?.column} ${found} ${/是不是 (\S+)？/.exec(text['zh-CN'].hint)?.[1] ?? ''}`.trim(),
  );
}

const printable = (codePoint: number) => codePoint < 0x1f000;

describe('a name without quotes', () => {
  it('is told how names are written', () => {
    const set = templateSet(
      'zh-CN',
      [templateFile(sourceFile('templates/t/01-a.md.hbs', '{{value brands}}。'))],
      templates.wording,
      wordingSource,
    );
    const [finding] = lintTemplates(set, guangxi, [], () => true);
    expect(finding?.text['zh-CN'].hint).toBe('指标、主题的名称要写在引号里："brands"。');
  });
});

describe('a sound template', () => {
  it('has no findings', () => {
    const body = [
      '---',
      'matter: body',
      'numbering: part',
      '---',
      '# {{name "brands"}}',
      '',
      '{{#each-topic "innovation" as |topic|}}',
      '## {{name topic}}',
      '',
      '{{#if (has-values topic)}}各项**指标**为{{topic-values topic}}{{see chart="pass-rates" table=topic}}。{{/if}}',
      '',
      '::table{topic="{{topic}}"}',
      '{{/each-topic}}',
      '',
      '### {{name "brands"}}',
      '',
      '{{story "brands"}}',
      '',
      '## {{name "brands"}}',
      '',
      ':::lead',
      '质量稳步提升，一期建成，“一站式”平台。',
      ':::',
      '',
      '::chart{#pass-rates}',
    ].join('\n');
    expect(lint(body)).toEqual([]);
  });
});

describe('faults, one by one', () => {
  it.each([
    // Handlebars that cannot be read
    ['正文{{#if (has-values "brands")}}\n完', 'tpl-syntax 2:1 完'],
    ['正文{{name "brands"', 'tpl-syntax 1:3 {{name "brands"'],
    ['---\nmatter: bodi\n---\n', 'tpl-syntax 2:1 matter: bodi'],
    // helpers
    ['值{{valeu "luban-prize"}}', 'tpl-helper 1:2 valeu value'],
    ['{{#each things}}{{/each}}', 'tpl-helper 1:1 each'],
    ['{{#if (value "luban-prize")}}一{{/if}}', 'tpl-helper 1:7 value'],
    ['{{has-values "brands"}}', 'tpl-helper 1:1 has-values'],
    ['{{each-topic "brands"}}', 'tpl-helper 1:1 each-topic'],
    // pieces
    ['{{> nite}}', 'tpl-partial 1:1 nite note'],
    // values that are not there
    ['{{value "luban-price"}}', 'tpl-unknown-value 1:10 luban-price luban-prize'],
    ['{{standing "brand"}}', 'tpl-unknown-value 1:13 brand brands'],
    ['甲\n乙{{name "brandz"}}', 'tpl-unknown-value 2:10 brandz brands'],
    ['{{about "yaer"}}', 'tpl-unknown-value 1:10 yaer year'],
    ['{{part-reference "nowhere"}}', 'tpl-unknown-value 1:19 nowhere'],
    ['{{value "luban-prize" base="neerest"}}', 'tpl-unknown-value 1:29 neerest nearest'],
    ['{{value "luban-prize" bass="nearest"}}', 'tpl-unknown-value 1:23 bass base'],
    ['{{value}}', 'tpl-unknown-value 1:1 value'],
    ['{{value "luban-prize" "luban-prize"}}', 'tpl-unknown-value 1:23 luban-prize'],
    ['{{value prize}}', 'tpl-unknown-value 1:9 prize'],
    ['{{#if prize}}一{{/if}}', 'tpl-unknown-value 1:7 prize'],
    ['{{#if (has-values "brandz")}}一{{/if}}', 'tpl-unknown-value 1:20 brandz brands'],
    [
      '{{#each-topic "innovatoin" as |t|}}{{name t}}{{/each-topic}}',
      'tpl-unknown-value 1:16 innovatoin innovation',
    ],
    [
      '{{#each-topic "innovation" as |t|}}{{value "x-y-z-0"}}{{/each-topic}}',
      'tpl-unknown-value 1:45 x-y-z-0',
    ],
    // charts
    ['{{figure-reference "pass-rate"}}', 'tpl-chart 1:21 pass-rate pass-rates'],
    ['正文\n\n::chart{#pass-rate}', 'tpl-chart 3:10 pass-rate pass-rates'],
    // directives
    ['::chrat{#brands}', 'tpl-directive 1:1 chrat chart'],
    [':::chart{#brands}\n:::', 'tpl-directive 1:1 chart'],
    ['::table{topik=brands}', 'tpl-directive 1:1 topik'],
    ['::table{topic=brandz}', 'tpl-unknown-value 1:15 brandz brands'],
    ['::keyfigures{indicators="luban-prize luban-price"}', 'tpl-unknown-value 1:38 luban-price luban-prize'],
    // names that reach into the program
    ['{{value __proto__}}', 'tpl-forbidden-name 1:9 __proto__'],
    ['{{constructor}}', 'tpl-forbidden-name 1:1 constructor'],
    ['{{lookup "a" "b"}}', 'tpl-forbidden-name 1:1 lookup'],
    [
      '{{#each-topic "innovation" as |t|}}{{name t.constructor}}{{/each-topic}}',
      'tpl-forbidden-name 1:43 t.constructor',
    ],
    ['{{topic.__proto__.x}}', 'tpl-forbidden-name 1:1 topic.__proto__.x'],
    ['{{value "luban-prize" constructor="a"}}', 'tpl-unknown-value 1:23 constructor'],
    ['{{value "luban-prize" __proto__="a"}}', 'tpl-unknown-value 1:23 __proto__'],
    ['{{value "toString"}}', 'tpl-unknown-value 1:10 toString'],
    ['{{about "constructor"}}', 'tpl-unknown-value 1:10 constructor'],
    ['::table{constructor=brands}', 'tpl-directive 1:1 constructor'],
    ['::constructor{#brands}', 'tpl-directive 1:1 constructor'],
    // raw output
    ['{{{name "brands"}}}', 'tpl-raw 1:1 name'],
    ['甲{{& name "brands"}}', 'tpl-raw 1:2 name'],
    ['{{#if (has-values "brands")}}{{{name "brands"}}}{{/if}}', 'tpl-raw 1:30 name'],
    // headings
    ['# 甲\n\n### 乙', 'tpl-heading 3:1 ###'],
    ['# 甲\n\n## 乙\n\n### 丙\n\n#### 丁', 'tpl-heading 7:1 ####'],
    ['{{#if (has-values "brands")}}\n# 甲\n{{/if}}\n\n### 乙', 'tpl-heading 5:1 ###'],
    // inside conditions and loops as well
    ['{{#if (has-values "brands")}}\n::chrat{#brands}\n{{/if}}', 'tpl-directive 2:1 chrat chart'],
    [
      '{{#each-topic "innovation" as |t|}}{{#unless (has-values t)}}{{abuot "year"}}{{/unless}}{{/each-topic}}',
      'tpl-helper 1:62 abuot about',
    ],
    ['{{#if (has-values "brands")}}{{else}}{{about "yaer"}}{{/if}}', 'tpl-unknown-value 1:47 yaer year'],
    ['{{#if (has-values "brands")}}{{else}}{{> nite}}{{/if}}', 'tpl-partial 1:38 nite note'],
    ['{{#if (has-values "brands")}}共3家{{/if}}', 'tpl-digits 1:31 3'],
    // other ways of Handlebars that templates do not have
    ['{{#> note}}甲{{/note}}', 'tpl-helper 1:1 PartialBlockStatement'],
    ['{{#*inline "a"}}甲{{/inline}}', 'tpl-helper 1:1 DecoratorBlock'],
    ['{{> (name "brands")}}', 'tpl-partial 1:1 SubExpression'],
    // numbers typed into prose
    ['合格率为97.6%。', 'tpl-digits 1:5 97.6%'],
    ['# 第１部分\n\n文', 'tpl-digits 1:4 １'],
    ['连续六年提升', 'tpl-digits 1:3 六'],
    ['提高十二个百分点', 'tpl-digits 1:3 十二'],
    ['百分之九十', 'tpl-digits 1:1 百分之九十'],
    ['{{name "brands"}}共20家', 'tpl-digits 1:19 20'],
    ['{{value 5}}', 'tpl-digits 1:9 5'],
    ['{{values "luban-prize" between="第2"}}', 'tpl-digits 1:34 2'],
    ['---\nnumber-prefix: 2\n---\n', 'tpl-digits 2:16 2'],
    // characters without a glyph
    ['质量🎉提升', 'font-missing-glyph 1:3 🎉'],
    // markup without a block
    ['<b>粗</b>', 'tpl-markup 1:1 <b>'],
    ['| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |', 'tpl-markup 1:1 | 甲 | 乙 |'],
    ['![图](a.png)', 'tpl-markup 1:1 ![图](a.png)'],
  ])('%j', (body, expected) => {
    expect(lint(body, { _note: '注' })[0]).toBe(expected);
  });
});

describe('several faults', () => {
  it('are all reported, in order of place', () => {
    expect(lint('{{valeu "a"}}为5\n\n{{value "b"}}')).toEqual([
      'tpl-helper 1:1 valeu value',
      'tpl-digits 1:15 5',
      'tpl-unknown-value 3:10 b',
    ]);
  });
});

describe('pieces', () => {
  it('that include themselves are refused', () => {
    expect(lint('{{> a}}', { _a: '甲\n{{> b}}', _b: '乙{{> a}}' })).toEqual([
      'tpl-limit 2:1 a',
      'tpl-limit 1:2 b',
    ]);
    const inLoop = '{{#if (has-values "brands")}}{{else}}{{> a}}{{/if}}';
    expect(lint('文', { _a: inLoop })).toEqual(['tpl-limit 1:38 a']);
  });
  it('may stand in several places', () => {
    expect(lint('{{> a}}{{> b}}{{> b}}', { _a: '{{> b}}', _b: '甲' })).toEqual([]);
  });
  it('take nothing along', () => {
    expect(lint('{{> a constructor}}{{> a x=prize}}', { _a: '甲' })).toEqual([
      'tpl-forbidden-name 1:7 constructor',
      'tpl-unknown-value 1:28 prize',
    ]);
  });
});

describe('prose for a topic that the region does not have', () => {
  it('is not checked, since it is never printed', () => {
    const body = (topic: string) =>
      `{{#each-topic "innovation" as |t|}}{{#if (is t "${topic}")}}{{value "nothing"}}{{/if}}{{/each-topic}}`;
    expect(lint(body('elsewhere'))).toEqual([]);
    expect(lint(body('international-exchange'))).toHaveLength(1);
  });
});

describe('the wording file', () => {
  const read = (json: string) =>
    readWording(sourceFile('templates/t/wording/zh-CN.json', json)).findings.map(
      ({ code, field, place }) => `${code} ${field} ${place?.line}`,
    );
  const whole = templates.sources.at(-1)?.lines.join('\n') ?? '';

  it('of the annual report is complete', () => {
    expect(read(whole)).toEqual([]);
  });
  it('lacks a pattern', () => {
    expect(read(whole.replace('"clause": "，{comparison}"', '"clauze": "，{comparison}"'))).toEqual([
      expect.stringMatching(/^tpl-wording comparison.clause /),
      expect.stringMatching(/^tpl-wording comparison.clauze /),
    ]);
  });
  it('is no JSON: that is told once, and of no pattern that it lacks', () => {
    expect(read(whole.replace('"clause"', 'clause'))).toEqual([
      expect.stringMatching(/^json-syntax null \d+$/),
    ]);
  });
  it('asks for what is not given', () => {
    expect(read(whole.replace('提高{amount}', '提高{number}'))).toEqual([
      expect.stringMatching(/^tpl-wording change-of-percentages.rise /),
    ]);
  });
  it('has only characters that can be printed', () => {
    const findings = lintTemplates(templates, guangxi, [], (codePoint) => codePoint !== 0x25b2);
    expect(findings.filter(({ code }) => code === 'font-missing-glyph').map(({ found }) => found)).toContain(
      '▲',
    );
  });
});
