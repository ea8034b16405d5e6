// Makes figures: of an observation, of a published comparison, of a computation.
import { type Decimal, decimal, roundHalfUp } from '../model/decimal.js';
import type { ChangeUnit, Comparison, Indicator, Observation, Period } from '../model/edition.js';
import type { DerivationMethod, Figure } from '../model/figure.js';
import { withResult } from './formula.js';
import { englishNames, figureIds, figureNames } from './naming.js';
import { inheritedQualifier, inheritedStatus } from './qualifier.js';
import { differenceUnit, percent } from './units.js';

export function observedFigure(observation: Observation, { name, nameEn, unitEn }: Indicator): Figure {
  const { indicator, period, value, decimals, unit, qualifier, status, note, place, source } = observation;
  return {
    id: figureIds.value(indicator, period),
    indicator,
    name,
    period,
    value,
    decimals,
    unit,
    qualifier,
    status,
    note,
    english: { ...observation.english, name: nameEn, unit: unitEn },
    origin: { kind: 'published', place, source },
  };
}

/** @param period the year of the edition that published the comparison. */
export function comparedFigure(comparison: Comparison, indicator: Indicator, period: Period): Figure {
  const { basePeriod, change, decimals, changeUnit, note, place, source } = comparison;
  return {
    id: figureIds.change(indicator.id, period, basePeriod),
    indicator: indicator.id,
    name: figureNames.change(indicator.name, basePeriod),
    period,
    value: change,
    decimals,
    unit: unitsOfChange[changeUnit](indicator),
    qualifier: '',
    status: 'final',
    note,
    english: {
      ...comparison.english,
      name: englishNames.change(indicator.nameEn, basePeriod),
      ...(changeUnit === 'absolute' ? { unit: indicator.unitEn } : {}),
    },
    origin: { kind: 'published', place, source },
  };
}

const pointsOfPercentages = differenceUnit(percent);

const unitsOfChange: Readonly<Record<ChangeUnit, (indicator: Indicator) => string>> = {
  percentage_point: ({ unit }) =>
    differenceUnit(unit) === unit ? pointsOfPercentages : differenceUnit(unit),
  percent: () => percent,
  absolute: ({ unit }) => unit,
};

/** A computation with its unrounded result. */
export interface Computation {
  readonly id: string;
  readonly indicator: Figure['indicator'];
  readonly name: string;
  /** Where the names of the operands do not make it. */
  readonly nameEn?: string;
  readonly period: Period;
  readonly unit: string;
  readonly method: DerivationMethod;
  /** Without its result: `60.5 − 1.5`. A milestone is no result: what it has to do with its operands, whole. */
  readonly formula: string;
  readonly exact: Decimal;
  readonly decimals: number;
  /** Whether the result deserves 约 although its operands do not say so. */
  readonly isRough: boolean;
  readonly operands: readonly Figure[];
}

const decimalsOfExact = 12;

/** Rounds half up. `null` when an operand is a bound (以上, 超过, 多), which is no number to compute with. */
export function computedFigure(computation: Computation): Figure | null {
  const { id, indicator, name, nameEn, period, unit, method, formula, exact, decimals, isRough, operands } =
    computation;
  const qualifier = inheritedQualifier(operands);
  if (qualifier === null) return null;
  const value = withoutSignedZero(roundHalfUp(exact, decimals));
  return {
    id,
    indicator,
    name,
    period,
    value,
    decimals,
    unit,
    qualifier: isRough ? 'about' : qualifier,
    status: inheritedStatus(operands),
    note: '',
    ...(nameEn === undefined ? {} : { english: { name: nameEn } }),
    origin: {
      kind: 'derived',
      method,
      formula: method === 'milestone' ? formula : withResult(formula, exact, value, decimals),
      exact: withoutSignedZero(roundHalfUp(exact, decimalsOfExact)).toFixed(),
      operands,
    },
  };
}

function withoutSignedZero(value: Decimal): Decimal {
  return value.eq('0') ? decimal('0') : value;
}
