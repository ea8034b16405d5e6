// Writes a figure as it is printed: qualifier, digits, unit, in the report's language.
//
// Digits are exactly those of the figure's decimals, with the minus of print (U+2212), as in formulas; only
// figures.csv, which programs read, has the keyboard's.
import type { NumberInline } from '../model/block.js';
import { decimal } from '../model/decimal.js';
import type { Qualifier } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { besideNumber } from '../model/numbers-apart.js';
import { englishUnit, groupThousands, singular, withoutMultiple } from './english.js';
import { signed } from './formula.js';
import { isPercentage, scaleOf, shiftTens } from './units.js';

export type FigureLanguage = 'zh-CN' | 'en';

/** Where a qualifier's words stand around digits and unit. */
interface QualifierWords {
  readonly before?: string;
  /** Between digits and unit: 50多个. */
  readonly beforeUnit?: string;
  readonly after?: string;
}

const qualifierWords: Readonly<Record<FigureLanguage, Readonly<Record<Qualifier, QualifierWords>>>> = {
  'zh-CN': {
    '': {},
    at_least: { after: '以上' },
    more_than: { before: '超过' },
    over: { beforeUnit: '多' },
    about: { before: '约' },
  },
  en: {
    '': {},
    at_least: { before: 'at least ' },
    more_than: { before: 'more than ' },
    over: { before: 'over ' },
    about: { before: 'about ' },
  },
};

/** Chinese counts points: 提高2.1个百分点. */
const chineseUnits: Readonly<Record<string, string>> = { 百分点: '个百分点', 千分点: '个千分点' };

export function writeFigure(figure: Figure, language: FigureLanguage): NumberInline {
  if (language === 'en') return writeEnglish(figure);
  const words = qualifierWords['zh-CN'][qualifierInWords(figure)];
  const unit = chineseUnits[figure.unit] ?? figure.unit;
  return {
    type: 'number',
    figure,
    before: words.before ?? '',
    digits: signed(figure.value, figure.decimals),
    unit: words.beforeUnit === undefined ? besideNumber(unit) : `${words.beforeUnit}${unit}`,
    after: words.after ?? '',
  };
}

/**
 * English has no 万 and no 亿: their multiples are written out, exactly, and thousands are parted by commas:
 * 2.15万张 is 21,500 certificates. A unit without translation is printed as it is.
 */
function writeEnglish(figure: Figure): NumberInline {
  const { value, decimals, unit, qualifier } = figure;
  const { exponent } = scaleOf(unit);
  const plain = shiftTens(value, exponent);
  const shown = Math.max(0, decimals - exponent);
  const name = withoutMultiple(englishUnit(figure) ?? scaleOf(unit).base);
  const counted = shown === 0 && plain.abs().eq(decimal('1')) ? singular(name) : name;
  return {
    type: 'number',
    figure,
    before: qualifierWords.en[qualifier].before ?? '',
    digits: groupThousands(signed(plain, shown)),
    unit: counted === '' || isPercentage(counted) ? counted : englishUnitBeside(counted),
    after: '',
  };
}

/**
 * 多 follows whole tens and goes before a measure word: 50多个. Of percentages, decimals and multiples of 万
 * one says 超过: 2.5多万件 is no Chinese.
 */
function qualifierInWords({ qualifier, decimals, unit }: Figure): Qualifier {
  if (qualifier !== 'over') return qualifier;
  return decimals > 0 || isPercentage(unit) || scaleOf(unit).exponent > 0 ? 'more_than' : 'over';
}

function englishUnitBeside(unit: string): string {
  const own = besideNumber(unit, 'en');
  return own === unit ? ` ${unit}` : own;
}
