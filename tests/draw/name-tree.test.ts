// Name trees are sorted by the bytes that are written, so that readers find every name by halving.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameTree } from '../../pipeline/layout/draw/name-tree.js';
import { type PdfValue, textString } from '../../pipeline/layout/draw/pdfkit-internals.js';

function namesOf(...names: readonly string[]): readonly string[] {
  const entries = nameTree(names.map((name) => [name, 0] as const)).Names as readonly PdfValue[];
  return entries.filter((_, index) => index % 2 === 0).map(String);
}

/** As PDFKit writes text. */
function bytesOf(name: string): Buffer {
  if (/^[\0-\x7f]*$/.test(name)) return Buffer.from(name, 'latin1');
  return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(name, 'utf16le').swap16()]);
}

it('keeps each value behind its name', () => {
  expect(
    nameTree([
      ['b', 2],
      ['a', 1],
    ]),
  ).toEqual({ Names: [textString('a'), 1, textString('b'), 2] });
});
it('puts ASCII before all else and knows no language', () => {
  expect(namesOf('表', 'z', 'B', 'a', 'é', '\u{20bb7}', '\uff01')).toEqual([
    'B',
    'a',
    'z',
    'é',
    '表',
    '\u{20bb7}',
    '\uff01',
  ]);
});
it('sorts by bytes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (names) => {
      const sorted = namesOf(...names).map(bytesOf);
      expect(sorted).toEqual(sorted.toSorted(Buffer.compare));
    }),
  );
});
