// Round numbers that a value is said to have passed: 90%, 2000家, 30万件.
import { type Decimal, decimal } from '../model/decimal.js';
import { isPercentage } from './units.js';

const hundred = decimal('100');
/** Near the full hundred each per cent counts; below, each five. */
const fine = decimal('95');
const five = decimal('5');
/** Passing the third of something is no event. */
const leastCount = decimal('10');

/** The largest round number that is not above the value; `null` if there is none worth telling. */
export function roundMarkBelow(value: Decimal, unit: string): Decimal | null {
  if (isPercentage(unit)) {
    if (value.lt(five)) return null;
    if (value.gte(hundred)) return hundred;
    return value.gte(fine) ? value.round(0, 0) : value.div(five).round(0, 0).times(five);
  }
  if (value.lt(leastCount)) return null;
  const digits = value.toFixed(0, 0).length;
  const power = decimal(`1${'0'.repeat(digits - 1)}`);
  return value.div(power).round(0, 0).times(power);
}
