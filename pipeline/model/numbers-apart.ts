// Two numbers never touch: where texts of different origin would run together, and what then stands between them.

/** A text as it meets another one. */
export interface Neighbour {
  readonly text: string;
  /** number: a figure with its unit. words: a name, or any other text. place: 图1-1, a page. */
  readonly kind: 'number' | 'words' | 'place';
}

type Language = 'zh-CN' | 'en';

/** Digits of every kind: also ² and ①, and Ⅱ. */
const endsInDigit = /\p{N}$/u;
const endsInLetter = /[\p{Script=Latin}\p{Script=Greek}]$/u;
/** With its sign: of 指标3−0.6% nobody could tell a difference from a fall. */
const beginsWithDigit = /^[−+-]?\p{N}/u;
/** GDP2020年 reads as a code too. */
const beginsWithYear = /^\d{4}年/;
const beginsWithLetter = /^[\p{Script=Latin}\p{Script=Greek}]/u;

/** Whether a text ends in a number that another one behind it would lengthen. */
export function endsInNumber(text: string): boolean {
  return endsInDigit.test(text);
}

/** Beside a figure letters count as digits do: GDP5.3% reads as one code. */
export function isTouching(left: Neighbour, right: Neighbour): boolean {
  const isDigitBefore = endsInDigit.test(left.text);
  const isDigitBehind = beginsWithDigit.test(right.text);
  if (isDigitBefore && isDigitBehind) return true;
  if (isDigitBehind && endsInLetter.test(left.text) && beginsWithYear.test(right.text)) return true;
  if (left.kind !== 'number' && right.kind !== 'number') return false;
  return (
    (isDigitBefore && beginsWithLetter.test(right.text)) || (isDigitBehind && endsInLetter.test(left.text))
  );
}

/**
 * What keeps two neighbours apart; empty where they do not touch. Words, since a space between digits is read as one
 * between thousands (GB/T 15835—2011): 数量指标3为987个, not 数量指标3 987个.
 */
export function jointBetween(left: Neighbour, right: Neighbour, language: Language): string {
  if (!isTouching(left, right)) return '';
  if (left.kind === 'words' && right.kind === 'number') return language === 'en' ? ': ' : '为';
  if (language !== 'en') return '，';
  return left.kind === 'number' && right.kind === 'words' ? ' ' : ', ';
}

/** 10⁴ t, 10^4 t, 1000人: a power of ten that multiplies a unit; 10kV is none, nor is 4S店. */
const powerOfTen =
  /^10+(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\d+)?(?![\p{N}\p{L}]|[.,]\d)|^10+(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\^\d+)?(?=\p{Script=Han})/u;

/**
 * A unit as it stands behind digits, so that it does not lengthen them: 99×10⁴ t (GB/T 3101—1993), 12个4S店, 5 kg.
 * Most units are themselves.
 */
export function besideNumber(unit: string, language: Language = 'zh-CN'): string {
  if (powerOfTen.test(unit)) return language === 'en' ? ` × ${unit}` : `×${unit}`;
  if (beginsWithDigit.test(unit)) return language === 'en' ? ` × ${unit}` : `个${unit}`;
  return language !== 'en' && beginsWithLetter.test(unit) ? `\u00a0${unit}` : unit;
}
