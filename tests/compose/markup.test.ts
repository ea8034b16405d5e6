// What a template says is printed or refused: each form of Markdown, as an author writes it beside Chinese.
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import type { Edition } from '../../pipeline/model/edition.js';
import { guangxi, sourceFile, templates } from './guangxi.js';
import { blockText } from './plain-text.js';

/** Without a value that a test names as missing. */
const edition: Edition = {
  ...guangxi,
  observations: guangxi.observations.filter(({ indicator }) => indicator !== 'luban-prize'),
};
const figures = deriveFigures(edition, []);
const missing = '{{value "luban-prize"}}';
const name = '{{name "brands"}}';

function setOf(body: string, pieces: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ '01-a': body, ...pieces });
  return templateSet(
    'zh-CN',
    files.map(([file, text]) => templateFile(sourceFile(`t/zh-CN/${file}.md.hbs`, text))),
    templates.wording,
    sourceFile('t/wording.json', '{}'),
  );
}

/** The blocks as text, or the findings of the linter, or else those of composing. */
function said(body: string, pieces?: Readonly<Record<string, string>>): string {
  const set = setOf(body, pieces);
  const told = lintTemplates(set, edition, [], () => true);
  const composed = told.length > 0 ? null : composeDocument(figures, new Map(), set);
  const faults = composed?.findings.filter(({ severity }) => severity === 'error') ?? told;
  if (faults.length > 0)
    return faults
      .map(({ code, place, found }) => `${code} ${place?.line}:${place?.column} ${found}`)
      .join('\n');
  return (composed?.value?.parts ?? []).flatMap(({ blocks }) => blocks.map(blockText)).join('\n\n');
}

