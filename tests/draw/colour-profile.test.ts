// The colour profile is sRGB: its primaries add up to white, its curve is the standard's, its tags lie within.
import { describe, expect, it } from 'vitest';
import { sRgbProfile } from '../../pipeline/layout/draw/colour-profile.js';

const bytes = sRgbProfile();
const view = new DataView(bytes.buffer);
const lettersAt = (at: number) => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
const fixedAt = (at: number) => view.getInt32(at) / 65536;

/** Where each tag's data starts and how long it is. */
const tags = new Map(
  Array.from({ length: view.getUint32(128) }, (_, index) => {
    const at = 132 + index * 12;
    return [lettersAt(at), { offset: view.getUint32(at + 4), length: view.getUint32(at + 8) }] as const;
  }),
);
const numbersOf = (tag: string, from = 8): readonly number[] => {
  const { offset, length } = tags.get(tag) ?? { offset: 0, length: 0 };
  return Array.from({ length: (length - from) / 4 }, (_, index) => fixedAt(offset + from + index * 4));
};

describe('the sRGB profile', () => {
  it('is a profile of a screen, from RGB to XYZ', () => {
    expect(view.getUint32(0)).toBe(bytes.length);
    expect([12, 16, 20, 36].map(lettersAt)).toEqual(['mntr', 'RGB ', 'XYZ ', 'acsp']);
  });
  it('has all tags that such a profile needs, in its bounds and on words', () => {
    expect([...tags.keys()]).toEqual([
      'desc',
      'cprt',
      'wtpt',
      'chad',
      'rXYZ',
      'gXYZ',
      'bXYZ',
      'rTRC',
      'gTRC',
      'bTRC',
    ]);
    for (const { offset, length } of tags.values()) {
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(bytes.length);
    }
  });
  it('adds red, green and blue up to its white', () => {
    const white = numbersOf('wtpt');
    const sums = [0, 1, 2].map((axis) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, tag) => sum + (numbersOf(tag)[axis] ?? 0), 0),
    );
    sums.forEach((sum, axis) => {
      expect(sum).toBeCloseTo(white[axis] ?? 0, 3);
    });
  });
  it('adapts D65 to D50', () => {
    const matrix = numbersOf('chad');
    const d65 = [0.9505, 1, 1.089];
    const adapted = [0, 1, 2].map((row) =>
      d65.reduce((sum, value, column) => sum + value * (matrix[row * 3 + column] ?? 0), 0),
    );
    adapted.forEach((value, axis) => {
      expect(value).toBeCloseTo(numbersOf('wtpt')[axis] ?? 0, 3);
    });
  });
  it('bends its curve where the standard does', () => {
    expect(numbersOf('rTRC', 12)[4]).toBeCloseTo(0.04045, 4);
  });
  it.each([
    // IEC 61966-2-1, 5.2, by its own formula.
    [0.02, 0.02 / 12.92],
    [0.04045, 0.0031308],
    [0.5, 0.2140411],
    [1, 1],
  ])('makes %d light of %d', (signal, light) => {
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbersOf('rTRC', 12);
    expect(signal >= d ? (a * signal + b) ** g : c * signal).toBeCloseTo(light, 4);
  });
});
