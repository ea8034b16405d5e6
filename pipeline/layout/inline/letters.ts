// Cuts one box's letters from a text: a character, a mark, a dash of two ems, a Western word.
import type { Glyph, Points } from '../../model/page.js';
import type { Face, Letters } from './box.js';
import { type CharacterClass, classOf, isWestern, westernClassOf } from './character-class.js';
import { penalties } from './penalties.js';
import type { Piece } from './pieces.js';

/** In ems: white of a full-width mark, and the room of the dot between names (GB/T 15834—2011, 5.1.7). */
const half = 1 / 2;

export function kindAt(text: string, at: number, { form }: Face): CharacterClass {
  const codePoint = text.codePointAt(at) ?? 0;
  return form === 'western' ? westernClassOf(codePoint) : classOf(codePoint);
}

/** The character at `at`, of class `kind`, with what belongs to it: a pair of dashes, combining marks. */
export function characterAt(text: string, at: number, kind: CharacterClass, face: Face): Letters {
  if (kind === 'connector') return dashAt(text, at, face);
  const to = kind === 'ellipsis' ? endOfPair(text, at) : endOfCharacter(text, at, face);
  return markAt(text, at, to, kind, face);
}

function markAt(text: string, from: number, to: number, kind: CharacterClass, face: Face): Letters {
  const written = text.slice(from, to);
  const known = face.met.get(written);
  if (known !== undefined) return known;
  const made = makeLetters(written, face, kind, kind, null);
  face.met.set(written, made);
  return made;
}

function makeLetters(
  text: string,
  { loaded, size, form }: Pick<Face, 'loaded' | 'size' | 'form'>,
  first: CharacterClass,
  last: CharacterClass,
  offers: number | null,
): Letters {
  const shaped = loaded.shape(text, size, form);
  const glyphs = first === 'middle-dot' ? shaped.map((dot) => inHalf(dot, size)) : shaped;
  let width = 0;
  for (const { advance } of glyphs) width += advance;
  // Only a mark that fills its em has white to give.
  const white = Math.abs(width - size) < 1e-6 ? half * size : 0;
  const lead = first === 'open' ? white : 0;
  const trail = hasTrail(last) ? white : 0;
  return { text, glyphs, width, first, last, lead, trail, offers };
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
function dashAt(text: string, at: number, face: Face): Letters {
  const to = endOfPair(text, at);
  return to - at === 2 && isDash(text, at)
    ? markAt(text, at, to, 'dash', face)
    : markAt(text, at, at + 1, 'connector', face);
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
  while (combinesAt(text, to, face)) to += 1;
  return to;
}

function combinesAt(text: string, at: number, face: Face): boolean {
  return at < text.length && kindAt(text, at, face) === 'combining';
}

/**
 * The Western word that begins at `at`, in parts where it may be parted.
 * @param isInSpan whether it lies in an unbreakable span.
 */
export function wordAt(
  { text, face, isRigid }: Piece,
  at: number,
  kind: CharacterClass,
  isInSpan: boolean,
): readonly Letters[] {
  const word = text.slice(at, endOfWord(text, at, face));
  if (operator.test(word)) return [markAt(text, at, at + 1, 'operator', face)];
  const isBound = isInSpan || (isRigid && at > 0);
  const first = !isBound && minus.test(word) ? 'narrow-prefix' : kind;
  const cuts = isBound ? null : cutsOf(word);
  if (cuts === null) return [wordPart(word, face, first, null)];
  const parts = word.split(cuts);
  return parts.map((part, index) =>
    wordPart(
      part,
      face,
      index === 0 ? first : 'letter',
      index < parts.length - 1 ? penalties.insideWord : null,
    ),
  );
}

function wordPart(part: string, face: Face, first: CharacterClass, offers: number | null): Letters {
  const last = kindAt(part, part.length - 1, face);
  // An apostrophe is narrow wherever it stands.
  const shaping = part.includes('’') ? { ...face, form: 'western' as const } : face;
  return makeLetters(part, shaping, first, isWestern(last) ? last : 'narrow-mark', offers);
}

/** A hyphen before a figure, with no letter before it, is a minus sign. */
const minus = /^[-–]\d/;

/** Alone between spaces these join two numbers. */
const operator = /^[-+−=<>]$/;

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

const address = /^(?:[a-z]+:\/\/|www\.)|[a-z]\.[a-z]{2,}\//i;
const addressCut = /(?<=[^/:][/?&=])(?=[^/])/;
const hyphenCut = /(?<=\p{L}[-‐])(?=\p{L})|(?<=[—–])/u;
const mayHaveCuts = /[-‐/—–]/;

/** Where a word may be parted; `null` if nowhere. */
function cutsOf(word: string): RegExp | null {
  if (!mayHaveCuts.test(word)) return null;
  return address.test(word) ? addressCut : hyphenCut;
}
