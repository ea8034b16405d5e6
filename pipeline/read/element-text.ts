// The words of an element as they are spoken: ActualText in place of signs, links and other languages named.
import { stringOf, type TaggedElement, type TaggedKid, type TaggedPdf } from './tagged-pdf.js';
import type { ReadingWords } from './words.js';

/** What of a document and of its reading an element's words depend on. */
export interface Reading {
  readonly pdf: TaggedPdf;
  readonly words: ReadingWords;
  /** Of what surrounds the element; empty if not known. */
  readonly language: string;
}

/** Elements that stand in a line of text. */
const inlineRoles: ReadonlySet<string> = new Set([
  ...['Span', 'Link', 'Reference', 'Note', 'Quote', 'Code', 'Annot', 'BibEntry', 'Ruby', 'Warichu', 'Lbl'],
]);

export function isInline({ role }: TaggedElement): boolean {
  return inlineRoles.has(role);
}

/** All words of an element and of what lies in it, in one line; nothing of artifacts. */
export function wordsOf(element: TaggedElement, reading: Reading): string {
  return spoken(element, reading).replaceAll(/\s+/g, ' ').trim();
}

function spoken(element: TaggedElement, reading: Reading): string {
  const { words } = reading;
  const instead = stringOf(element.object.get('ActualText')) ?? stringOf(element.object.get('Alt'));
  const own = stringOf(element.object.get('Lang')) ?? reading.language;
  const inner = instead ?? kidWords(element, { ...reading, language: own });
  const told = own === reading.language ? inner : words.inLanguage(own, inner.trim());
  switch (element.role) {
    case 'Link':
      return words.link(told.trim());
    case 'Note':
      return words.noteIn(told.trim());
    default:
      return told;
  }
}

function kidWords(element: TaggedElement, reading: Reading): string {
  return element.kids.map((kid) => wordsOfKid(kid, reading)).join('');
}

function wordsOfKid(kid: TaggedKid, reading: Reading): string {
  switch (kid.type) {
    case 'content':
      return reading.pdf.pages[kid.page]?.content.textOf(kid.id) ?? '';
    case 'element':
      return isInline(kid.element) ? spoken(kid.element, reading) : ` ${spoken(kid.element, reading)} `;
    case 'annotation':
      return '';
  }
}
