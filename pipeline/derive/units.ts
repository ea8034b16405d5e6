// Units as data: the multiples 万 and 亿, percentages and the points in which percentages differ.
import { type Decimal, decimal } from '../model/decimal.js';

/** The unit of shares and growth rates. */
export const percent = '%';

/** Differences of percentages are counted in points: 90% − 89% is one 百分点, not 1%. */
const pointUnits: Readonly<Record<string, string>> = { '%': '百分点', '‰': '千分点' };

/** Longest first. 千 and 百 alone are left out: 千克, 千米 and 百分点 are units of their own. */
const multiples: readonly (readonly [prefix: string, exponent: number])[] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
];

export interface UnitScale {
  /** Power of ten: 4 for 万张. */
  readonly exponent: number;
  /** The unit without its multiple: 张. */
  readonly base: string;
}

/** 10⁴ t, 10^4 t, 1000人. */
const powerOfTen = /^1(?:0([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|0\^(\d{1,2})|(0{3,}))(?: |\u00a0|(?=\p{Script=Han}))/u;
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 万张 is 张 times ten to the fourth; a multiple that stands alone (万) is a multiple of a bare number. */
export function scaleOf(unit: string): UnitScale {
  const [power = '', raised, caret, zeros] = powerOfTen.exec(unit) ?? [];
  if (power !== '') {
    const digits = [...(raised ?? '')].map((digit) => raisedDigits.indexOf(digit)).join('');
    const rest = scaleOf(unit.slice(power.length));
    const exponent = zeros === undefined ? Number(caret ?? digits) : zeros.length;
    return { exponent: exponent + rest.exponent, base: rest.base };
  }
  const multiple = multiples.find(([prefix]) => unit.startsWith(prefix));
  return multiple === undefined
    ? { exponent: 0, base: unit }
    : { exponent: multiple[1], base: unit.slice(multiple[0].length) };
}

/** Multiplies by a power of ten, exactly. */
export function shiftTens(value: Decimal, exponent: number): Decimal {
  const factor = decimal(`1${'0'.repeat(Math.abs(exponent))}`);
  return exponent < 0 ? value.div(factor) : value.times(factor);
}

/** 1.25万张 as 12500. */
export function inPlainUnit(value: Decimal, unit: string): Decimal {
  return shiftTens(value, scaleOf(unit).exponent);
}

export function isPercentage(unit: string): boolean {
  return pointUnits[unit] !== undefined;
}

/** 百分点 for %; a unit that is no percentage differs in itself. */
export function differenceUnit(unit: string): string {
  return pointUnits[unit] ?? unit;
}

/** Whether numbers in these units can be added and compared: 张 and 万张 can, 张 and 家 cannot. */
export function areCommensurable(units: readonly string[]): boolean {
  return new Set(units.map((unit) => scaleOf(unit).base)).size <= 1;
}
