// val-out-of-range: a number outside the range that the dictionary, its kind or its column allows.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Indicator } from '../../model/edition.js';
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type NamedCell, siteOf } from '../check.js';
import type { ValueCheck } from './check.js';
import { dayOfSerial } from './date-serial.js';

const code = 'val-out-of-range';

export interface Range {
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
}

/** A rate is a percentage of a whole, 0–100; the first place is 1. Whatever else, the dictionary says. */
const rangesOfKinds: Partial<Readonly<Record<Indicator['kind'], Range>>> = {
  rate: { minimum: decimal('0'), maximum: decimal('100') },
  rank: { minimum: decimal('1'), maximum: null },
};

interface Details {
  readonly found: string;
  readonly subject: string;
  readonly range: Range;
  readonly unit: string;
  readonly whole: boolean;
  /** The day that the number is in a spreadsheet, if it is one. */
  readonly day: string | null;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, subject, range, unit, whole, day }) => ({
      message: `${found}${unit} 超出了“${subject}”的允许范围${day === null ? '' : `；在表格软件里 ${found} 是 ${day} 这一天，多半是输入的内容被当成了日期`}。`,
      expected: rangeInChinese(range, whole),
      hint: whole
        ? '核对原始资料，改成允许范围内的整数。'
        : '核对原始资料：小数点和数字有没有写错、有没有填错行。允许范围本身不对时，请改 dictionary.csv 的 minimum（下限）和 maximum（上限）。',
    }),
    en: ({ found, subject, range, unit, whole, day }) => ({
      message: `${found}${unit} is outside the range of “${subject}”${day === null ? '' : `; ${found} is the day ${day} to a spreadsheet, which may have taken what was typed for a date`}.`,
      expected: rangeInEnglish(range, whole),
      hint: whole
        ? 'Check the source and write a whole number within the range.'
        : 'Check the source: the decimal point, the digits, the row. If the range is wrong, change minimum or maximum in dictionary.csv.',
    }),
  },
};

interface LimitsDetails {
  readonly minimum: string;
  readonly maximum: string;
}
const limitsReversed: FindingDefinition<LimitsDetails> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ minimum, maximum }) => ({
      message: `上限 ${maximum} 小于下限 ${minimum}。`,
      expected: `不小于 ${minimum} 的数，或留空`,
      hint: '改正下限或上限；没有上限时留空。',
    }),
    en: ({ minimum, maximum }) => ({
      message: `The maximum ${maximum} is below the minimum ${minimum}.`,
      expected: `at least ${minimum}, or empty`,
      hint: 'Mend one of them; leave the maximum empty if there is none.',
    }),
  },
};

export const valOutOfRange: ValueCheck = {
  code,
  definitions: [definition, limitsReversed],
  check: ({ cell, value, indicator }) => {
    const range = rangeOf(indicator);
    return liesIn(value, range)
      ? null
      : outOfRange(cell, value, { subject: indicator.name, range, unit: indicator.unit, whole: false });
  },
};

/** The finding for a number outside its range. @param about the name to call it by, and whether it must be whole. */
export function outOfRange(cell: NamedCell, value: Decimal, about: Omit<Details, 'found' | 'day'>): Finding {
  const details = { ...about, found: value.toFixed(), day: dayOfSerial(value) };
  return makeFinding(definition, siteOf(cell), details);
}

/** The finding for limits in the dictionary that no value can keep. */
export function reversedLimits(cell: NamedCell, minimum: Decimal, maximum: Decimal): Finding {
  return makeFinding(limitsReversed, siteOf(cell), {
    minimum: minimum.toFixed(),
    maximum: maximum.toFixed(),
  });
}

export function liesIn(value: Decimal, { minimum, maximum }: Range): boolean {
  return (minimum === null || value.gte(minimum)) && (maximum === null || value.lte(maximum));
}

/** What the dictionary says goes before what the kind says. */
export function rangeOf({ kind, minimum, maximum }: Indicator): Range {
  const byKind = rangesOfKinds[kind];
  return { minimum: minimum ?? byKind?.minimum ?? null, maximum: maximum ?? byKind?.maximum ?? null };
}

function rangeInChinese({ minimum, maximum }: Range, whole: boolean): string {
  const number = whole ? '整数' : '数';
  if (minimum !== null && maximum !== null)
    return `${minimum.toFixed()} 到 ${maximum.toFixed()} 之间的${number}`;
  if (minimum !== null) return `不小于 ${minimum.toFixed()} 的${number}`;
  return maximum === null ? number : `不大于 ${maximum.toFixed()} 的${number}`;
}

function rangeInEnglish({ minimum, maximum }: Range, whole: boolean): string {
  const number = whole ? 'a whole number' : 'a number';
  if (minimum !== null && maximum !== null) {
    return `${number} from ${minimum.toFixed()} to ${maximum.toFixed()}`;
  }
  if (minimum !== null) return `${number}, at least ${minimum.toFixed()}`;
  return maximum === null ? number : `${number}, at most ${maximum.toFixed()}`;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '数值超出允许的范围：比率在 0 到 100 之间，名次不小于 1，其他按 dictionary.csv 的上下限。',
    en: 'The value is outside its range: a rate is from 0 to 100, a rank at least 1, anything else as dictionary.csv says.',
  },
  example: '197.6 → 97.6',
  cure: {
    'zh-CN':
      '核对小数点、数字和所在的行。范围本身不对时改 dictionary.csv 的“minimum（下限）”“maximum（上限）”。',
    en: 'Check the decimal point, the digits and the row. If the range itself is wrong, change minimum or maximum in dictionary.csv.',
  },
};
