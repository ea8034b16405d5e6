// Axes hold every value, stay within an indicator's limits, and bars start at zero.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAxis, closeAxis, dwarfsTheRest } from '../../pipeline/charts/scale.js';

const unbounded = { minimum: null, maximum: null };
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(2)));

describe('barAxis', () => {
  it('always contains zero', () => {
    expect(barAxis([3, 9])).toEqual({ min: 0, max: 9 });
    expect(barAxis([-3, -9])).toEqual({ min: -9, max: 0 });
    expect(barAxis([0, 0])).toEqual({ min: 0, max: 1 });
  });
});

describe('closeAxis', () => {
  it('begins at a round number below values that are far from zero', () => {
    expect(closeAxis([93.1, 100], { minimum: 0, maximum: 100 })).toEqual({
      min: 90,
      max: 100,
      ticks: [90, 95, 100],
      decimals: 0,
    });
    expect(closeAxis([95.5, 97.6], { minimum: 0, maximum: 100 })).toMatchObject({
      min: 95,
      ticks: [95, 96, 97, 98],
    });
  });
  it('begins at zero when values come near it', () => {
    expect(closeAxis([2, 9], unbounded).min).toBe(0);
  });
  it('has no ticks finer than the values: of whole things there is no half', () => {
    expect(closeAxis([5, 5], unbounded)).toMatchObject({ ticks: [4, 5, 6], decimals: 0 });
    expect(closeAxis([0, 0], unbounded)).toMatchObject({ ticks: [0, 1], decimals: 0 });
    expect(closeAxis([93.1, 93.2], unbounded)).toMatchObject({ ticks: [93, 93.1, 93.2], decimals: 1 });
  });
  it('holds every value with round ticks, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (values) => {
        const axis = closeAxis(values, unbounded);
        const tolerance = (axis.max - axis.min) * 1e-9;
        expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + tolerance);
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - tolerance);
        expect(axis.max).toBeGreaterThan(axis.min);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });
  it('stays within 0 and 100 for rates', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true }).map((value) => Number(value.toFixed(1)));
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 8 }), (values) => {
        const { min, max } = closeAxis(values, { minimum: 0, maximum: 100 });
        expect(min).toBeGreaterThanOrEqual(0);
        expect(max).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('dwarfsTheRest', () => {
  it('is about being seen beside the others', () => {
    expect(dwarfsTheRest(7399, [121, 3])).toBe(true);
    expect(dwarfsTheRest(285, [161, 9])).toBe(false);
    expect(dwarfsTheRest(50, [0, 0])).toBe(false);
    expect(dwarfsTheRest(1000, [3])).toBe(false);
  });
});
