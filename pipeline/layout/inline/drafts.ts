// Cuts one box from a text: a character, a mark, a dash of two ems, a Western word.
import type { Glyph, Points } from '../../model/page.js';
import type { Box, Face } from './box.js';
import { type CharacterClass, classOf, isWestern, westernClassOf } from './character-class.js';
import { penalties } from './penalties.js';
import type { Piece } from './pieces.js';
import type { Span } from './unbreakable.js';

/** A box whose gap is not known yet. */
export interface Draft extends Omit<Box, 'gap'> {
  /** Penalty of the break that its last character offers inside a Western word; `null` if none. */
  readonly offers: number | null;
}

/** In ems: white of a full-width mark, and the room of the dot between names (GB/T 15834—2011, 5.1.7). */
const half = 1 / 2;

export function isSpaceAt(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === 'space' || kind === 'wide-space';
}

/**
 * The box that begins at `at`, or the parts of a Western word that may be parted.
 * @param span the unbreakable span that the character at `at` belongs to, if any.
 */
export function draftsAt(piece: Piece, at: number, span: Span | null): readonly Draft[] {
  const { text, face } = piece;
  const kind = kindAt(text, at, face);
  if (isWestern(kind)) return wordAt(piece, at, kind, span !== null);
  if (kind === 'connector') return [dashAt(text, at, face)];
  const to = kind === 'ellipsis' ? endOfPair(text, at) : endOfCharacter(text, at, face);
  return [draft(face, text.slice(at, to), kind, kind)];
}

function kindAt(text: string, at: number, face: Face): CharacterClass {
  const codePoint = text.codePointAt(at) ?? 0;
  return face.form === 'western' ? westernClassOf(codePoint) : classOf(codePoint);
}

function draft(
  face: Face,
  text: string,
  first: CharacterClass,
  last: CharacterClass,
  offers: number | null = null,
): Draft {
  const { size, loaded, form } = face;
  const shaped = loaded.shape(text, size, form);
  const glyphs = first === 'middle-dot' ? shaped.map((dot) => inHalf(dot, size)) : shaped;
  let width = 0;
  for (const { advance } of glyphs) width += advance;
  // Only a mark that fills its em has white to give.
  const white = Math.abs(width - size) < 1e-6 ? half * size : 0;
  const lead = first === 'open' ? white : 0;
  const trail = hasTrail(last) ? white : 0;
  return { face, glyphs, width, text, first, last, lead, trail, offers };
}

function hasTrail(kind: CharacterClass): boolean {
  return kind === 'close' || kind === 'pause' || kind === 'stop' || kind === 'exclaim';
}

/** Narrow in one font, a whole em in the other: everywhere in the middle of half an em. */
function inHalf(dot: Glyph, size: Points): Glyph {
  const advance = half * size;
  return { ...dot, shift: (advance - dot.width) / 2, advance };
}

/** —— is one box; a longer row is cut into pairs. A single — connects. */
function dashAt(text: string, at: number, face: Face): Draft {
  const to = endOfPair(text, at);
  return to - at === 2 && isDash(text, at)
    ? draft(face, text.slice(at, to), 'dash', 'dash')
    : draft(face, text.charAt(at), 'connector', 'connector');
}

function isDash(text: string, at: number): boolean {
  return text[at] === '—' || text[at] === '―';
}

function endOfPair(text: string, at: number): number {
  return text[at + 1] === text[at] ? at + 2 : at + 1;
}

/** With the marks that combine with it. */
function endOfCharacter(text: string, at: number, face: Face): number {
  let to = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (to < text.length && kindAt(text, to, face) === 'combining') to += 1;
  return to;
}

/** A Western word, in parts where it may be parted. */
function wordAt(
  { text, face, isRigid }: Piece,
  at: number,
  kind: CharacterClass,
  isInSpan: boolean,
): readonly Draft[] {
  const word = text.slice(at, endOfWord(text, at, face));
  const isBound = isInSpan || (isRigid && at > 0);
  const parts = isBound || word.length < 4 ? [word] : word.split(address.test(word) ? addressCut : hyphenCut);
  const first = !isBound && minus.test(word) ? 'narrow-prefix' : kind;
  return parts.map((part, index) => {
    const last = kindAt(part, part.length - 1, face);
    const offers = index < parts.length - 1 ? penalties.insideWord : null;
    return wordPart(part, face, index === 0 ? first : 'letter', last, offers);
  });
}

function wordPart(
  part: string,
  face: Face,
  first: CharacterClass,
  last: CharacterClass,
  offers: number | null,
): Draft {
  const kind = isWestern(last) ? last : 'narrow-mark';
  // An apostrophe is narrow wherever it stands.
  if (!part.includes('’')) return draft(face, part, first, kind, offers);
  return { ...draft({ ...face, form: 'western' }, part, first, kind, offers), face };
}

/** A hyphen before a figure, with no letter before it, is a minus sign. */
const minus = /^[-–]\d/;

function endOfWord(text: string, at: number, face: Face): number {
  let to = at + 1;
  while (to < text.length && (isWestern(kindAt(text, to, face)) || joinsWord(text, to, face))) to += 1;
  return to;
}

/** A slash between Western characters belongs to the word, and so does an apostrophe: GB/T, it’s. */
function joinsWord(text: string, at: number, face: Face): boolean {
  const character = text.charAt(at);
  if ((character !== '/' && character !== '’') || at + 1 >= text.length) return false;
  return isWestern(kindAt(text, at + 1, face)) || text.charAt(at + 1) === '/';
}

const address = /^(?:https?:|www\.)|\/.*\//;
const addressCut = /(?<=[^/:][/?&=])(?=[^/])/;
const hyphenCut = /(?<=\p{L}[-‐])(?=\p{L})|(?<=[—–])/u;
