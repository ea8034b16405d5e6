// The text of blocks, for comparing what is said: numbers as printed, places in the document left out.
import { endsInNumber } from '../model/numbers-apart.js';
import type { Block, DocumentPart, Inline, ReportDocument, TableRow } from '../model/block.js';
import { paragraphsOf } from '../model/block-inlines.js';

/** What is written in place of 图1-2 and the like: its number moves when something is added before it. */
export type NameTarget = (target: string) => string;

export function nameTargets({ parts, words }: ReportDocument): NameTarget {
  const names = new Map<string, string>();
  for (const block of parts.flatMap(({ blocks }) => blocks)) {
    if (block.type === 'heading') names.set(block.id, block.number ?? '');
    if (block.type === 'chart') names.set(block.id, words.figure);
    if (block.type === 'table') names.set(block.id, words.table);
  }
  return (target) => names.get(target) ?? '';
}

export function inlineText(inlines: readonly Inline[], nameTarget: NameTarget): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'number':
          return `${inline.before}${inline.digits}${inline.unit}${inline.after}`;
        case 'reference':
          return inline.show === 'number' ? nameTarget(inline.target) : '';
        case 'line-break':
        // A note is no part of the sentence that it hangs on.
        case 'note':
          return '';
        default:
          return 'children' in inline ? inlineText(inline.children, nameTarget) : inline.text;
      }
    })
    .join('');
}

/** Title of a part: its first heading. */
export function titleOfPart({ blocks }: DocumentPart, nameTarget: NameTarget): string {
  const heading = blocks.find((block) => block.type === 'heading');
  if (heading?.type !== 'heading') return '';
  return [heading.number, inlineText(heading.children, nameTarget)].filter(Boolean).join(' ');
}

/** After the mark that ends a sentence, with the quotes and brackets that close on it. */
const sentenceEnd = /(?<=[。！？][”’）」』]*)(?![”’）」』])|(?<=[.!?]["”’)]*)\s+(?=[A-Z“‘(])/u;

/** The sentences of running text; nothing for tables, charts and what the layout fills in. */
export function sentencesOf(block: Block, nameTarget: NameTarget): readonly string[] {
  return proseOf(block, nameTarget)
    .flatMap((inlines) => [inlines, ...notesIn(inlines)])
    .flatMap((inlines) => sentences(inlineText(inlines, nameTarget)));
}

export function sentences(text: string): readonly string[] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function notesIn(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    return inline.type === 'note' ? [inline.children] : notesIn(inline.children);
  });
}

function proseOf(block: Block, nameTarget: NameTarget): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.children];
    case 'list':
      return paragraphsOf(block).map(({ children }) => children);
    case 'key-figures':
      return block.cards.map(({ label, number, change }) => [
        ...label,
        { type: 'text', text: gapBehind(inlineText(label, nameTarget)) } as const,
        number,
        ...(change.length === 0 ? [] : [{ type: 'text', text: ' ' } as const, ...change]),
      ]);
    case 'photographs':
      return block.photographs.map(({ caption }) => caption);
    case 'chart':
      return block.notes;
    case 'colophon':
      return block.entries.map(({ label, children }) => [
        { type: 'text', text: `${label} ` } as const,
        ...children,
      ]);
    default:
      return [];
  }
}

/** A space behind digits would be read as one between thousands. */
function gapBehind(label: string): string {
  if (!endsInNumber(label)) return ' ';
  return /\p{Script=Han}/u.test(label) ? '：' : ': ';
}

/** The rows of a table, cells joined by a bar; nothing for other blocks. */
export function rowsOf(block: Block, nameTarget: NameTarget): readonly string[] {
  if (block.type !== 'table') return [];
  return block.rows.flatMap((row) => (row.type === 'row' ? rowText(row, nameTarget) : []));
}

export function rowText({ cells }: TableRow, nameTarget: NameTarget): string {
  return cells.map((cell) => inlineText(cell, nameTarget)).join(' | ');
}
