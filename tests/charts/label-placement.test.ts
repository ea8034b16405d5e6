// Labels never lie on each other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, spreadAlong } from '../../pipeline/charts/label-placement.js';

const area = { left: 0, top: 0, right: 400, bottom: 150 };
const label = (x: number, y: number, needed = false) => ({ x, y, width: 40, height: 10, needed });

describe('placeLabels', () => {
  it('puts a lone label above its point', () => {
    expect(placeLabels([label(100, 80)], [], area)).toEqual([{ x: 100, y: 70 }]);
  });
  it('moves to the other side of a line that runs through the place above', () => {
    const line = { from: { x: 100, y: 80 }, to: { x: 130, y: 60 } };
    expect(placeLabels([label(100, 80)], [line], area)).toEqual([{ x: 100, y: 90 }]);
  });
  it('shifts a label at the edge inside', () => {
    expect(placeLabels([label(5, 80)], [], area)).toEqual([{ x: 20, y: 70 }]);
  });
  it('stands further off where the line runs on both sides of a wide label', () => {
    const rising = { from: { x: 25, y: 140 }, to: { x: 300, y: 95 } };
    const wide = { ...label(25, 140, true), width: 90 };
    const [place] = placeLabels([wide], [rising], area);
    expect(place).toEqual({ x: 45, y: 122 });
  });
  it('leaves out what has no room, except what is needed', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => label(100 + index * 2, 80, index === 0));
    const placed = placeLabels(crowd, [], area);
    expect(placed[0]).not.toBeNull();
    expect(placed.filter((place) => place === null).length).toBeGreaterThan(20);
  });
  it('lets no two labels overlap that were not needed', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 150 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 15 }), (points) => {
        const placed = placeLabels(
          points.map(({ x, y }) => label(x, y)),
          [],
          area,
        ).filter((place) => place !== null);
        for (const [index, a] of placed.entries())
          for (const b of placed.slice(index + 1))
            expect(Math.abs(a.x - b.x) >= 40 - 1e-9 || Math.abs(a.y - b.y) >= 10 - 1e-9).toBe(true);
      }),
    );
  });
});

describe('spreadAlong', () => {
  it('moves labels only as far as needed', () => {
    const lefts = spreadAlong(
      [
        { left: 0, width: 90 },
        { left: 380, width: 80 },
        { left: 390, width: 60 },
      ],
      10,
      425,
    );
    expect(lefts).toEqual([0, 275, 365]);
  });
  it('gives none when they do not fit', () => {
    expect(
      spreadAlong(
        [
          { left: 0, width: 300 },
          { left: 10, width: 200 },
        ],
        10,
        425,
      ),
    ).toBeNull();
  });
  it('never overlaps and never leaves the room', () => {
    const wish = fc.record({
      left: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (unsorted) => {
        const wishes = [...unsorted].sort((a, b) => a.left - b.left);
        const lefts = spreadAlong(wishes, 10, 425);
        if (lefts === null) return;
        for (const [index, left] of lefts.entries()) {
          const end = left + (wishes[index]?.width ?? 0);
          expect(left).toBeGreaterThanOrEqual(-1e-9);
          expect(end).toBeLessThanOrEqual((lefts[index + 1] ?? 435) - 10 + 1e-9);
        }
      }),
    );
  });
});
