// The steps of composing by themselves: sentences, numbering, sections, front matter, the engine's limits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutEmptySections } from '../../pipeline/compose/blocks.js';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { readFrontMatter } from '../../pipeline/compose/front-matter.js';
import { chineseNumber } from '../../pipeline/compose/numbering.js';
import { joinPhrases, text } from '../../pipeline/compose/phrases/pattern.js';
import { type Piece, sayableSentences } from '../../pipeline/compose/sentences.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import type { Block } from '../../pipeline/model/block.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import { guangxi, sourceFile, templates } from './guangxi.js';
import { inlineText, plainText } from './plain-text.js';

describe('sentences with a missing figure', () => {
  /** `□` stands for a figure that is not there. */
  const say = (words: string) =>
    inlineText(
      sayableSentences(
        words
          .split('□')
          .flatMap((part, index): Piece[] =>
            index === 0
              ? [{ type: 'text', text: part }]
              : [{ type: 'missing' }, { type: 'text', text: part }],
          ),
        '。',
      ),
    );
  it.each([
    ['甲为一。乙为□。丙为三。', '甲为一。丙为三。'],
    ['甲为□。', ''],
    ['甲为一；乙为□。', '甲为一。'],
    ['甲为□；乙为二。', '乙为二。'],
    ['“甲为□。”乙为二。', '乙为二。'],
    ['甲为一，乙为二。', '甲为一，乙为二。'],
    ['甲为□', ''],
  ])('%s → %s', (before, after) => {
    expect(say(before)).toBe(after);
  });
  it('leave complete text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '。', '；', '”', '，') }), (words) => {
        expect(say(words)).toBe(words);
      }),
    );
  });
});

describe('numbers of headings', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i → %s', (count, expected) => {
    expect(chineseNumber(count)).toBe(expected);
  });
});

describe('lists of words', () => {
  it.each([
    [[], ''],
    [['甲'], '甲'],
    [['甲', '乙'], '甲和乙'],
    [['甲', '乙', '丙'], '甲、乙和丙'],
  ])('%j → %s', (words, expected) => {
    expect(inlineText(joinPhrases(words.map(text), templates.wording))).toBe(expected);
  });
});

describe('empty sections', () => {
  const heading = (level: 1 | 2 | 3): Block => ({
    type: 'heading',
    level,
    id: String(level),
    number: null,
    children: [],
    inContents: true,
  });
  const paragraph: Block = { type: 'paragraph', style: 'body', children: [] };
  const shape = (blocks: readonly Block[]) =>
    blocks.map((block) => (block.type === 'heading' ? String(block.level) : 'p')).join('');
  it.each([
    ['1p', '1p'],
    ['1', ''],
    ['12p', '12p'],
    ['122p', '12p'],
    ['12p2', '12p'],
    ['1p23', '1p'],
    ['12323p', '123p'],
  ])('%s → %s', (before, after) => {
    const blocks = [...before].map((sign) =>
      sign === 'p' ? paragraph : heading(sign === '1' ? 1 : sign === '2' ? 2 : 3),
    );
    expect(shape(withoutEmptySections(blocks))).toBe(after);
  });
});

describe('front matter', () => {
  it('keeps the line numbers of the body', () => {
    const { head, body, faults } = readFrontMatter(
      '---\nmatter: appendix\nnumbering: appendix\nname: all\n---\n# 题',
    );
    expect(head).toEqual({
      matter: 'appendix',
      numbering: 'appendix',
      each: null,
      when: null,
      numberPrefix: '',
      name: 'all',
    });
    expect(body.split('\n')).toEqual(['', '', '', '', '', '# 题']);
    expect(faults).toEqual([]);
  });
  it('may be absent', () => {
    expect(readFrontMatter('# 题\n\n---\n').body).toBe('# 题\n\n---\n');
  });
});

