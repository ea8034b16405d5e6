// The grammar of numbers: whatever stands in a cell is read exactly, mended with a warning, or refused; nothing throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../pipeline/model/decimal.js';
import type { Finding } from '../../pipeline/model/finding.js';
import { numberChecks, readNumber } from '../../pipeline/validate/number/read-number.js';
import { dayOfSerial } from '../../pipeline/validate/value/date-serial.js';

/** The grammar once more, written independently: sign, whole part without leading zeros, fraction. */
function isPlainDecimal(text: string): boolean {
  const [whole = '', fraction, ...more] = text.replace(/^-/, '').split('.');
  const digits = (part: string) => part !== '' && [...part].every((digit) => '0123456789'.includes(digit));
  if (more.length > 0 || !digits(whole) || (whole.length > 1 && whole.startsWith('0'))) return false;
  return fraction === undefined || digits(fraction);
}

function significantDigits(text: string): number {
  let digits = [...text].filter((character) => character !== '-' && character !== '.').join('');
  while (digits.startsWith('0')) digits = digits.slice(1);
  return digits.length;
}

function read(
  text: string,
  unit = '%',
): { readonly number: string | null; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const cell = { text, place: { file: 'values.csv', line: 2, column: 5 }, field: 'value' };
  const number = readNumber(text, cell, { unit, isAwaited: false }, numberChecks, (finding) =>
    findings.push(finding),
  );
  return { number, findings };
}

/** Texts that look like numbers, more often than chance would have it. */
const nearNumber = fc
  .array(
    fc.constantFrom(
      ...'0123456789',
      '.',
      '.',
      '-',
      '+',
      ',',
      '，',
      'e',
      'E',
      'x',
      '_',
      '%',
      '％',
      '９',
      '．',
      '－',
      '万',
      ' ',
      '#',
      '…',
    ),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((characters) => characters.join(''));
const anyText = fc.oneof(
  nearNumber,
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ minLength: 1 }),
);

describe('readNumber', () => {
  it('accepts without a word exactly the plain decimals of at most 15 significant digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { number, findings } = read(text);
        const plain = isPlainDecimal(text) && significantDigits(text) <= 15;
        expect(findings.length === 0).toBe(plain);
        if (plain) expect(number).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives a plain decimal or one error, never both', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('%', '家', ''), (text, unit) => {
        const { number, findings } = read(text, unit);
        const errors = findings.filter(({ severity }) => severity === 'error');
        expect(errors).toHaveLength(number === null ? 1 : 0);
        if (number === null) expect(findings).toHaveLength(1);
        else expect(isPlainDecimal(number)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads plain decimals of any length of fraction up to 15 digits as they stand', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
        fc.nat({ max: 14 }),
        (digits, decimals) => {
          const sign = digits < 0n ? '-' : '';
          const padded = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
          const text =
            decimals === 0
              ? `${sign}${padded}`
              : `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
          expect(read(text)).toEqual({ number: text, findings: [] });
        },
      ),
    );
  });

  it('judges a cell of a megabyte as one number that is none', () => {
    for (const text of [
      '9'.repeat(1e6),
      ' '.repeat(1e6).concat('x'),
      '1,'.repeat(5e5),
      `${'１'.repeat(1e6)}％`,
    ]) {
      const { number, findings } = read(text);
      expect(number).toBeNull();
      expect(findings).toHaveLength(1);
      expect(JSON.stringify(findings).length).toBeLessThan(4000);
    }
  });

  it.each([
    ['９７．６', '97.6', ['num-fullwidth']],
    ['97.6％', '97.6', ['num-percent-sign']],
    ['９７．６％', '97.6', ['num-fullwidth', 'num-percent-sign']],
    ['１，７５９', '1759', ['num-fullwidth', 'num-thousands']],
    ['1 759 000', '1759000', ['num-thousands']],
    ['1,75', null, ['num-thousands']],
    ['12亿', null, ['num-trailing-unit']],
    ['30多', null, ['num-trailing-unit']],
    ['1e3', null, ['num-notation']],
    ['约98', null, ['num-notation']],
    ['９.x', null, ['num-notation']],
    ['#REF!', null, ['num-not-finite']],
    ['……', null, ['num-missing-mark']],
  ] as const)('reads %s as %s', (text, number, codes) => {
    const result = read(text);
    expect(result.number).toBe(number);
    expect(result.findings.map(({ code }) => code).toSorted()).toEqual(codes);
  });

  it('reads texts alike that differ in the digits from 1 to 9 only', () => {
    const verdict = (text: string) => {
      const { number, findings } = read(text);
      return [number === null, ...findings.map(({ code, severity }) => `${code} ${severity}`)];
    };
    fc.assert(
      fc.property(nearNumber, (text) => {
        expect(verdict(text.replace(/[2-9]/g, '1'))).toEqual(verdict(text));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['1.33E+03', '科学记数'],
    ['5月14日', 'Excel 或 WPS 把 5-14、5/14 之类的输入自动变成了日期'],
    ['2020/5/14', '自动变成了日期'],
    ['14-May', '自动变成了日期'],
    ["'97.6", '前面多了一撇'],
    ['97。6', '小数点写成了中文标点'],
    ['97.6.', '不止一个小数点'],
    ['1O.5', '把 O 当成了 0'],
    ['97.l', '把 l、I 当成了 1'],
    ['(5.2)', '这表示负数'],
    ['约98', '前面写了字'],
    // Leading zeros are no letters.
    ['007.5', '不是一个普通的十进制数字'],
    ['0x1F', '不是一个普通的十进制数字'],
  ])('says what is the matter with %s', (text, said) => {
    const [finding, ...others] = read(text).findings;
    expect([finding?.code, others]).toEqual(['num-notation', []]);
    expect(finding?.text['zh-CN'].message).toContain(said);
  });
});

describe('dayOfSerial', () => {
  it.each([
    ['43965', '2020-05-14'],
    ['36526', '2000-01-01'],
    ['43890', '2020-02-29'],
    ['54788', '2049-12-31'],
    ['36525', null],
    ['54789', null],
    ['43965.5', null],
    ['-43965', null],
    ['97.6', null],
  ])('of %s is %s', (serial, day) => {
    expect(dayOfSerial(decimal(serial))).toBe(day);
  });
});
