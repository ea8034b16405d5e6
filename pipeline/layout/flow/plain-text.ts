// Inlines as plain text, for bookmarks, running heads and what a link says.
import type { Inline } from '../../model/block.js';
import type { FlowContext } from './flow-context.js';

export function plainTextOf(inlines: readonly Inline[], resolve: FlowContext['inline']['resolve']): string {
  return inlines.map((inline) => plain(inline, resolve)).join('');
}

function plain(inline: Inline, resolve: FlowContext['inline']['resolve']): string {
  switch (inline.type) {
    case 'number':
      return `${inline.before}${inline.digits}${inline.unit}${inline.after}`;
    case 'strong':
    case 'link':
      return plainTextOf(inline.children, resolve);
    case 'reference':
      return resolve(inline.target, inline.show);
    case 'line-break':
    case 'note':
      return '';
    default:
      return inline.text;
  }
}

/** Number and text of a heading as one line: 一、 stands close, 第一部分 an em away; 1.1 Title, Part 1: Title. */
export function joinNumber(number: string | null, text: string): string {
  if (number === null) return text;
  return `${number}${numberGap(number, text)}${text}`;
}

/**
 * A number that ends with a full-width mark brings its own white; 1. stands close by custom, but not before a title
 * that begins with a number: 1. 12315热线.
 */
export function numberGap(number: string, text = ''): string {
  if (/^[A-Z\d]+(?:\.\d+)+$/.test(number)) return ' ';
  if (/[、）．。]$/u.test(number)) return '';
  if (number.endsWith('.')) return /^\p{N}/u.test(text) ? ' ' : '';
  return /\w$/.test(number) ? ': ' : '\u3000';
}
