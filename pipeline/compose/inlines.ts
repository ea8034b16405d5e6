// Markdown's phrasing to inlines: tokens become what helpers printed, strong stays strong.
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../model/block.js';
import { addressesIn } from './addresses.js';
import { withoutAdjoiningBrackets } from './adjoining-brackets.js';
import { refusedBefore } from './markup-faults.js';
import { type Run, tokenGrammar } from './run.js';
import { type Piece, sayableSentences } from './sentences.js';

/** The inlines of a paragraph, heading or label, without the sentences that cannot be said. */
export function inlinesOf(nodes: readonly PhrasingContent[], run: Run): readonly Inline[] {
  const fullStop = run.wording.say('join.full-stop');
  const said = sayableSentences(piecesOf(nodes, run), fullStop, run.language);
  return withoutAdjoiningBrackets(withoutTypedIndent(said), run);
}

/** Full-width spaces typed at the start: layout indents. */
function withoutTypedIndent(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = inlines;
  if (first?.type !== 'text' || !first.text.startsWith('\u3000')) return inlines;
  return [...unlinked(first.text.replace(/^\u3000+/, '')), ...others];
}

function piecesOf(nodes: readonly PhrasingContent[], run: Run): readonly Piece[] {
  return nodes.flatMap((node) => pieceOf(node, run));
}

function pieceOf(node: PhrasingContent, run: Run): readonly Piece[] {
  switch (node.type) {
    case 'text':
      return textPieces(node.value, run, linked);
    case 'break':
      return [{ type: 'line-break' }];
    case 'strong':
    case 'emphasis':
      return wrapped(piecesOf(node.children, run), (children) => ({ type: 'strong', children }));
    case 'link':
      return wrapped(
        node.children.flatMap((child) => wordsOf(child, run)),
        (children) => ({
          type: 'link',
          url: node.url,
          children,
        }),
      );
    default:
      return refusedBefore(node);
  }
}

/** Inside a link an address is nothing but words. */
function wordsOf(node: PhrasingContent, run: Run): readonly Piece[] {
  return node.type === 'text' ? textPieces(node.value, run, unlinked) : pieceOf(node, run);
}

/** A missing figure inside strong words is missing from its sentence; the other sentences in them stay strong. */
function wrapped(pieces: readonly Piece[], wrap: (children: readonly Inline[]) => Inline): readonly Piece[] {
  if (pieces.length === 0) return [];
  const gap = pieces.findIndex(({ type }) => type === 'missing');
  const before = (gap < 0 ? pieces : pieces.slice(0, gap)).flatMap((piece) =>
    piece.type === 'missing' ? [] : [piece],
  );
  const whole = before.length === 0 ? [] : [wrap(before)];
  return gap < 0 ? whole : [...whole, { type: 'missing' }, ...wrapped(pieces.slice(gap + 1), wrap)];
}

function unlinked(words: string): readonly Inline[] {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

/** Words with their bare addresses as links. */
function linked(words: string): readonly Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { start, text, url } of addressesIn(words)) {
    inlines.push(...unlinked(words.slice(from, start)), { type: 'link', url, children: unlinked(text) });
    from = start + text.length;
  }
  return [...inlines, ...unlinked(words.slice(from))];
}

/** @param say what the template's own words are made into. */
function textPieces(words: string, run: Run, say: typeof linked): readonly Piece[] {
  return joinSoftLines(words, run.language)
    .split(new RegExp(`(${tokenGrammar.source})`))
    .flatMap((part, index): readonly Piece[] => {
      // split() with two groups: text, token, index of the token (absent for a missing figure), text …
      if (index % 3 === 0) return say(part ?? '');
      if (index % 3 === 2)
        return part === undefined ? [{ type: 'missing' }] : (run.printed[Number(part)] ?? []);
      return [];
    });
}

/** A line end inside a paragraph is nothing between Han characters and a space between Latin words. */
function joinSoftLines(words: string, language: Run['language']): string {
  if (language === 'en') return words.replace(/ *\n */g, ' ');
  return words
    .replace(/\n\u3000+/g, '\n')
    .replace(/([^\n]?)\n([^\n]?)/g, (_, before: string, after: string) =>
      /[\w.,;:]/.test(before) && /\w/.test(after) ? `${before} ${after}` : before + after,
    );
}
