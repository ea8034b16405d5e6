// What becomes of each kind of inline: its face, its role, its text, and where its line may end.
import { describe, expect, it } from 'vitest';
import { breakParagraph, setLine, widthsOf } from '../../pipeline/layout/inline/break-paragraph.js';
import type { Inline } from '../../pipeline/model/block.js';
import { breakText, context, em, glyphsOf, printed, style, text, textsOf } from './setting.js';

const line = (...inlines: readonly Inline[]) => breakText(inlines, 100)[0];
const runs = (...inlines: readonly Inline[]) =>
  (line(...inlines)?.runs ?? []).map(({ font, colour, role, glyphs }) => ({
    font,
    colour,
    role,
    text: glyphs.map((glyph) => glyph.text).join(''),
  }));

const plain = { font: 'serif', colour: '#000000', role: { type: 'plain' } } as const;

describe('an inline', () => {
  it('of text is one run with its neighbours', () => {
    expect(runs(...text('质量'), ...text('水平'))).toEqual([{ ...plain, text: '质量水平' }]);
  });

  it('of emphasis is set in the strong font', () => {
    expect(runs(...text('甲'), { type: 'strong', children: text('乙') }, ...text('丙'))).toEqual([
      { ...plain, text: '甲' },
      { ...plain, font: 'sans-bold', text: '乙' },
      { ...plain, text: '丙' },
    ]);
  });

  it('of a sign carries what is spoken, in the colour of its tone, and clings to what follows', () => {
    const sign: Inline = { type: 'symbol', text: '▲', spoken: '提高', tone: 'good' };
    expect(runs(sign, ...text(' 提高'))).toEqual([
      { ...plain, colour: '#00aa00', role: { type: 'spoken', spoken: '提高' }, text: '▲ ' },
      { ...plain, text: '提高' },
    ]);
    for (let ems = 4; ems < 9; ems += 0.5) {
      const lines = textsOf(breakText([...text('质量水平'), sign, ...text(' 提高一成')], ems));
      for (const words of lines) expect(words.trimEnd()).not.toMatch(/▲$/);
    }
  });

  it('of a reference is what it resolves to, whole', () => {
    const reference: Inline = { type: 'reference', target: '表附一-1', show: 'number' };
    expect(runs(reference)).toEqual([
      { ...plain, role: { type: 'reference', target: '表附一-1' }, text: '表附一-1' },
    ]);
    for (let ems = 6; ems < 14; ems += 0.5) {
      const lines = textsOf(breakText([...text('质量水平（见'), reference, ...text('）提高。')], ems));
      expect(lines.some((words) => words.includes('表附一-1'))).toBe(true);
    }
    const named: Inline = { type: 'reference', target: '附录一', show: 'number' };
    for (let ems = 3; ems < 14; ems += 0.5) {
      const lines = textsOf(breakText([...text('质量水平见'), named, ...text('所列各项')], ems));
      expect(lines.some((words) => words.includes('附录一'))).toBe(true);
    }
    expect(runs({ type: 'reference', target: 'a', show: 'page' })[0]?.text).toBe('12');
  });

  it('of a link has the link’s colour and its address', () => {
    expect(runs({ type: 'link', url: 'https://a.org', children: text('甲') })).toEqual([
      { ...plain, colour: '#0000aa', role: { type: 'link', url: 'https://a.org' }, text: '甲' },
    ]);
  });

  it('of another language says which, with narrow quotation marks', () => {
    const [foreign] = runs({ type: 'foreign', language: 'en', text: 'the “best”' });
    expect(foreign?.role).toEqual({ type: 'foreign', language: 'en' });
    const wide = line(...text('the “best”'))?.width ?? 0;
    expect(line({ type: 'foreign', language: 'en', text: 'the “best”' })?.width).toBeLessThan(
      wide - 0.3 * em,
    );
  });

  it('of a number is its parts', () => {
    const number = (before: string, digits: string, unit: string, after: string): Inline => ({
      type: 'number',
      before,
      digits,
      unit,
      after,
      figure: { id: 'any' } as never,
    });
    expect(line(number('超过', '3.86', '万项', '以上'))?.text).toBe('超过3.86万项以上');
    expect(line(number('', '-0.6', '%', ''))?.text).toBe('-0.6%');
    const gaps = glyphsOf(line(...text('比上年'), number('', '-0.6', '%', ''))).map(({ advance, width }) =>
      Math.round(((advance - width) / em) * 100),
    );
    expect(gaps.slice(2)).toEqual([25, 0, 0, 0, 0, 0]);
  });

  it('of a forced line end ends the line and is not stretched', () => {
    const lines = breakText([...text('甲乙'), { type: 'line-break' }, ...text('丙丁')], 10, {
      firstLineIndent: 20,
    });
    expect(lines.map(({ text: words, width, justified }) => [words, width, justified])).toEqual([
      ['甲乙', 4 * em, false],
      ['丙丁', 2 * em, false],
    ]);
    expect(widthsOf([...text('甲乙丙'), { type: 'line-break' }, ...text('丁')], style, context).maximum).toBe(
      30,
    );
  });
});

