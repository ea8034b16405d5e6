// Counts what readers report of one cell instead of keeping it, and remembers it with what was read: texts repeat.
import type { Severity } from '../../model/finding.js';
import type { Report } from '../check.js';

/**
 * How many findings of each severity, as one number so that those of several cells can be added. `NaN` where a
 * finding has an exit code that is not that of faulty data: it is for others to count.
 */
export type Tally = number;

export interface Tallies {
  readonly tally: Tally;
  /** Without what is said of quotes: for rows in which a quote is known to be astray. */
  readonly besidesQuotes: Tally;
}

/** More findings than one row can have. */
const mostOfRow = 2 ** 10;
const units: Readonly<Record<Severity, Tally>> = { error: 1, warning: mostOfRow, info: mostOfRow ** 2 };

export interface Tallying {
  readonly report: Report;
  /** What was reported since the last time. */
  readonly take: () => Tallies;
}

export function makeTallying(): Tallying {
  let tally = 0;
  let besidesQuotes = 0;
  return {
    report: ({ severity, exitCode, found }) => {
      const one = severity === 'error' && exitCode !== 1 ? Number.NaN : units[severity];
      tally += one;
      if (found?.includes('"') !== true) besidesQuotes += one;
    },
    take: () => {
      const taken = { tally, besidesQuotes };
      tally = 0;
      besidesQuotes = 0;
      return taken;
    },
  };
}

export const nothing: Tallies = { tally: 0, besidesQuotes: 0 };

/** How many findings of a severity are in a tally. */
export function countIn(tally: Tally, severity: Severity): number {
  return Math.floor(tally / units[severity]) % mostOfRow;
}

/** What was read of a text, and what was reported of it. */
export interface Tallied<Made> extends Tallies {
  readonly made: Made;
}

/** Enough for the words of a large edition; beyond it texts are read again. */
const mostRemembered = 20_000;
/** Texts that were not remembered: with so many they hardly repeat, and are not even looked for. */
const mostMissed = 5 * mostRemembered;

/** Makes the function that reads a text once. */
export function remembering<Made>(
  { take }: Tallying,
  read: (text: string) => Made,
): (text: string) => Tallied<Made> {
  const known = new Map<string, Tallied<Made>>();
  let missed = 0;
  return (text) => {
    const remembered = missed < mostMissed ? known.get(text) : undefined;
    if (remembered !== undefined) return remembered;
    missed += 1;
    const made = read(text);
    const { tally, besidesQuotes } = take();
    const tallied = { made, tally, besidesQuotes };
    if (missed < mostRemembered) known.set(text, tallied);
    return tallied;
  };
}
