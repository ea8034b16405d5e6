// A footnote for any inline: code that prints a figure sets one behind it, templates by the helper.
import type { Inline, NoteInline } from '../../model/block.js';
import type { Phrase } from './pattern.js';

/**
 * A footnote of these words. Equal words are one note: on a page, or in a table, they stand once, and every
 * mark there leads to them; so a remark can be set behind each of many figures. Put it right behind what it
 * explains and before the punctuation: `[number, footnote(words)]`.
 */
export function footnote(words: Phrase): NoteInline {
  return { type: 'note', id: identityOf(words), children: words };
}

function identityOf(inlines: readonly Inline[]): string {
  return inlines.map(identityOfInline).join('');
}

function identityOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'number':
      return `${inline.before}${inline.digits}${inline.unit}${inline.after}`;
    case 'strong':
    case 'link':
    case 'note':
      return identityOf(inline.children);
    case 'reference':
      return inline.target;
    case 'line-break':
      return '\n';
    default:
      return inline.text;
  }
}
