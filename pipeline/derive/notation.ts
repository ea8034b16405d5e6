// Writes a figure as it is printed: qualifier, digits, unit, in the report's language.
//
// Digits are exactly those of the figure's decimals, with the minus of print (U+2212), as in formulas; only
// figures.csv, which programs read, has the keyboard's.
import type { NumberInline } from '../model/block.js';
import { decimal } from '../model/decimal.js';
import type { Qualifier } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { signed } from './formula.js';
import { isPercentage, scaleOf } from './units.js';

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

/** Units whose name derive itself gives out, and so must know in English. */
const englishUnits: Readonly<Record<string, { readonly one: string; readonly other: string }>> = {
  百分点: { one: 'percentage point', other: 'percentage points' },
  千分点: { one: 'per-mille point', other: 'per-mille points' },
  年: { one: 'year', other: 'years' },
};

/**
 * @param unitName the unit's name in `language`, when the caller has the dictionary at hand (`unit_en`);
 * without it, English keeps the dictionary's Chinese word for units that derive does not know.
 */
export function writeFigure(
  figure: Figure,
  language: FigureLanguage,
  unitName: string = unitIn(figure, language),
): NumberInline {
  const words = qualifierWords[language][qualifierInWords(figure, language)];
  const isSpaced = language === 'en' && unitName !== '' && !isPercentage(unitName);
  return {
    type: 'number',
    figure,
    before: words.before ?? '',
    digits: signed(figure.value, figure.decimals),
    unit: `${words.beforeUnit ?? ''}${isSpaced ? ' ' : ''}${unitName}`,
    after: words.after ?? '',
  };
}

/**
 * 多 follows whole tens and goes before a measure word: 50多个. Of percentages, decimals and multiples of 万
 * one says 超过: 2.5多万件 is no Chinese.
 */
function qualifierInWords({ qualifier, decimals, unit }: Figure, language: FigureLanguage): Qualifier {
  if (qualifier !== 'over' || language === 'en') return qualifier;
  return decimals > 0 || isPercentage(unit) || scaleOf(unit).exponent > 0 ? 'more_than' : 'over';
}

function unitIn({ unit, value, decimals }: Figure, language: FigureLanguage): string {
  if (language === 'zh-CN') return chineseUnits[unit] ?? unit;
  const english = englishUnits[unit];
  if (english === undefined) return unit;
  return decimals === 0 && value.abs().eq(decimal('1')) ? english.one : english.other;
}
