// What a person asks for: a figure's id, an indicator by code or name, or a number as it is printed.
import { type Decimal, decimal, writeDecimal } from '../model/decimal.js';
import type { Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { besideNumber } from '../model/numbers-apart.js';
import { nearestName } from '../validate/nearest.js';

export interface Answer {
  /** In the order of `figures`. */
  readonly matches: readonly Figure[];
  /** What may have been meant, when nothing matches: ids and names, or the nearest figures' numbers. */
  readonly nearest: readonly string[];
}

/** Figures that are asked for by one question. Never throws, whatever is asked. */
export function answer(
  question: string,
  figures: readonly Figure[],
  indicators: readonly Indicator[],
): Answer {
  const asked = question.normalize('NFKC').replaceAll('−', '-').trim();
  const byId = figures.filter(({ id }) => id === asked);
  if (byId.length > 0) return { matches: byId, nearest: [] };
  const meant = indicatorsOf(asked, indicators);
  const ofIndicators = figures.filter(({ indicator }) => indicator !== null && meant.has(indicator));
  if (ofIndicators.length > 0) return { matches: ofIndicators, nearest: [] };
  const number = numberIn(asked);
  if (number === null) return { matches: [], nearest: nearestNames(asked, figures, indicators) };
  const matches = figuresWith(number, figures);
  return { matches, nearest: matches.length > 0 ? [] : nearestNumbers(number, figures) };
}

/** By code or whole name; else every indicator whose name holds what was asked. */
function indicatorsOf(asked: string, indicators: readonly Indicator[]): ReadonlySet<string> {
  const lower = asked.toLowerCase();
  const exact = indicators.filter(
    ({ id, name, nameEn }) =>
      id === lower || name.normalize('NFKC') === asked || nameEn.toLowerCase() === lower,
  );
  const found =
    exact.length > 0 || !isPartOfName(asked)
      ? exact
      : indicators.filter(({ name, nameEn }) => name.includes(asked) || nameEn.toLowerCase().includes(lower));
  return new Set(found.map(({ id }) => id));
}

/** A letter and a digit are parts of too much. */
function isPartOfName(asked: string): boolean {
  return /\p{L}{2}/u.test(asked) && !/^[\d.,+-]/.test(asked);
}

interface AskedNumber {
  /** As it would be printed, without separators. */
  readonly digits: string;
  readonly value: Decimal;
  /** Empty if none was given. */
  readonly unit: string;
}

/** 97.6, 97.6%, 1,234家, 99×10⁴ t, 约30多个, 提高1.1个百分点 without its verb. */
const printed =
  /^(?:约|超过|近|比)?\s*([+-]?\d+(?:\.\d+)?)\s*(?:多|余)?\s*(?:[×x]\s*(\d.*)|([^\d\s]*?)(?:以上|以下|左右)?)$/;

function numberIn(asked: string): AskedNumber | null {
  const [, signed, multiple, unit = multiple ?? ''] =
    printed.exec(asked.replaceAll(/(?<=\d),(?=\d{3})/g, '')) ?? [];
  if (signed === undefined) return null;
  const digits = signed.replace('+', '').replace(/^(-?)0+(?=\d)/, '$1');
  return { digits, value: decimal(digits), unit: unit === '个百分点' ? '百分点' : unit };
}

/** As written first, else of the same value: 97.60 finds 97.6. A fall by 0.6 is printed without its sign. */
function figuresWith(number: AskedNumber, figures: readonly Figure[]): readonly Figure[] {
  const inUnit = figures.filter(({ unit }) => number.unit === '' || unit.normalize('NFKC') === number.unit);
  const written = inUnit.filter(
    ({ value, decimals }) =>
      writeDecimal(value, decimals) === number.digits ||
      writeDecimal(value.abs(), decimals) === number.digits,
  );
  if (written.length > 0) return written;
  return inUnit.filter(({ value }) => value.eq(number.value) || value.abs().eq(number.value));
}

const mostNearest = 3;

function nearestNumbers({ value, unit }: AskedNumber, figures: readonly Figure[]): readonly string[] {
  const candidates = figures.filter((figure) => unit === '' || figure.unit === unit);
  const sorted = (candidates.length > 0 ? candidates : figures).toSorted((a, b) =>
    a.value.minus(value).abs().cmp(b.value.minus(value).abs()),
  );
  return [
    ...new Set(
      sorted.map((figure) => `${writeDecimal(figure.value, figure.decimals)}${besideNumber(figure.unit)}`),
    ),
  ].slice(0, mostNearest);
}

function nearestNames(
  asked: string,
  figures: readonly Figure[],
  indicators: readonly Indicator[],
): readonly string[] {
  const known = [
    indicators.map(({ id }) => id),
    indicators.map(({ name }) => name),
    figures.map(({ id }) => id),
  ];
  const abbreviated = indicators.map(({ name }) => name).filter((name) => abbreviates(asked, name));
  const misspelt = known.flatMap((names) => nearestName(asked, names) ?? []);
  return [...new Set([...abbreviated.slice(0, mostNearest), ...misspelt])];
}

/** 住宅满意度 for 住宅工程质量用户满意度: its characters in their order. */
function abbreviates(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return isPartOfName(short);
}
