// yoy-unit: a change given in % where 百分点 is meant, or the other way round.
import type { ChangeUnit, Indicator } from '../../model/edition.js';
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { RelationCheck } from './check.js';

const code = 'yoy-unit';

interface Details {
  readonly indicator: Indicator;
  readonly written: ChangeUnit;
  readonly change: string;
  readonly allowed: readonly ChangeUnit[];
}

const names: Readonly<Record<ChangeUnit, { readonly zh: string; readonly en: string }>> = {
  percentage_point: { zh: '百分点', en: 'percentage points' },
  percent: { zh: '%', en: 'per cent' },
  absolute: { zh: '指标本身的单位', en: 'the indicator’s own unit' },
};

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ indicator, written, change, allowed }) => ({
      message:
        indicator.unit === '%'
          ? `“${indicator.name}”本身是百分数，它的变化应以百分点计，这里写的是“${names[written].zh}”。`
          : `“${indicator.name}”以“${indicator.unit}”为单位，它的变化不能写成“${names[written].zh}”。`,
      expected: allowed.map((unit) => `${unit}（${names[unit].zh}）`).join('、'),
      hint:
        indicator.unit === '%'
          ? `原文说的是不是“${change} 个百分点”？是就改成 percentage_point；如果是“增长 ${change}%”，请换算成百分点。`
          : `原文说的是“增长 ${change}%”就改成 percent；说的是增加多少${indicator.unit}就改成 absolute。`,
    }),
    en: ({ indicator, written, change, allowed }) => ({
      message: `A change of ${indicator.id}, whose unit is “${indicator.unit}”, cannot be given in ${names[written].en}.`,
      expected: allowed.join(', '),
      hint:
        indicator.unit === '%'
          ? `Is it ${change} percentage points? Then write percentage_point; a growth in per cent must be converted.`
          : `Write percent for a growth of ${change} %, absolute for a change in ${indicator.unit}.`,
    }),
  },
};

export const yoyUnit: RelationCheck = {
  code,
  definitions: [definition],
  check: ({ comparisons }) =>
    comparisons.flatMap(({ comparison, indicator, unitCell }) => {
      const allowed = changeUnitsOf(indicator);
      if (allowed.includes(comparison.changeUnit)) return [];
      const change = comparison.change.toFixed(comparison.decimals);
      const details = { indicator, written: comparison.changeUnit, change, allowed };
      return [{ indicator: indicator.id, finding: makeFinding(definition, siteOf(unitCell), details) }];
    }),
};

/** Differences of percentages are 百分点; a place changes by places; everything else in % or in its unit. */
export function changeUnitsOf({ unit, kind }: Pick<Indicator, 'unit' | 'kind'>): readonly ChangeUnit[] {
  if (unit === '%') return ['percentage_point'];
  return kind === 'rank' ? ['absolute'] : ['percent', 'absolute'];
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '百分数的变化应当用“百分点”，写成了“%”；或者数量的变化写成了“百分点”。从 90% 升到 99%，是提高 9 个百分点，不是 9%。',
    en: 'A percentage changes by percentage points, not by per cent, and a quantity the other way round. From 90 % to 99 % is 9 percentage points, not 9 %.',
  },
  example: '1.1,percent → 1.1,percentage_point',
  cure: {
    'zh-CN': '原文说“提高 1.1 个百分点”的，变化单位写 percentage_point；数量“增长 25.55%”的写 percent。',
    en: 'Write percentage_point for a change of a percentage, percent for the growth of a quantity.',
  },
};
