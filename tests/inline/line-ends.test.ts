// 避头避尾 and what is never torn: no line of any text begins or ends against the rules, numbers stay whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakText, textsOf } from './setting.js';

/** GB/T 15834—2011, 5.1, and CLREQ, strict level, written down again: these may not begin a line. */
const neverFirst = '、，。．：；！？”’）】〕》〉」』］｝〗〙〛｠〞〟%‰℃㎡㎥·—–～-/…‥‼⁇⁈⁉,.)]}｡､｣';
/** And these may not end one. */
const neverLast = '“‘（【〔《〈「『［｛〖￥¥$/([{';

const han = fc.constantFrom(...'质量水平提升工程服务人居品牌建设标准计量检测认证年个项');
const mark = fc.constantFrom(
  ...'，。、；：？！”’）】〕》〉」』］｝〗〙〛｠〟“‘（【〔《〈『「［｛〖〘〚｟〝·—–～/‥‼⁇⁈⁉㎡｡､｢｣',
  ...['——', '……', '？！', '！！', '？？？'],
);
const word = fc.constantFrom('APP', 'NQI', 'state-of-the-art', 'GB/T', 'iPhone', 'a');
const number = fc.constantFrom(
  ...['2020', '97.6%', '±0.5℃', '¥30', '1330', '(12)', '5‰', '-0.6', '1,330', '№5', '§3', '12㎡'],
);
const token = fc.oneof(
  { weight: 12, arbitrary: han },
  { weight: 3, arbitrary: mark },
  { weight: 1, arbitrary: word },
  { weight: 2, arbitrary: number },
);

/** Long enough for several lines; no row of marks so long that a rule must give way. */
const words = fc
  .array(token, { minLength: 30, maxLength: 200 })
  .map((tokens) => tokens.join('').replace(/([^\p{L}\p{N}])(?:[^\p{L}\p{N}])+/gu, '$1'));

const measure = fc.integer({ min: 14, max: 40 });
const alignment = fc.constantFrom('justify' as const, 'start' as const, 'even' as const);

describe('in any text', () => {
  it('no line but the first begins with a mark that may not, and none but the last ends with one', () => {
    fc.assert(
      fc.property(words, measure, alignment, (written, ems, alignedAs) => {
        const lines = textsOf(breakText(written, ems, { alignment: alignedAs }));
        for (const line of lines.slice(1)) {
          // A minus sign before a figure is no connector.
          if (!/^-\d/.test(line)) expect(neverFirst).not.toContain(line.at(0));
        }
        for (const line of lines.slice(0, -1)) expect(neverLast).not.toContain(line.trimEnd().at(-1));
      }),
      { numRuns: 300 },
    );
  });

  it('numbers stay whole, with their signs', () => {
    fc.assert(
      fc.property(words, measure, (written, ems) => {
        const lines = textsOf(breakText(written, ems));
        const figures = /[-±¥]?\d+(?:[.,]\d+)*[%‰℃]?/g;
        // Each line's own figures, one after another, are those of the text.
        const found = lines.flatMap((line) => line.match(figures) ?? []);
        expect(found).toEqual(written.match(figures) ?? []);
      }),
      { numRuns: 300 },
    );
  });
});

/** Where the lines of a text end, at every measure from `from` to `to` ems. */
function allBreaks(written: string, from: number, to: number): readonly string[] {
  const ends = new Set<string>();
  for (let ems = from; ems <= to; ems += 0.5) {
    for (const alignedAs of ['justify', 'start'] as const) {
      const lines = textsOf(breakText(written, ems, { alignment: alignedAs }));
      lines.slice(0, -1).forEach((line, index) => {
        ends.add(`${line.trimEnd().slice(-3)}|${(lines[index + 1] ?? '').slice(0, 3)}`);
      });
    }
  }
  return [...ends];
}

const filler = '质量水平提升工程服务人居品牌建设标准';

describe('stays on one line at every measure', () => {
  it.each([
    '25.55%',
    '±0.5℃',
    '2020',
    '1 234.5',
    'GB/T 19001—2016',
    'ISO 9001:2015',
    'DB45/T 2229—2020',
    'T/CAS 100—2020',
    '图1-1',
    '表附一-1',
    '0.5 ℃',
    '¥1,330',
    '12.3‰',
    '±0.5 ℃',
    '63%～68%',
    '2016—2020',
    '1.5–2',
    '2016-2020',
    '120㎡',
    '25 m²',
    '40 km/h',
    '3.5 kPa',
    'kW·h',
    '3×10',
    '№ 5',
    '§3.2',
    '——',
    '……',
    '？！',
    '！！！',
    '‼',
    'APP',
  ])('%s', (whole) => {
    const inside = allBreaks(`${filler}${whole}${filler}`, 10, 24).filter((at) => {
      const [before = '', after = ''] = at.split('|');
      const joined = `${before}|${after}`;
      return !filler.includes(before.slice(-1)) && !filler.includes(after.slice(0, 1)) && joined.length > 1;
    });
    expect(inside).toEqual([]);
  });
});

describe('Western words', () => {
  it('break after hyphens and after slashes of addresses only', () => {
    const ends = allBreaks(
      `${filler}state-of-the-art${filler}https://a.org/quality/2020/data${filler}`,
      12,
      30,
    );
    const inside = ends.filter((at) => /[\w\-/.:]\|[\w\-/.:]/.test(at));
    expect(inside.length).toBeGreaterThan(2);
    for (const at of inside) expect(at).toMatch(/[a-z]-\||[a-z0-9]\/\|/);
    expect(allBreaks(`${filler}GB/T/QC${filler}`, 12, 30).filter((at) => at.includes('/|'))).toEqual([]);
  });
});

describe('孤字', () => {
  it('is avoided: the last line has two characters at least', () => {
    fc.assert(
      fc.property(fc.integer({ min: 45, max: 160 }), fc.integer({ min: 16, max: 40 }), (length, ems) => {
        const written = `${filler.repeat(10).slice(0, length)}。`;
        const last = textsOf(breakText(written, ems)).at(-1) ?? '';
        expect([...last].length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});

describe('three marks in a row', () => {
  it('stay together even where nothing else fits well', () => {
    const lines = textsOf(breakText(`${filler}“${filler}（甲）。”」』${filler}`, 12));
    for (const line of lines.slice(1)) expect(neverFirst).not.toContain(line.at(0));
  });
});
