// Every stress document comes out whole: nothing beyond the frame, nothing unreadable, every page tagged.
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { readAloud } from '../../../pipeline/read/read-aloud.js';
import { readTaggedPdf } from '../../../pipeline/read/tagged-pdf.js';
import { readingWords } from '../../../pipeline/read/words.js';
import { checkStructure } from '../../conformance/structure-checker.js';
import { body, heading, paragraph, report } from '../../layout/documents.js';
import { stressDocuments } from './documents.js';
import { drawStress, mayPrint } from './draw.js';

describe('a stress document', () => {
  it.each(stressDocuments.map((document) => [document.name, document] as const))(
    '%s is sound, and laid out without an error',
    async (_, document) => {
      const { bytes, findings, pages } = await drawStress(document);
      expect(
        findings.filter(({ severity }) => severity === 'error').map(({ text }) => text.en.message),
      ).toEqual([]);
      expect(pages).toBeGreaterThan(0);
      expect(bytes === null ? null : checkStructure(bytes)).toEqual([]);
    },
  );
});

describe('a character that the fonts lack', () => {
  it.each([
    ['𠮷', 'U+20BB7'],
    ['ƨ', 'U+01A8'],
    ['ŋ', 'U+014B'],
  ])('is refused in the text, and named: %s', async (character, code) => {
    const { bytes, findings } = await drawStress({
      name: 'refused',
      make: () => report([body('1', heading(1, 'a', '第一部分'), paragraph(`质量${character}提升`))]),
    });
    expect(bytes).toBeNull();
    const [finding] = findings;
    expect(finding?.code).toBe('lay-missing-glyph');
    expect(finding?.text['zh-CN'].message).toContain(`${character}”（${code}）`);
  });

  it('is refused in the data too, but what is set from plain digits is not', () => {
    expect(['𠮷', 'ƨ', '㑇', 'é', '₂', '⁻', 'm'].map(mayPrint)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('CO₂ and 10⁻³', () => {
  it('are read as they are written', async () => {
    const { bytes } = await drawStress(named('formulas'));
    const text = bytes === null ? '' : (readAloud(readTaggedPdf(bytes, mupdf), readingWords.en) ?? '');
    expect(text).toContain('排放CO₂每m²不超过±0.5 ℃，依据GB/T 19001—2016');
    expect(text).toContain('10⁻³mol/L');
  });
});

function named(wanted: string) {
  const found = stressDocuments.find(({ name }) => name === wanted);
  if (found === undefined) throw new Error(`no document ${wanted}`);
  return found;
}
