// The name that was probably meant is looked for among many without measuring the distance to each.
import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestName } from '../../pipeline/validate/nearest.js';

const name = fc.string({ unit: fc.constantFrom(...'abcxyz-_019', 'A', '年', '😀'), maxLength: 12 });

it('is the first of those with the least distance', () => {
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 12 }), (written, names) => {
      const plain = (text: string) => text.toLowerCase().replaceAll('_', '-');
      const wanted = plain(written.trim());
      const farthest = Math.max(2, Math.ceil(written.length / 3));
      const measured = names
        .map((one) => ({ one, between: distance(wanted, plain(one)) }))
        .filter(({ one, between }) => between <= farthest && between < Math.max(one.length, wanted.length));
      const least = Math.min(...measured.map(({ between }) => between));
      const nearest = measured.find(({ between }) => between === least)?.one ?? null;
      expect(nearestName(written, names)).toBe(nearest);
    }),
    { numRuns: 2000 },
  );
});
