// Lays a stress document out in the shipped theme and draws it, as build does.
import { drawPdf } from '../../../pipeline/layout/draw/pdf.js';
import { coverageOf } from '../../../pipeline/layout/fonts/coverage.js';
import { loadFonts } from '../../../pipeline/layout/fonts/font-set.js';
import { layOut } from '../../../pipeline/layout/lay-out.js';
import type { Finding } from '../../../pipeline/model/finding.js';
import { theme } from '../../layout/documents.js';
import { attachments } from '../../draw/sample.js';
import type { StressDocument } from './documents.js';

const fonts = loadFonts();

export interface DrawnDocument {
  /** `null` if an error forbids the document. */
  readonly bytes: Uint8Array | null;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

export async function drawStress({ make }: StressDocument): Promise<DrawnDocument> {
  const { value, findings } = layOut(make(), theme, fonts);
  if (value === null) return { bytes: null, pages: 0, findings };
  return { bytes: await drawPdf(value, fonts, attachments), pages: value.pages.length, findings };
}

const covered = coverageOf(fonts, ['serif', 'sans', 'sans-bold']);

/** Whether data with the character is accepted. */
export function mayPrint(character: string): boolean {
  return covered(character.codePointAt(0) ?? 0);
}
