// yoy-mismatch: a published change that the two published values cannot have given, however they were rounded.
import { type Decimal, decimal, roundHalfUp } from '../../model/decimal.js';
import type { ChangeUnit, Observation, Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { ComparisonRow, Fault, RelationCheck, Relations } from './check.js';
import { citation, written } from './known-values.js';
import { type Interval, overlap, roundingInterval } from './rounding-interval.js';
import { changeUnitsOf } from './yoy-unit.js';

const code = 'yoy-mismatch';

interface Details {
  readonly stated: string;
  readonly computed: string;
  readonly unit: string;
  readonly value: Observation;
  readonly base: Observation;
  /** Where the two values stand. */
  readonly at: { readonly zh: string; readonly en: string };
  /** How far the stated change is from the computed one. */
  readonly difference: string;
  /** The changes that the rounding of both values leaves possible. */
  readonly possible: readonly [low: string, high: string];
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ stated, computed, difference, unit, value, base, at, possible: [low, high] }) => ({
      message: `所写的变化 ${stated}${unit} 与数值对不上：${base.period} 年 ${written(base)}，${value.period} 年 ${written(value)}，算得 ${computed}${unit}，相差 ${difference}${unit}。`,
      expected: `${low} 到 ${high} 之间（已计入四舍五入的误差）`,
      hint: `核对这三个数（${at.zh}的数值和这里的变化），改正写错的一个。`,
    }),
    en: ({ stated, computed, difference, unit, value, base, at, possible: [low, high] }) => ({
      message: `The stated change of ${stated}${unit} does not agree with the values: ${written(base)} in ${base.period} and ${written(value)} in ${value.period} give ${computed}${unit}, a difference of ${difference}${unit}.`,
      expected: `from ${low} to ${high}, rounding allowed for`,
      hint: `Check the three numbers (the values on ${at.en}, and this change) and mend the wrong one.`,
    }),
  },
};

export const yoyMismatch: RelationCheck = {
  code,
  definitions: [definition],
  check: (relations) => relations.comparisons.flatMap((row) => checkChange(row, relations)),
};

const zero = decimal('0');
const hundred = decimal('100');

function checkChange({ comparison, indicator, cell }: ComparisonRow, relations: Relations): readonly Fault[] {
  const at = (period: Period) => relations.publications.at(indicator.id, period);
  const [value, base] = [at(relations.year), at(comparison.basePeriod)];
  // Bounds such as 以上 are no numbers to compute with, and a wrong unit is yoy-unit's case.
  if (value === undefined || base === undefined) return [];
  if (value.observation.qualifier !== '' || base.observation.qualifier !== '') return [];
  if (!changeUnitsOf(indicator).includes(comparison.changeUnit)) return [];
  const possible = possibleChanges(value.interval, base.interval, comparison.changeUnit);
  if (possible === null) return [];
  const { change, decimals, changeUnit } = comparison;
  if (overlap(possible, roundingInterval(change, decimals))) return [];
  const computed = changeBetween(value.value, base.value, changeUnit);
  const details: Details = {
    stated: change.toFixed(decimals),
    computed: rounded(computed, decimals),
    difference: rounded(change.minus(roundHalfUp(computed, decimals)).abs(), decimals),
    unit: unitOfChange(changeUnit, indicator.unit),
    value: value.observation,
    base: base.observation,
    at: citation([base.observation, value.observation], cell.place.file),
    possible: [rounded(possible.low, decimals + 1), rounded(possible.high, decimals + 1)],
  };
  return [{ indicator: indicator.id, finding: makeFinding(definition, siteOf(cell), details) }];
}

/** `null` when the base may be zero, so that no growth can be computed. */
function possibleChanges(to: Interval, from: Interval, unit: ChangeUnit): Interval | null {
  if (unit !== 'percent') return { low: to.low.minus(from.high), high: to.high.minus(from.low) };
  if (from.low.lte(zero) && from.high.gte(zero)) return null;
  const corners = [to.low, to.high].flatMap((a) =>
    [from.low, from.high].map((b) => changeBetween(a, b, unit)),
  );
  return corners.reduce<Interval>(
    ({ low, high }, corner) => ({
      low: corner.lt(low) ? corner : low,
      high: corner.gt(high) ? corner : high,
    }),
    { low: changeBetween(to.low, from.low, unit), high: changeBetween(to.low, from.low, unit) },
  );
}

function changeBetween(value: Decimal, base: Decimal, unit: ChangeUnit): Decimal {
  const difference = value.minus(base);
  return unit === 'percent' ? difference.div(base.abs()).times(hundred) : difference;
}

function rounded(value: Decimal, decimals: number): string {
  return roundHalfUp(value, decimals).toFixed(decimals);
}

function unitOfChange(changeUnit: ChangeUnit, unit: string): string {
  return { percentage_point: ' 个百分点', percent: '%', absolute: unit }[changeUnit];
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      'comparisons.csv 里写的变化，与两个年份的数值算出来的不一样。四舍五入造成的误差已经留出，不会误报。',
    en: 'The change in comparisons.csv is not what the values of the two years give. What rounding can explain is allowed for.',
  },
  example: {
    'zh-CN': '2019 年 84.3，2020 年 85.4，写的变化是 2.1（应为 1.1）',
    en: '84.3 in 2019, 85.4 in 2020, and a stated change of 2.1 (it is 1.1)',
  },
  cure: {
    'zh-CN': '核对三个数：两个年份的数值和这里写的变化，改正写错的一个。',
    en: 'Check the three numbers, the two values and this change, and mend the wrong one.',
  },
};
