// Page labels follow the folios: a new entry only where numbering starts anew.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLabels } from '../../pipeline/layout/draw/page-labels.js';
import { textString } from '../../pipeline/layout/draw/pdfkit-internals.js';
import { roman } from '../../pipeline/layout/flow/folio.js';

const labelsOf = (...folios: readonly string[]) => pageLabels(folios.map((folio) => ({ folio })));

describe('pageLabels', () => {
  it.each([
    [
      'cover, front, body',
      ['', 'i', 'ii', '1', '2', '3', ''],
      [0, {}, 1, { S: 'r', St: 1 }, 3, { S: 'D', St: 1 }, 6, {}],
    ],
    ['a body that starts late and skips', ['7', '8', '10'], [0, { S: 'D', St: 7 }, 2, { S: 'D', St: 10 }]],
    ['large Roman numerals', ['IV', 'V'], [0, { S: 'R', St: 4 }]],
    ['anything else as it stands', ['附-1', '附-1'], [0, { P: textString('附-1') }]],
  ])('%s', (_, folios, expected) => {
    expect(labelsOf(...folios)).toEqual({ Nums: expected });
  });
  it('counts every Roman folio on', () => {
    const start = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (first, count) => {
        const folios = Array.from({ length: count }, (_, index) => roman(first + index));
        expect(labelsOf(...folios)).toEqual({ Nums: [0, { S: 'r', St: first }] });
      }),
    );
  });
});
