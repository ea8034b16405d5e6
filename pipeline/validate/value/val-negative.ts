// val-negative: a negative value of something that cannot be less than nothing.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Indicator, IndicatorKind } from '../../model/edition.js';
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { ValueCheck } from './check.js';

const code = 'val-negative';
const zero = decimal('0');

/** Growth may be negative, and so may a contribution; whatever is counted, ranked or a part of a whole may not. */
const mayBeNegative: ReadonlySet<IndicatorKind> = new Set(['growth', 'share', 'score']);

const definition: FindingDefinition<{ readonly indicator: string; readonly minimum: Decimal }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ indicator, minimum }) => ({
      message: `“${indicator}”不能是负数。`,
      expected: `不小于 ${minimum.toFixed()} 的数`,
      hint: '核对原始资料，去掉负号或改正数值；这里填的是指标的数值，不是增减量。',
    }),
    en: ({ indicator, minimum }) => ({
      message: `“${indicator}” cannot be negative.`,
      expected: `at least ${minimum.toFixed()}`,
      hint: 'Check the source and remove the minus or mend the value; a value stands here, not a change.',
    }),
  },
};

export const valNegative: ValueCheck = {
  code,
  definitions: [definition],
  check: ({ cell, value, indicator }) => {
    const { name, minimum } = indicator;
    return isNeverNegative(indicator) && value.lt(zero)
      ? makeFinding(definition, siteOf(cell), { indicator: name, minimum: minimum ?? zero })
      : null;
  },
};

export function isNeverNegative({ minimum, kind }: Indicator): boolean {
  return minimum === null ? !mayBeNegative.has(kind) : minimum.gte(zero);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这项指标计的是数量、位次或占比，不可能小于零。',
    en: 'The indicator counts things, ranks them or is part of a whole: it cannot be below zero.',
  },
  example: '-3 → 3',
  cure: {
    'zh-CN': '核对原始资料。这一栏填指标的数值，增减量要填在 comparisons.csv 里。',
    en: 'Check the source. A value stands here; changes belong in comparisons.csv.',
  },
};
