// Where an axis begins and ends and which ticks it carries: round numbers, and honest about zero.

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

/** An indicator's own bounds, such as 0 and 100; `null` where it has none. */
export interface AxisLimits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Bars: always from zero; negative values extend to the other side. */
export function barAxis(values: readonly number[]): { readonly min: number; readonly max: number } {
  const min = Math.min(0, ...values);
  const max = Math.max(0, ...values);
  return min === max ? { min: 0, max: 1 } : { min, max };
}

/** A value is drawn on the same scale as the others unless it is this many times the next largest. */
const dwarfing = 20;

/** Whether `value` would leave nothing to see of the others. */
export function dwarfsTheRest(value: number, others: readonly number[]): boolean {
  const next = Math.max(0, ...others.map(Math.abs));
  return others.length > 1 && next > 0 && Math.abs(value) > next * dwarfing;
}

/**
 * Dots and lines: round limits close around the values. The axis begins at zero when the values come near
 * it anyway; where it does not, the chart says so. No axis runs beyond the indicator's limits.
 */
export function closeAxis(values: readonly number[], limits: AxisLimits): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const range = high > low ? high - low : Math.max(Math.abs(high) * 0.1, 1);
  const step = Math.max(roundStep(range / 3), finestStep(values));
  const nearZero = low >= 0 && low <= range * 1.5;
  const min = nearZero ? 0 : lowerLimit(low, range, step, limits.minimum);
  const upper = Math.ceil((high + (high > low ? 0 : range / 2)) / step) * step;
  const max = limits.maximum !== null && high <= limits.maximum ? Math.min(upper, limits.maximum) : upper;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: number[] = [];
  for (let index = 0; min + index * step <= max + step * 1e-6; index += 1)
    ticks.push(Number((min + index * step).toFixed(decimals)));
  return { min: Number(min.toFixed(decimals)), max, ticks, decimals };
}

/** An axis that does not contain zero must say so. */
export function containsZero({ min, max }: Axis): boolean {
  return min <= 0 && max >= 0;
}

/** Of the range: a value is written below the lowest point, above the foot of the axis. */
const roomBelow = 0.16;

function lowerLimit(low: number, range: number, step: number, minimum: number | null): number {
  const lower = Math.floor((low - range * roomBelow) / step) * step;
  const bounded = minimum !== null && low >= minimum ? Math.max(lower, minimum) : lower;
  return low >= 0 ? Math.max(0, bounded) : bounded;
}

/** Ticks are no finer than the values: of whole things there is no half. */
function finestStep(values: readonly number[]): number {
  const decimals = values.map((value) => String(value).split('.')[1]?.length ?? 0);
  return 10 ** -Math.max(0, ...decimals);
}

/** 1, 2 or 5 times a power of ten, at least `wanted`. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= wanted * (1 - 1e-9)) ?? 10;
  return factor * power;
}
