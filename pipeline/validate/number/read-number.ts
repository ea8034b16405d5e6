// Reads a number cell: plain decimals at once, everything else through the number checks in order.
import { decimalGrammar } from '../../model/decimal.js';
import type { Finding } from '../../model/finding.js';
import { mendedBy, type NamedCell, type Report } from '../check.js';
import type { NumberCheck, NumberContext } from './check.js';
import { numFullwidth } from './num-fullwidth.js';
import { numMissingMark } from './num-missing-mark.js';
import { numNotFinite } from './num-not-finite.js';
import { numNotation } from './num-notation.js';
import { numPercentSign } from './num-percent-sign.js';
import { mostSignificantDigits, numPrecision } from './num-precision.js';
import { numThousands } from './num-thousands.js';
import { numTrailingUnit } from './num-trailing-unit.js';

/** In order: what a number is refused for first, then what is mended, then the grammar, which lets nothing else by. */
export const numberChecks: readonly NumberCheck[] = [
  numMissingMark,
  numNotFinite,
  numFullwidth,
  numPercentSign,
  numThousands,
  numTrailingUnit,
  numPrecision,
  numNotation,
];

/** What is longer is no slip in writing a number: it is refused without asking which. */
const longestNumber = 100;
const judgesAnyLength: ReadonlySet<NumberCheck> = new Set([numPrecision, numNotation]);

/**
 * The number of a cell as a plain decimal, mended where that is safe; `null` if it is unusable.
 * An unusable number is reported once, by what makes it unusable.
 * @param text the cell's text without surrounding space; not empty.
 */
export function readNumber(
  text: string,
  cell: NamedCell,
  context: NumberContext,
  checks: readonly NumberCheck[],
  report: Report,
): string | null {
  if (isShortDecimal(text)) return text;
  const warnings: Finding[] = [];
  let rest = text;
  for (const check of checks) {
    if (text.length > longestNumber && !judgesAnyLength.has(check)) continue;
    const verdict = check.judge(rest, cell, context);
    if (verdict === null) continue;
    if (verdict.rest === null) {
      report(verdict.finding);
      return null;
    }
    warnings.push(verdict.finding);
    rest = verdict.rest;
  }
  if (!decimalGrammar.test(rest)) return null;
  for (const warning of warnings) report(mendedBy(warning, cell, rest));
  return rest;
}

/** Most cells: a plain decimal that cannot have too many digits. */
export function isShortDecimal(text: string): boolean {
  return text.length <= mostSignificantDigits && decimalGrammar.test(text);
}
