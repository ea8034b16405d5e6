// Emphasis beside Chinese: a micromark construct whose marks open and close next to 。 and “ as authors expect.
import { attention } from 'micromark-core-commonmark';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';

type Neighbour = 'white' | 'mark' | 'chinese' | 'letter';

/**
 * Chinese letters and marks, with those that Chinese shares with other scripts (“ ” — … ·), the halves of what
 * lies beyond the first plane, and the private-use tokens that stand for what helpers print.
 */
const chinese =
  /[\u1100-\u11ff\u2e80-\ud7ff\ud800-\udfff\ue000-\uf8ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uffee\u2014\u2018-\u201d\u2026\u00b7]/;

/**
 * CommonMark takes `**` behind a full stop and before a letter for an opening mark, since English has a space
 * there: `**重点。**后面` is none of its emphasis. Beside Chinese a mark therefore opens unless white follows,
 * and closes unless white precedes; which of the two it does is told by its partner. Everywhere else the rules
 * are CommonMark's (0.31.2, 6.2).
 */
export const cjkEmphasis: Extension = constructFor({
  ...attention,
  tokenize: tokenizeAttention(),
});

function constructFor(construct: Construct): Extension {
  return { text: { 42: construct, 95: construct }, insideSpan: { null: [construct] } };
}

function tokenizeAttention(): Tokenizer {
  return function (effects, ok) {
    const before = neighbourOf(this.previous);
    const start: State = (code) => {
      effects.enter('attentionSequence');
      return inside(code, code);
    };
    const inside = (marker: Code, code: Code): State | undefined => {
      if (code === marker) {
        effects.consume(code);
        return (next) => inside(marker, next);
      }
      const token = effects.exit('attentionSequence');
      const after = neighbourOf(code);
      const opens = mayFace(after, before);
      const closes = mayFace(before, after);
      // An underscore inside a Latin word is part of it.
      const isUnderscore = marker === 95;
      token._open = opens && !(isUnderscore && closes && before === 'letter');
      token._close = closes && !(isUnderscore && opens && after === 'letter');
      return ok(code);
    };
    return start;
  };
}

/** Whether a mark may hold the words on its inner side together, seen from what is on either side. */
function mayFace(inner: Neighbour, outer: Neighbour): boolean {
  return inner !== 'white' && (inner !== 'mark' || outer !== 'letter');
}

function neighbourOf(code: Code): Neighbour {
  // Tabs and line ends are negative; the ends of a text are null.
  if (code === null || code < 0) return 'white';
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return 'white';
  if (chinese.test(character)) return 'chinese';
  return /[\p{P}\p{S}]/u.test(character) ? 'mark' : 'letter';
}
