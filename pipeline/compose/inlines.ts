// Markdown's phrasing to inlines: tokens become what helpers printed, strong stays strong.
import type { PhrasingContent } from 'mdast';
import type { Inline } from '../model/block.js';
import { withoutAdjoiningBrackets } from './adjoining-brackets.js';
import { type Run, tokenGrammar } from './run.js';
import { type Piece, sayableSentences } from './sentences.js';

/** The inlines of a paragraph, heading or label, without the sentences that cannot be said. */
export function inlinesOf(nodes: readonly PhrasingContent[], run: Run): readonly Inline[] {
  const fullStop = run.wording.say('join.full-stop');
  const said = sayableSentences(piecesOf(nodes, run), fullStop, run.language);
  return withoutAdjoiningBrackets(said, run);
}

function piecesOf(nodes: readonly PhrasingContent[], run: Run): readonly Piece[] {
  return nodes.flatMap((node) => pieceOf(node, run));
}

function pieceOf(node: PhrasingContent, run: Run): readonly Piece[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return textPieces(node.value, run);
    case 'break':
      return [{ type: 'line-break' }];
    case 'strong':
    case 'emphasis':
      return wrapped(piecesOf(node.children, run), (children) => ({ type: 'strong', children }));
    case 'link':
      return wrapped(piecesOf(node.children, run), (children) => ({ type: 'link', url: node.url, children }));
    default:
      return 'children' in node ? piecesOf(node.children, run) : [];
  }
}

/** A missing figure inside strong words is missing from the sentence around them. */
function wrapped(pieces: readonly Piece[], wrap: (children: readonly Inline[]) => Inline): readonly Piece[] {
  const children = pieces.flatMap((piece) => (piece.type === 'missing' ? [] : piece));
  if (children.length < pieces.length) return [{ type: 'missing' }];
  return children.length === 0 ? [] : [wrap(children)];
}

function textPieces(words: string, run: Run): readonly Piece[] {
  return joinSoftLines(words, run.language)
    .split(new RegExp(`(${tokenGrammar.source})`))
    .flatMap((part, index): readonly Piece[] => {
      // split() with two groups: text, token, index of the token (absent for a missing figure), text …
      if (index % 3 === 0) return part === '' ? [] : [{ type: 'text', text: part }];
      if (index % 3 === 2)
        return part === undefined ? [{ type: 'missing' }] : (run.printed[Number(part)] ?? []);
      return [];
    });
}

/** A line end inside a paragraph is nothing between Han characters and a space between Latin words. */
function joinSoftLines(words: string, language: Run['language']): string {
  if (language === 'en') return words.replace(/ *\n */g, ' ');
  return words.replace(/([^\n]?)\n([^\n]?)/g, (_, before: string, after: string) =>
    /[\w.,;:]/.test(before) && /\w/.test(after) ? `${before} ${after}` : before + after,
  );
}
