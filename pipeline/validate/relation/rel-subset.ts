// rel-subset: a part that is larger than the whole it belongs to.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { IndicatorId, Observation, Qualifier } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import { scaleOf } from '../value/unit-scale.js';
import type { Fault, RelationCheck } from './check.js';
import { written } from './known-values.js';
import type { ObservationRow, ObservationRows } from './observation-rows.js';
import { roundingInterval } from './rounding-interval.js';

const code = 'rel-subset';

interface Details {
  readonly part: ObservationRow;
  readonly whole: ObservationRow;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ part, whole }) => ({
      message: `“${part.indicator.name}”${written(part.observation)}，比它所从属的“${whole.indicator.name}”${written(whole.observation)}（第 ${whole.cell.place.line} 行）还多。`,
      expected: `不大于 ${written(whole.observation)}`,
      hint: '核对这两行的数值和单位（是不是差了“万”）；两者本无从属关系时，请清空 dictionary.csv 中的 part_of（从属）。',
    }),
    en: ({ part, whole }) => ({
      message: `${part.indicator.id}, ${written(part.observation)}, exceeds ${whole.indicator.id}, ${written(whole.observation)} (line ${whole.cell.place.line}), of which it is a part.`,
      expected: `at most ${written(whole.observation)}`,
      hint: 'Check both values and units; if one is no part of the other, empty part_of in dictionary.csv.',
    }),
  },
};

export const relSubset: RelationCheck = {
  code,
  definitions: [definition],
  check: ({ indicators, values }) =>
    indicators.flatMap(({ id, partOf }) =>
      partOf === null ? [] : values.of(id).flatMap((part) => checkPart(part, partOf, values)),
    ),
};

/** A whole that is only a lower bound or about so much sets no limit. */
const setsNoLimit: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over', 'about']);

function checkPart(part: ObservationRow, partOf: IndicatorId, values: ObservationRows): readonly Fault[] {
  const whole = values.at(partOf, part.observation.period);
  if (whole === undefined || setsNoLimit.has(whole.observation.qualifier)) return [];
  if (part.observation.qualifier === 'about') return [];
  const [partScale, wholeScale] = [scaleOf(part.observation.unit), scaleOf(whole.observation.unit)];
  if (partScale.base !== wholeScale.base) return [];
  const least = bounds(part.observation).low.times(partScale.factor);
  const most = bounds(whole.observation).high.times(wholeScale.factor);
  if (!least.gt(most)) return [];
  return [
    { indicator: part.indicator.id, finding: makeFinding(definition, siteOf(part.cell), { part, whole }) },
  ];
}

const one = decimal('1');

/** Whole things counted one by one are exact; fractions and multiples have been rounded. */
function bounds({ value, decimals, unit }: Observation): { readonly low: Decimal; readonly high: Decimal } {
  const exact = decimals === 0 && scaleOf(unit).factor.eq(one);
  return exact ? { low: value, high: value } : roundingInterval(value, decimals);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '部分比它所属的整体还大。从属关系写在 dictionary.csv 的“part_of（从属）”列；单位不同时已经换算。',
    en: 'A part is larger than the whole it belongs to, by the column part_of of dictionary.csv; units are converted.',
  },
  example: {
    'zh-CN': '新增证书 17590 张，累计证书 1.5 万张',
    en: '17,590 new certificates of 15,000 in all',
  },
  cure: {
    'zh-CN': '核对两行的数值和单位，看是不是差了“万”；两者本无从属关系时清空“part_of”。',
    en: 'Check both values and units; if one is no part of the other, empty part_of.',
  },
};
