// Text of a chart: shaped and set with the report's own embedded fonts, so that it is real and can be copied.
import type { FontSet } from '../fonts/font-set.js';
import type { TextForm } from '../fonts/shaping.js';
import type { CanvasText } from './canvas-context.js';
import { showGlyphs } from './text.js';

/** Measures and sets with the same glyphs, so that layout and drawing agree. */
export function canvasText(pdf: PDFKit.PDFDocument, fonts: FontSet, form: TextForm): CanvasText {
  return {
    measure: (text, { role, size }) =>
      fonts
        .get(role)
        .shape(text, size, form)
        .reduce((width, glyph) => width + glyph.advance, 0),
    paint: (text, { role, size }, x, y, colour) => {
      const font = fonts.get(role);
      showGlyphs(pdf, font, size, x, y, font.shape(text, size, form), colour);
    },
  };
}
