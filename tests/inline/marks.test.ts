// Widths of full-width marks, case by case after CLREQ and GB/T 15834—2011; an em is ten points.
import { describe, expect, it } from 'vitest';
import { setLine } from '../../pipeline/layout/inline/break-paragraph.js';
import { advances, breakText, context, em, glyphsOf, style, text } from './setting.js';

const natural = (words: string) => breakText(words, 100, { alignment: 'start' })[0];

describe('neighbouring marks', () => {
  it.each([
    // CLREQ, 标点挤压: with a bracket or quotation mark beside it, a mark gives up half an em.
    ['甲）」乙', '甲1 ）0.5 」1 乙1'],
    ['甲”。乙', '甲1 ”0.5 。1 乙1'],
    ['甲。”乙', '甲1 。0.5 ”1 乙1'],
    ['甲，“乙', '甲1 ，0.5 “1 乙1'],
    ['甲”“乙', '甲1 ”0.5 “1 乙1'],
    ['甲》《乙', '甲1 》0.5 《1 乙1'],
    ['甲！”乙', '甲1 ！0.5 ”1 乙1'],
    ['甲。』」乙', '甲1 。0.5 』0.5 」1 乙1'],
    // Nothing is given up where there is no white between them, or no bracket.
    ['甲（）乙', '甲1 （1 ）1 乙1'],
    ['甲……”乙', '甲1 …1 …1 ”1 乙1'],
    ['甲——“乙', '甲1 ——2 “1 乙1'],
  ])('%s', (words, expected) => {
    expect(advances(natural(words))).toBe(expected);
  });

  it.each([
    // GB/T 15834—2011, 5.1.2: two of ？ and ！ take one em, three two.
    ['甲？！乙', '甲1 ？0.5 ！0.5 乙1'],
    ['甲！！乙', '甲1 ！0.5 ！0.5 乙1'],
    ['甲？？？乙', '甲1 ？0.5 ？0.5 ？1 乙1'],
    ['甲！！！！乙', '甲1 ！0.5 ！0.5 ！0.5 ！0.5 乙1'],
    ['甲！！！”乙', '甲1 ！0.5 ！0.5 ！0.5 ”1 乙1'],
    ['甲？！”乙', '甲1 ？0.5 ！0.5 ”1 乙1'],
    ['甲！）乙', '甲1 ！0.5 ）1 乙1'],
  ])('%s', (words, expected) => {
    expect(advances(natural(words))).toBe(expected);
  });

  it.each('（）〔〕［］｛｝《》〈〉「」『』【】〖〗〘〙〚〛｟｠“”‘’〝〞〝〟'.match(/../gu) ?? [])(
    '%s are squeezed inside and out, and at both edges of a line',
    (pair) => {
      const [open = '', close = ''] = [...pair];
      expect(advances(natural(`甲${open}${open}乙${close}${close}丙`))).toBe(
        `甲1 ${open}0.5 ${open}1 乙1 ${close}0.5 ${close}1 丙1`,
      );
      expect(advances(natural(`甲${close}，${open}乙`))).toBe(`甲1 ${close}0.5 ，0.5 ${open}1 乙1`);
      expect(natural(`${open}甲${close}`)?.width).toBeCloseTo(2 * em, 9);
    },
  );

  it('of two openers the second moves to the first', () => {
    const [, first, second] = glyphsOf(natural('甲“《乙'));
    expect([first?.advance, second?.shift, second?.advance]).toEqual([0.5 * em, 0, em]);
  });

  it('are squeezed across a change of face too', () => {
    const [line] = breakText([...text('甲，'), { type: 'strong', children: text('“乙') }], 100);
    expect(advances(line)).toBe('甲1 ，0.5 “1 乙1');
    expect(line?.runs.map(({ font, x }) => [font, x])).toEqual([
      ['serif', 0],
      ['sans-bold', 1.5 * em],
    ]);
  });
});

describe('at a line’s edges', () => {
  it('an opener gives its white at the start: it is moved left and takes half an em', () => {
    const [opener] = glyphsOf(natural('“甲'));
    expect([opener?.width, opener?.shift, opener?.advance]).toEqual([em, -em / 2, em / 2]);
  });

  it('does so after an indent', () => {
    const [line] = breakText('“甲', 10, { firstLineIndent: 2 * em });
    expect([line?.runs[0]?.x, line?.width]).toEqual([2 * em, 3.5 * em]);
  });

  it.each([...'。，、；：？！）》」”’'])(
    '%s takes half an em at the end (GB/T 15834—2011, 5.1.10)',
    (mark) => {
      expect(natural(`甲${mark}`)?.width).toBeCloseTo(1.5 * em, 9);
    },
  );

  it.each(['甲', '—', '……', '——', '～'])('%s keeps its width', (last) => {
    expect(natural(`甲${last}`)?.width).toBeCloseTo((1 + last.length) * em, 9);
  });

  it('so do marks at both edges of a full line: no white is left outside the text', () => {
    const lines = breakText(
      '“一二三四五六七八九十一二三四五六七八九”，“甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申”。',
      20.5,
    );
    expect(lines.map(({ text: words }) => words)).toEqual([
      '“一二三四五六七八九十一二三四五六七八九”，',
      '“甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申”。',
    ]);
  });

  it('a line set for itself keeps its last mark whole: what follows stands after its white', () => {
    expect(setLine(text('一、'), style, context).width).toBe(2 * em);
    expect(setLine(text('（一）'), style, context).width).toBe(2.5 * em);
  });
});

describe('marks of a fixed width', () => {
  it.each(['serif', 'sans'] as const)(
    'the dot between names takes half an em and stands in its middle (%s)',
    (font) => {
      const [line] = breakText('阿·买', 100, { font });
      const dot = glyphsOf(line)[1];
      expect(dot?.advance).toBe(em / 2);
      // Its own middle is that of its em.
      expect((dot?.shift ?? 0) + (dot?.width ?? 0) / 2).toBeCloseTo(em / 4, 9);
    },
  );

  it('—— and …… take two ems, each in one piece', () => {
    expect(advances(natural('甲——乙……丙'))).toBe('甲1 ——2 乙1 …1 …1 丙1');
    expect(natural('…………')?.width).toBe(4 * em);
  });

  it('— and ～ connect on one em, - on half of one (GB/T 15834—2011, 5.1.8)', () => {
    expect(advances(natural('甲—乙～丙-丁'))).toBe('甲1 —1 乙1 ～1 丙1 -0.5 丁1');
  });

  it('the slash takes half an em between Han, and its own width in a word (5.1.9)', () => {
    expect(advances(natural('甲/乙'))).toBe('甲1 /0.5 乙1');
    expect(glyphsOf(natural('用GB/T'))[3]?.advance).toBeLessThan(0.4 * em);
  });

  it.each([...'‼⁇⁈⁉'])('%s is one mark without white', (mark) => {
    expect(natural(`甲${mark}`)?.width).toBeCloseTo(em + (glyphsOf(natural(mark))[0]?.width ?? 0), 9);
  });

  it.each(['｢甲｣', '甲｡', '甲､'])('half-width marks keep their width: %s', (words) => {
    expect(natural(words)?.width).toBeCloseTo((words.length + 1) * (em / 2), 9);
  });
});