describe('the same inlines', () => {
  const inlines: readonly Inline[] = [...text('见'), { type: 'reference', target: 'a', show: 'number' }];

  it('are set anew in another style and with other numbers', () => {
    const widthIn = (change: Partial<typeof style>) =>
      setLine(inlines, { ...style, ...change }, context).width;
    expect(widthIn({ size: 20 })).toBeCloseTo(2 * widthIn({}), 6);
    expect(setLine(inlines, { ...style, font: 'sans' }, context).runs[0]?.font).toBe('sans');
    expect(setLine(inlines, { ...style, colour: '#123456' }, context).runs[0]?.colour).toBe('#123456');
    expect(setLine(inlines, style, { ...context, resolve: () => '图2-2' }).text).toBe('见图2-2');
    expect(setLine(inlines, style, context).text).toBe('见a');
  });
});

describe('text', () => {
  it.each([
    ['⼀⽅⾯', '一方面'],
    ['⻔⻓', '门长'],
    ['\uf9e4理', '理理'],
    ['阿・买‧提', '阿·买·提'],
    ['等⋯⋯', '等……'],
    ['3〜5', '3～5'],
    ['cafe\u0301', 'café'],
    ['a\u200bb\u00adc\ufeff', 'abc'],
    ['\ud800', '\ufffd'],
    ['一\t二', '一 二'],
    ['第一行\n第二行', '第一行第二行'],
    ['word\nword', 'word word'],
    ['  一  ', '一'],
    ['共 5 项', '共5项'],
    ['质量 ， 水平', '质量，水平'],
    ['Quality  report', 'Quality report'],
    ['张 三', '张 三'],
    ['图\u3000题', '图\u3000题'],
    ['①℃Ⅲ㎡Ａ', '①℃Ⅲ㎡Ａ'],
  ])('%j is printed as %j', (written, expected) => {
    expect(printed(written)).toBe(expected);
  });

  it('has a space that does not break', () => {
    for (let ems = 3; ems < 9; ems += 0.25) {
      const lines = textsOf(breakText('Quality report No\u00a05 now', ems, { alignment: 'start' }));
      // Below its own width it is cut like any word.
      if (ems > 4) expect(lines.some((words) => words.includes('No 5'))).toBe(true);
    }
  });

  it('lets spaces vanish at a line’s end, yet keeps them in its text', () => {
    const [first] = breakText('Quality report', 4, { alignment: 'start' });
    expect(first?.text).toBe('Quality ');
    expect(glyphsOf(first).at(-1)?.text).toBe('y');
  });

  it('gives ligatures all their characters', () => {
    expect(glyphsOf(line(...text('——office'))).map((glyph) => glyph.text)).toEqual([
      '——',
      'o',
      'ffi',
      'c',
      'e',
    ]);
  });
});

describe('an English report', () => {
  const english = { ...context, language: 'en' as const };

  it('has narrow quotation marks and breaks at spaces and after dashes', () => {
    const words = 'The “quality level” of products—measured yearly—rose; it’s 97.6% now, higher than before.';
    const lines = breakParagraph(text(words), { ...style, alignment: 'start' }, 90, english);
    expect(lines.length).toBeGreaterThan(3);
    for (const { text: shown } of lines.slice(0, -1)) expect(shown).toMatch(/[ —]$/);
    const quote = setLine(text('“'), style, english);
    expect(quote.width).toBeLessThan(em / 2);
  });
});
