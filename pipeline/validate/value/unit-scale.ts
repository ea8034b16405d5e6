// Chinese unit multiples: 万张 is ten thousand 张. For converting and for saying by how much two units differ.
import { type Decimal, decimal } from '../../model/decimal.js';

export interface UnitScale {
  readonly factor: Decimal;
  /** The unit without its multiple: 张. */
  readonly base: string;
}

/** Longest first. 千 and 百 alone are left out: 千克, 千米 and 百分点 are units of their own. */
const multiples: readonly (readonly [prefix: string, factor: string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
];
const one = decimal('1');

export function scaleOf(unit: string): UnitScale {
  const multiple = multiples.find(([prefix]) => unit.startsWith(prefix) && unit.length > prefix.length);
  return multiple === undefined
    ? { factor: one, base: unit }
    : { factor: decimal(multiple[1]), base: unit.slice(multiple[0].length) };
}
