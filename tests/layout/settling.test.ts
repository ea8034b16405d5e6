// Page numbers that never come to rest are told instead of printed wrong.
import { expect, it } from 'vitest';
import type { Inline } from '../../pipeline/model/block.js';
import { body, charactersPerLine, heading, layOutChecked, paragraph } from './documents.js';

/** Text that is another page longer whenever it is looked at: the worst that a moving page number could do. */
function everLonger(): Inline {
  let pages = 0;
  return {
    type: 'text',
    get text() {
      pages += 1;
      return '文'.repeat(pages * 32 * charactersPerLine);
    },
  };
}

const toTheEnd: Inline = { type: 'reference', target: 'end', show: 'page' };

it('gives lay-unsettled-pages, and no document', () => {
  const { value, findings } = layOutChecked([
    // Beside a reference, words are set anew in every round.
    body('1', paragraph(toTheEnd, everLonger()), heading(1, 'end', '末')),
  ]);
  expect(findings.map(({ code, exitCode }) => [code, exitCode])).toContainEqual(['lay-unsettled-pages', 4]);
  expect(value).toBeNull();
});

it('gives nothing when the text keeps its length', () => {
  const { findings } = layOutChecked([
    body(
      '1',
      paragraph(toTheEnd),
      paragraph('文'.repeat(9 * 32 * charactersPerLine)),
      heading(1, 'end', '末'),
    ),
  ]);
  expect(findings.map(({ code }) => code)).not.toContain('lay-unsettled-pages');
});
