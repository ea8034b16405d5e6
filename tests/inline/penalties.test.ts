// What gives way to what: numbers and units, ranges, operators, loose lines.
import { describe, expect, it } from 'vitest';
import { paragraphs } from './paragraphs.js';
import { breakText, textsOf } from './setting.js';

const filler = '质量水平提升工程服务人居品牌建设标准';

describe('number and unit', () => {
  const lines = (inside: string, ems: number) => textsOf(breakText(`${filler}${inside}${filler}`, ems));

  it('stay together when the line can be stretched a little instead', () => {
    for (let ems = 17; ems <= 20.5; ems += 0.25) {
      for (const inside of ['2019年', '1330项', '第3位', '97.6个百分点']) {
        const joined = lines(inside, ems).join('|');
        expect(joined, `${inside} at ${ems}`).not.toMatch(/\d\||第\|/);
      }
    }
  });

  it('part rather than leave a line that is torn open', () => {
    // The word before cannot move and the number with its unit does not fit.
    const [first, second] = lines('1234567890123年', 26);
    expect(first).toMatch(/3$/);
    expect(second).toMatch(/^年/);
  });

  it('of a typed number keep together more than their unit’s own characters', () => {
    const written = [
      { type: 'text' as const, text: '质量水平提升工程服务' },
      {
        type: 'number' as const,
        figure: {
          id: 'any',
          indicator: null,
          name: '',
          period: 2001,
          value: 97.6 as never,
          decimals: 1,
          unit: '',
          qualifier: '' as const,
          status: 'final' as const,
          note: '',
          origin: {
            kind: 'published' as const,
            place: { file: 'a.csv', line: 1, column: 1 },
            source: '',
          },
        },
        before: '超过',
        digits: '97.6',
        unit: '个百分点',
        after: '以上',
      },
      { type: 'text' as const, text: '人居品牌建设标准计量检测认证' },
    ];
    for (let ems = 11; ems <= 22; ems += 0.25) {
      const joined = textsOf(breakText(written, ems, { alignment: 'start' })).join('|');
      expect(joined, `at ${ems}`).not.toMatch(/[\d.]\||超\|过|个\|百|百\|分|分\|点|以\|上/);
    }
  });
});

describe('ranges and formulas', () => {
  const at = (words: string, ems: number) => textsOf(breakText(words, ems)).join('|');

  it('a range stays on one line when the line can be stretched a little instead', () => {
    // 63%～ would fit; without it the gaps widen by a tenth of an em.
    for (const ems of [39.35, 39.4, 39.45])
      expect(at(`${filler}${filler}63%～68%${filler}`, ems), `at ${ems}`).not.toContain('～|');
  });

  it('an operator stays at the line’s end: none begins a line', () => {
    for (let ems = 5; ems <= 16; ems += 0.25) {
      for (const sign of ['÷', '×', '+', '−', '='])
        expect(at(`质量水平12 ${sign} 34 ${sign} 56 ${sign} 78${filler}`, ems)).not.toMatch(/\|[÷×+−=]/);
    }
  });
});

describe('a loose line', () => {
  it('is not taken where two that are a little stretched do', () => {
    for (const [name, words] of Object.entries(paragraphs)) {
      const lines = breakText(words, 35, { firstLineIndent: 20 });
      const loose = lines.filter(({ justified, stretch }) => justified && stretch > 0.105);
      expect(loose, name).toEqual([]);
    }
  });

  it('costs a number its unit before it is torn open', () => {
    const words = `质量水平提升工程服务人居品牌123456年${filler}`;
    const stretches = [17.5, 17.75, 18].map((ems) => breakText(words, ems)[0]?.stretch ?? 0);
    expect(Math.max(...stretches)).toBeLessThan(0.16);
  });
});