describe('emphasis beside Chinese', () => {
  it.each([
    ['**重点。**后面', '*重点。*后面'],
    ['甲**“乙”**丙，**丁！**戊。', '甲*“乙”*丙，*丁！*戊。'],
    ['甲*（乙）*丙', '甲*（乙）*丙'],
    ['甲__乙。__丙', '甲*乙。*丙'],
    ['**《甲》**ABC', '*《甲》*ABC'],
    ['**“甲”**NQI', '*“甲”*NQI'],
    ['**NQI（甲）**乙', '*NQI（甲）*乙'],
    [`**${name}**后面`, '*品牌建设*后面'],
    [`**“质量”**${name}，${name}**——甲**`, '*“质量”*品牌建设，品牌建设*——甲*'],
    ['**{{#if (has-values "brands")}}甲。{{/if}}**乙', '*甲。*乙'],
    ['甲{{#if (has-values "brands")}}**“乙”**{{/if}}丙', '甲*“乙”*丙'],
    ['**{{comparison "brand-rank-none"}}**', 'tpl-unknown-value 1:17 brand-rank-none'],
    ['甲**{{note "food-pass-rate"}}**乙', '甲乙'],
    ['English **bold** and snake_case_words.', 'English *bold* and snake_case_words.'],
    ['甲***乙***丙', '甲**乙**丙'],
  ])('%s', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
});

describe('a mark that is left over', () => {
  it.each([
    ['**重点', 'tpl-mark 1:1 **'],
    ['质量\n** 重点 **', 'tpl-mark 2:1 **\ntpl-mark 2:7 **'],
    [`- 甲\n- 乙${name}*丙`, 'tpl-mark 2:21 *'],
    ['甲__乙', 'tpl-mark 1:2 __'],
    ['甲`乙', 'tpl-mark 1:2 `'],
    ['甲~~乙', 'tpl-mark 1:2 ~~'],
    ['~~甲。~~乙', 'tpl-mark 1:1 ~~\ntpl-mark 1:5 ~~'],
    ['[甲](https://a.org 乙', 'tpl-mark 1:3 ]'],
    ['[甲]（https://a.org）', 'tpl-mark 1:3 ]'],
    ['[甲][乙]', 'tpl-mark 1:3 ]'],
    ['甲[^乙]', 'tpl-mark 1:2 ['],
    ['#标题', 'tpl-mark 1:1 #'],
    ['　　## 标题', 'tpl-mark 1:3 ##'],
    ['甲\n-乙', 'tpl-mark 2:1 -'],
    ['| 甲 | 乙', 'tpl-mark 1:1 |'],
    ['见 ::table{topic=brands}', 'tpl-mark 1:3 ::'],
    ['甲\n\n:::', 'tpl-mark 3:1 :::'],
    ['：：table{topic=brands}', 'tpl-mark 1:1 ：：'],
    ['甲}}乙', 'tpl-mark 1:2 }}'],
    ['甲\\乙', 'tpl-mark 1:2 \\'],
    ['{{#if (has-values "brands")}}**甲{{/if}}', 'tpl-mark 1:30 **'],
  ])('%j', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
  it.each([
    ['甲\\*乙\\_丙', '甲*乙_丙'],
    ['甲&#42;乙', '甲*乙'],
    ['甲 \\{{name}} 乙', '甲 {{name}} 乙'],
    ['甲~乙~丙', '甲~乙~丙'],
    ['见https://a.org/x_y*z。甲', '见https://a.org/x_y*z。甲'],
  ])('is none in %j', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
  it('shows where only some editions print it', () => {
    const halves = '甲{{#if (has-values "luban-prize")}}**{{/if}}乙**';
    expect(said(`前言\n\n${halves}`)).toMatch(/^tpl-mark 3:\d+ \*\*$/);
    const quoted = `{{#if (has-charts "brands")}}乙{{/if}}> ${name}为甲`;
    expect(said(`前言\n\n${quoted}`)).toMatch(/^tpl-markup 3:\d+ > …为甲$/);
  });
});

describe('lists', () => {
  it.each([
    ['- 甲\n  - 乙\n    - 丙\n- 丁', '- 甲\n  - 乙\n    - 丙\n- 丁'],
    ['- 甲\n\n  乙\n\n- 丙', '- 甲\n  乙\n- 丙'],
    ['3. 甲\n4. 乙', '3. 甲\n4. 乙'],
    ['1. 甲\n1. 乙', '1. 甲\n2. 乙'],
    ['- - 甲\n  - 乙', '- - 甲\n  - 乙'],
    ['- 甲\n  1. 乙\n  2. 丙', '- 甲\n  1. 乙\n  2. 丙'],
    [`- 甲。\n- 乙${missing}。丙。\n- ${missing}。\n- 丁`, '- 甲。\n- 丙。\n- 丁'],
    [`1. 甲\n\n   ${missing}\n2. ${missing}\n   - 乙\n3. 丙`, '1. 甲\n2. - 乙\n3. 丙'],
    ['{{#if (has-values "brands")}}- 甲{{/if}}\n- 乙', '- 甲\n- 乙'],
    ['- 甲\n  ::table{topic=brands}', 'tpl-markup 2:3 ::table{topic=brands}'],
    ['- 甲\n\n  ## 乙', 'tpl-markup 3:3 ## 乙'],
    ['- 甲\n\n  :::note\n  乙\n  :::', 'tpl-markup 3:3 :::note'],
    ['- 甲\n\n  ***\n- 乙', 'tpl-markup 3:3 ***'],
    ['- 甲\n  - 乙\n    - 丙\n      - 丁', 'tpl-markup 4:7 - 丁'],
    ['- [ ] 甲', 'tpl-markup 1:1 - [ ] 甲'],
    ['1. 甲\n5. 乙', 'tpl-markup 1:1 1. 甲'],
  ])('%j', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
});

describe('addresses', () => {
  const links = (body: string) => {
    const { value } = composeDocument(figures, new Map(), setOf(body));
    return (value?.parts ?? []).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'paragraph'
          ? block.children.flatMap((inline) => (inline.type === 'link' ? [inline.url] : []))
          : [],
      ),
    );
  };
  it.each([
    ['见https://example.org/a。后面**重点。**后', 'https://example.org/a'],
    [
      '（https://example.org/a(b)）和(https://example.org/c).',
      'https://example.org/a(b) https://example.org/c',
    ],
    ['写信到info@example.org，或者www.example.org/a，乙', 'mailto:info@example.org http://www.example.org/a'],
    ['<https://example.org/a>后', 'https://example.org/a'],
    ['[https://example.org/a](https://example.org/b)后', 'https://example.org/b'],
    ['https://example.org/路径', 'https://example.org/'],
  ])('%s', (body, expected) => {
    expect(links(body).join(' ')).toBe(expected);
    expect(said(body).replaceAll('*', '')).toBe(body.replaceAll(/\*|<|>|\[|\]\(.*?\)/g, ''));
  });
});

describe('a sentence that cannot be said', () => {
  it.each([
    [`**甲。乙${missing}。丙。**丁。`, '*甲。丙。*丁。'],
    [`**重点。**乙${missing}。丙。`, '*重点。*丙。'],
    [`甲。[乙${missing}](https://a.org)丙。丁。`, '甲。丁。'],
    [`甲。**${missing}**`, '甲。'],
  ])('%s', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
});

describe('what has no form', () => {
  it.each([
    ['> 甲', '> 甲'],
    ['    甲', '甲'],
    ['\t甲', '甲'],
    ['```\n甲\n```', '```'],
    ['`甲`', '`甲`'],
    ['~~甲~~', '~~甲~~'],
    ['<!-- 甲 -->', '<!-- 甲 -->'],
    ['<div>甲</div>', '<div>甲</div>'],
    ['甲\n---\n\n乙', '甲'],
    ['甲\n===\n\n乙', '甲'],
    ['[甲](https://a.org "乙")', '[甲](https://a.org "乙")'],
    ['[](https://a.org)', '[](https://a.org)'],
    ['[甲][a]\n\n[a]: https://a.org', '[甲][a]'],
    ['![甲][a]\n\n[a]: https://a.org', '![甲][a]'],
    ['甲[^a]\n\n[^a]: 乙', '[^a]'],
    ['::keyfigures[甲]', '::keyfigures[甲]'],
    [':::lead[甲]\n乙\n:::', ':::lead[甲]'],
    [':::lead\n甲', ':::lead'],
    ['## 甲\n\n## 乙\n\n丙', '##'],
  ])('%j', (body, found) => {
    expect(said(body).split('\n')[0]).toMatch(/^tpl-markup \d+:\d+ /);
    expect(said(body).split('\n')[0]?.endsWith(` ${found}`)).toBe(true);
  });
  it.each([
    ['见:table{topic=brands}', 'tpl-directive'],
    ['甲\uE002乙。', 'font-missing-glyph 1:2'],
    ['甲&#xE002;乙。', 'font-missing-glyph 1:2'],
    ['甲{{#footnote}}- 乙{{/footnote}}', 'tpl-markup'],
    ['{{#if (has-values "brands")}}::chrat{#a}{{/if}}', 'tpl-directive 1:30'],
    ['{{#if (has-values "brands")}}#### 甲{{/if}}', 'tpl-heading 1:30'],
  ])('%j', (body, expected) => {
    expect(said(body)).toContain(expected);
  });
});

describe('white', () => {
  it.each([
    ['　　甲\n　　乙', '甲乙'],
    ['甲\r\n\r\n- 乙\r\n- 丙', '甲\n\n- 乙\n- 丙'],
    ['\uFEFF甲', '甲'],
    ['甲  \n乙\\\n丙', '甲\n乙\n丙'],
    ['甲 {{~name "brands"~}} 乙', '甲品牌建设乙'],
    ['甲&nbsp;乙', '甲\u00A0乙'],
  ])('%j', (body, expected) => {
    expect(said(body)).toBe(expected);
  });
});
