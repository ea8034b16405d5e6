// Leaves out the sentences that cannot be said because a figure in them is missing.
import type { Inline } from '../model/block.js';
import { mergeTexts } from './phrases/pattern.js';

/** An inline, or the mark of a figure that the edition does not have. */
export type Piece = Inline | { readonly type: 'missing' };

/** By language: a clause or sentence with its closing mark and closing quotes, and a text that ends with one. */
const grammars = {
  'zh-CN': { closed: /[^。；！？]*[。；！？]+[”’）」』]*/gu, closing: /[。；！？]+[”’）」』]*$/u },
  // A full stop inside a number or a name ends nothing.
  en: { closed: /.*?[.;!?][”’)]*(?:\s+|$)/gsu, closing: /[.;!?][”’)]*\s*$/u },
} as const;

type Grammar = (typeof grammars)[keyof typeof grammars];

/**
 * The inlines of the sentences that are complete. A paragraph whose every sentence misses a figure
 * comes out empty; a semicolon left at the end becomes a full stop.
 */
export function sayableSentences(
  pieces: readonly Piece[],
  fullStop: string,
  language: 'zh-CN' | 'en' = 'zh-CN',
): readonly Inline[] {
  if (!pieces.some(({ type }) => type === 'missing')) return mergeTexts(complete(pieces));
  const kept = sentencesOf(pieces, grammars[language]).filter(
    (sentence) => !sentence.some(({ type }) => type === 'missing'),
  );
  return closeParagraph(openParagraph(mergeTexts(complete(kept.flat()))), fullStop);
}

function sentencesOf(pieces: readonly Piece[], grammar: Grammar): readonly (readonly Piece[])[] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    // A footnote called behind a full stop is about what ended there: it is said, or left out, with it.
    const ended = sentences.at(-1)?.length === 0 ? sentences.at(-2) : undefined;
    if (piece.type === 'note' && ended !== undefined) {
      ended.push(piece);
      continue;
    }
    for (const part of partsOf(piece, grammar)) {
      sentences.at(-1)?.push(part);
      if (grammar.closing.test(lastWords(part))) sentences.push([]);
    }
  }
  return sentences;
}

/** A piece, cut behind every mark that ends a sentence, in emphasised and linked words as well. */
function partsOf(piece: Piece, grammar: Grammar): readonly Piece[] {
  if (piece.type === 'strong' || piece.type === 'link')
    return piece.children
      .flatMap((child) => partsOf(child, grammar))
      .flatMap((part) => (part.type === 'missing' ? [] : [{ ...piece, children: [part] }]));
  if (piece.type !== 'text') return [piece];
  const parts = piece.text.match(grammar.closed) ?? [];
  const rest = piece.text.slice(parts.join('').length);
  return [...parts, rest].filter((part) => part !== '').map((part) => ({ type: 'text', text: part }));
}

function lastWords(piece: Piece | undefined): string {
  if (piece?.type === 'strong' || piece?.type === 'link') return lastWords(piece.children.at(-1));
  return piece?.type === 'text' ? piece.text : '';
}

function complete(pieces: readonly Piece[]): readonly Inline[] {
  return rejoined(pieces.flatMap((piece) => (piece.type === 'missing' ? [] : piece)));
}

/** What was cut in emphasised words is one again where both sides are said. */
function rejoined(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    const isOne =
      (inline.type === 'strong' && last?.type === 'strong') ||
      (inline.type === 'link' && last?.type === 'link' && inline.url === last.url);
    if (isOne && 'children' in last && 'children' in inline)
      joined[joined.length - 1] = {
        ...last,
        children: mergeTexts(rejoined([...last.children, ...inline.children])),
      };
    else joined.push(inline);
  }
  return joined;
}

/** What stood between a sentence that is left out and the first one that is said. */
function openParagraph(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = inlines;
  return first?.type === 'text' ? [{ type: 'text', text: first.text.trimStart() }, ...others] : inlines;
}

function closeParagraph(inlines: readonly Inline[], fullStop: string): readonly Inline[] {
  const at = inlines.findLastIndex(({ type }) => type !== 'note');
  const last = inlines[at];
  if (last?.type !== 'text') return inlines;
  const words = last.text.trimEnd().replace(/[；，;,]$/u, fullStop);
  return words === last.text ? inlines : inlines.with(at, { type: 'text', text: words });
}
