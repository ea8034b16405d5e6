// How evenly lines are set: how many, how far their gaps are stretched and their marks squeezed, which are at fault.
import type { Line } from '../../model/page.js';
import { agreeableStretch } from './penalties.js';

/** In ems per gap: a justified line that is stretched further is loose. */
const loosestStretch = agreeableStretch;

/** In ems: a mark that gives more of its white, three quarters of it, makes its line look crammed. */
const tightestSqueeze = 3 / 8;

export interface LineStatistics {
  readonly lines: number;
  /** Those that are stretched or squeezed to the measure. */
  readonly justified: number;
  readonly loose: number;
  readonly crammed: number;
  /** In ems: the furthest that all gaps of a line are stretched, and that a gap of a line is squeezed. */
  readonly widest: number;
  readonly tightest: number;
  /** Justified lines by what each gap is stretched by: at most `upTo` ems, more than the class before. */
  readonly stretches: readonly { readonly upTo: number; readonly lines: number }[];
}

/** Upper ends of the classes; the first holds what is squeezed or as it is. */
const classes = [0, 0.02, 0.04, 0.06, 0.08, loosestStretch, Number.POSITIVE_INFINITY] as const;

/** Rounding only. */
const tolerance = 1e-6;

export function isLoose({ justified, stretch }: Line): boolean {
  return justified && stretch > loosestStretch + tolerance;
}

function isCrammed({ justified, stretch }: Line): boolean {
  return justified && -stretch > tightestSqueeze + tolerance;
}

export function lineStatistics(lines: readonly Line[]): LineStatistics {
  const justified = lines.filter((line) => line.justified);
  const stretches = justified.map(({ stretch }) => stretch);
  const within = (from: number, upTo: number) =>
    stretches.filter((stretch) => stretch > from + tolerance && stretch <= upTo + tolerance).length;
  return {
    lines: lines.length,
    justified: justified.length,
    loose: lines.filter(isLoose).length,
    crammed: lines.filter(isCrammed).length,
    widest: Math.max(0, ...stretches),
    tightest: Math.max(0, ...stretches.map((stretch) => -stretch)),
    stretches: classes.map((upTo, index) => ({
      upTo,
      lines: within(classes[index - 1] ?? Number.NEGATIVE_INFINITY, upTo),
    })),
  };
}
