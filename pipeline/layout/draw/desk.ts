// What is at hand while a PDF is drawn.
import type { FontSet } from '../fonts/font-set.js';
import type { Links } from './links.js';
import type { Tagging } from './tagging.js';

export interface Desk {
  readonly pdf: PDFKit.PDFDocument;
  readonly fonts: FontSet;
  readonly tagging: Tagging;
  readonly links: Links;
}
