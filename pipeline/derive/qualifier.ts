// What a result inherits from the words that limit its operands.
import type { Qualifier, Status } from '../model/edition.js';
import type { Figure } from '../model/figure.js';

/** A bound is no number to compute with: 90以上 less 89 may be anything from 1 upwards. */
const bounds: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over']);

/** 约 if any operand is 约; `null` if an operand is a bound, so that nothing can be computed. */
export function inheritedQualifier(operands: readonly Figure[]): Qualifier | null {
  if (operands.some(({ qualifier }) => bounds.has(qualifier))) return null;
  return operands.some(({ qualifier }) => qualifier === 'about') ? 'about' : '';
}

/** What is computed from a provisional number is provisional; from a revised one, as final as any. */
export function inheritedStatus(operands: readonly Figure[]): Status {
  return operands.some(({ status }) => status === 'provisional') ? 'provisional' : 'final';
}
