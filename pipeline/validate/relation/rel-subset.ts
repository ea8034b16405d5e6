// rel-subset: a part that is larger than the whole it belongs to.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Observation, Qualifier } from '../../model/edition.js';
import { type Finding, type FindingDefinition, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import { scaleOf } from '../value/unit-scale.js';
import { type ObservationRow, type RelationCheck, type Relations, rowOf } from './check.js';
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
  check: (relations) => [...relations.series.values()].flat().flatMap((part) => checkPart(part, relations)),
};

/** A whole that is only a lower bound or about so much sets no limit. */
const setsNoLimit: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over', 'about']);

function checkPart(part: ObservationRow, relations: Relations): readonly Finding[] {
  const { partOf } = part.indicator;
  const whole = partOf === null ? undefined : rowOf(relations, partOf, part.observation.period);
  if (whole === undefined || setsNoLimit.has(whole.observation.qualifier)) return [];
  if (part.observation.qualifier === 'about') return [];
  const [partScale, wholeScale] = [scaleOf(part.observation.unit), scaleOf(whole.observation.unit)];
  if (partScale.base !== wholeScale.base) return [];
  const least = bounds(part.observation).low.times(partScale.factor);
  const most = bounds(whole.observation).high.times(wholeScale.factor);
  return least.gt(most) ? [makeFinding(definition, siteOf(part.cell), { part, whole })] : [];
}

const one = decimal('1');

/** Whole things counted one by one are exact; fractions and multiples have been rounded. */
function bounds({ value, decimals, unit }: Observation): { readonly low: Decimal; readonly high: Decimal } {
  const exact = decimals === 0 && scaleOf(unit).factor.eq(one);
  return exact ? { low: value, high: value } : roundingInterval(value, decimals);
}

function written({ value, decimals, unit }: Observation): string {
  return `${value.toFixed(decimals)}${unit}`;
}
