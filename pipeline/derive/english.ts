// What a figure is called and counted in, in English: from the dictionary, or from what it is computed of.
import { type Decimal, decimal, writeDecimal } from '../model/decimal.js';
import type { Indicator } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { englishNames } from './naming.js';
import { scaleOf, shiftTens } from './units.js';

/** As it stands within a sentence; the Chinese name where the dictionary has no other. */
export function englishName(figure: Figure): string {
  const { english, name, origin, period } = figure;
  if (english?.name !== undefined && english.name !== '') return english.name;
  if (origin.kind === 'published') return name;
  const [first = '', second = ''] = origin.operands.map(englishName);
  switch (origin.method) {
    case 'implied':
      return englishNames.implied(first, period);
    case 'difference':
    case 'growth':
      return englishNames.change(first, origin.operands[1]?.period ?? period);
    case 'share':
      return englishNames.share(first, second);
    case 'sum':
      return englishNames.sum(origin.operands.map(englishName));
    case 'ratio':
      return englishNames.ratio(first, second);
    case 'conversion':
      return first;
    case 'count':
    case 'milestone':
      return name;
  }
}

/** Units whose name derive itself gives out, and so must know in English. */
const ownUnits: Readonly<Record<string, string>> = {
  百分点: 'percentage points',
  千分点: 'per-mille points',
  年: 'years',
  '%': '%',
  '‰': '‰',
};

/**
 * The dictionary's `unit_en`; that of the operand in whose unit a computed figure is; `null` if none is known.
 * A multiple is part of it: ten thousand certificates.
 */
export function englishUnit({ english, unit, origin }: Figure): string | null {
  if (english?.unit !== undefined && isTranslated(english.unit)) return english.unit;
  if (unit === '') return '';
  const own = ownUnits[unit];
  if (own !== undefined) return own;
  if (origin.kind === 'published') return null;
  const same = origin.operands.find((operand) => operand.unit === unit);
  if (same !== undefined) return englishUnit(same);
  const alike = origin.operands.find((operand) => scaleOf(operand.unit).base === scaleOf(unit).base);
  const found = alike === undefined ? null : englishUnit(alike);
  return found === null ? null : withoutMultiple(found);
}

/** Chinese in the English column is no translation: 万项 there would say of a number written out that it is one of 万. */
function isTranslated(unit: string): boolean {
  return unit !== '' && !/\p{Script=Han}/u.test(unit);
}

/** What an indicator counts, beside numbers written out: its English unit, or its Chinese one, without multiple. */
export function countedUnit({ unit, unitEn }: Pick<Indicator, 'unit' | 'unitEn'>): string {
  return isTranslated(unitEn) ? withoutMultiple(unitEn) : scaleOf(unit).base;
}

/** In words, or as 10 000, 10,000, 10⁴, 10^8. */
const multiple =
  /^(?:(?:ten|hundred|thousand|million|billion|100(?= million)|10(?:0?[ ,]?000)+|10(?:[⁴⁸]|\^[48]))\s)+/i;

/** ten thousand certificates, 10 000 certificates → certificates. */
export function withoutMultiple(unit: string): string {
  return unit.replace(multiple, '');
}

/** certificates → certificate, for one of them. */
export function singular(unit: string): string {
  return unit
    .split(' and ')
    .map((word) =>
      word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|ch|sh)es$/, '')
        .replace(/(?<=[^s])s$/, ''),
    )
    .join(' and ');
}

/** 1234567.5 → 1,234,567.5; whole numbers in formulas too. */
export function groupThousands(text: string): string {
  return text.replace(/(?<![\d.])\d{4,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** Whether the name already says what is counted, so that a number beside it needs no unit: 28 platforms. */
export function isNamedByUnit(figure: Figure): boolean {
  const unit = withoutMultiple(englishUnit(figure) ?? '').toLowerCase();
  if (unit === '') return false;
  const words = englishName(figure)
    .toLowerCase()
    .split(/[ ,()]+/);
  // A symbol is a letter or two of many words: t, kg.
  return unit.length <= longestSymbol ? words.includes(unit) : words.join(' ').includes(unit);
}

const longestSymbol = 3;

/**
 * A computation with its numbers as the report prints them: multiples written out, thousands parted. Both sides
 * of a computation in 万 are multiplied alike, so that it stays true.
 */
export function englishFormula(figure: Figure): string {
  const { origin, unit, value, decimals } = figure;
  if (origin.kind === 'published') return '';
  const { exponent } = scaleOf(unit);
  const written = origin.formula.replaceAll('；', '; ');
  let formula = origin.method === 'conversion' ? withPlainFactor(written, figure) : written;
  for (const operand of origin.operands) {
    const own = scaleOf(operand.unit).exponent;
    const written = writeDecimal(operand.value, operand.decimals);
    const plain = plainNumber(operand.value, operand.decimals, own);
    if (own === 0) continue;
    formula = formula.replace(`(${written} × 1${'0'.repeat(own)})`, plain);
    if (exponent === own) formula = replaceNumber(formula, written, plain);
  }
  if (exponent > 0)
    formula = replaceNumber(formula, writeDecimal(value, decimals), plainNumber(value, decimals, exponent));
  return groupThousands(formula);
}

/** 18240 × 0.0001 ≈ 1.82 of 万: with multiples written out, units that differ in nothing else need no factor. */
function withPlainFactor(formula: string, { unit, origin }: Figure): string {
  const [operand] = origin.kind === 'derived' ? origin.operands : [];
  if (operand === undefined) return formula;
  const shift = scaleOf(unit).exponent - scaleOf(operand.unit).exponent;
  return formula.replace(/ × ([\d.]+)/, (_, factor: string) => {
    const plain = shiftTens(decimal(factor), shift).toFixed();
    return plain === '1' ? '' : ` × ${plain}`;
  });
}

function plainNumber(value: Decimal, decimals: number, exponent: number): string {
  return writeDecimal(shiftTens(value, exponent), Math.max(0, decimals - exponent));
}

/** Only where it stands as a whole number of its own. */
function replaceNumber(formula: string, written: string, plain: string): string {
  const pattern = new RegExp(`(?<![\\d.])${written.replaceAll('.', '\\.')}(?![\\d.]|%)`, 'g');
  return formula.replace(pattern, plain);
}