describe('numbers of headings by the theme', () => {
  const numbersWith = (patterns: Parameters<typeof composeDocument>[3]) => {
    const figures = deriveFigures(guangxi, []);
    const file = (name: string, head: string) =>
      templateFile(
        sourceFile(
          `templates/t/${name}.md.hbs`,
          `---\nmatter: body\n${head}\n---\n# 题\n\n## 节\n\n### 小节\n\n句。\n`,
        ),
      );
    const files = [
      file('01-a', 'numbering: part'),
      file('02-b', 'numbering: part'),
      file('03-c', 'numbering: appendix'),
    ];
    const set = templateSet('zh-CN', files, templates.wording, sourceFile('w', '{}'));
    const document = composeDocument(figures, new Map(), set, patterns).value ?? failed();
    return document.parts.map(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'heading' ? [block.number] : [])),
    );
  };

  it('are as the wording says, unless the theme says otherwise', () => {
    expect(numbersWith(null)).toEqual([
      ['第一部分', '一、', '（一）'],
      ['第二部分', '一、', '（一）'],
      ['附录', '一、', '（一）'],
    ]);
    expect(numbersWith({ part: '{一}、', section: '（{一}）', subsection: '{1}.' })).toEqual([
      ['一、', '（一）', '1.'],
      ['二、', '（一）', '1.'],
      ['附录', '（一）', '1.'],
    ]);
  });
});

describe('references to parts', () => {
  const composed = (bodies: readonly (readonly [name: string, body: string])[]) => {
    const files = bodies.map(([name, body]) =>
      templateFile(
        sourceFile(
          `templates/t/${name}.md.hbs`,
          `---\nmatter: body\nnumbering: appendix\nname: ${name}\n---\n# 题\n\n${body}\n`,
        ),
      ),
    );
    const set = templateSet('zh-CN', files, templates.wording, sourceFile('w', '{}'));
    const document = composeDocument(deriveFigures(guangxi, []), new Map(), set).value ?? failed();
    return document.parts.map(({ blocks }) => inlineText(blocks.flatMap(inlinesOfBlock)));
  };

  it('name the numbers that parts have once those that say nothing are left out', () => {
    expect(
      composed([
        ['01-a', '见{{part-reference "03-c"}}。'],
        ['02-b', '为{{value "no-such-indicator"}}。'],
        ['03-c', '见{{part-reference "02-b"}}。{{part-reference "01-a"}}之后。'],
        ['04-d', '尾。'],
      ]),
    ).toEqual(['题见附录二。', '题附录一之后。', '题尾。']);
  });

  it('name several parts, each once', () => {
    expect(
      composed([
        ['01-a', '见{{part-reference "02-b" "03-c" "02-b"}}。'],
        ['02-b', '中。'],
        ['03-c', '尾。'],
      ]),
    ).toEqual(['题见附录二和附录三。', '题中。', '题尾。']);
  });

  it('name an appendix that stands alone without a number', () => {
    expect(composed([['01-a', '见{{part-reference "01-a"}}。']])).toEqual(['题见附录。']);
  });
});

describe('the engine', () => {
  const render = (body: string, pieces: Readonly<Record<string, string>> = {}) =>
    composeDocument(
      deriveFigures(guangxi, []),
      new Map(),
      templateSet(
        'zh-CN',
        Object.entries({ '01-a': body, ...pieces }).map(([name, words]) =>
          templateFile(sourceFile(`templates/t/${name}.md.hbs`, words)),
        ),
        templates.wording,
        sourceFile('w', '{}'),
      ),
    );
  const codes = (body: string) => render(body).findings.map(({ code, place }) => `${code} ${place?.line}`);

  it.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{lookup this "x"}}',
    '{{log "x"}}',
    '{{#each this}}{{/each}}',
    '{{year}}',
  ])('gives templates nothing but our helpers: %s', (body) => {
    expect(codes(`甲\n\n${body}`)).toEqual(['tpl-syntax 3']);
  });
  it('includes shared pieces', () => {
    expect(plainText(render('{{> note}}', { _note: '共用的话。' }).value ?? failed())).toContain(
      '共用的话。',
    );
  });
  it('tells which values are printed nowhere', () => {
    const unprinted = (body: string) =>
      render(body)
        .findings.filter(({ code }) => code === 'tpl-unprinted')
        .map(({ found }) => found);
    const all = unprinted('甲。');
    expect(all).toContain('luban-prize');
    expect(unprinted('甲{{value "luban-prize"}}。')).toEqual(all.filter((id) => id !== 'luban-prize'));
  });
  it('refuses a reference to what is nowhere placed', () => {
    expect(codes('甲见{{table-reference "brands"}}。')).toContain('tpl-reference 1');
  });
  it('keeps strong words and joins soft lines', () => {
    expect(plainText(render('甲**乙{{name "brands"}}**\n丙\nabc\ndef').value ?? failed())).toContain(
      '甲*乙品牌建设*丙abc def',
    );
  });
});

function failed(): never {
  throw new Error('not composed');
}
