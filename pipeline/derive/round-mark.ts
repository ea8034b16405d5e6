// Round numbers that a value is said to have passed: 90%, 2000家, 50万件.
import { type Decimal, decimal } from '../model/decimal.js';
import { isPercentage } from './units.js';

const hundred = decimal('100');
const five = decimal('5');
/** Near the full hundred single per cents are events; below, each five. */
const nearHundred = [hundred, decimal('99'), decimal('98')] as const;
/** To pass 300 or 700 is no event; to pass 500 is. */
const leaders = [decimal('5'), decimal('2'), decimal('1')] as const;
/** Passing the second of something is no event either. */
const leastCount = decimal('10');

/** The largest round number that is not above the value; `null` if there is none worth telling. */
export function roundMarkBelow(value: Decimal, unit: string): Decimal | null {
  if (isPercentage(unit)) {
    if (value.lt(five)) return null;
    return nearHundred.find((mark) => value.gte(mark)) ?? value.div(five).round(0, 0).times(five);
  }
  if (value.lt(leastCount)) return null;
  const digits = value.toFixed(0, 0).length;
  const power = decimal(`1${'0'.repeat(digits - 1)}`);
  const leader = leaders.find((mark) => value.gte(power.times(mark)));
  return leader === undefined ? null : power.times(leader);
}
