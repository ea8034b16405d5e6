// Cuts one box's letters from a text: a character, a mark, a dash of two ems, a Western word.
import type { Glyph, Points } from '../../model/page.js';
import type { Face, Letters } from './box.js';
import { type CharacterClass, classOf, isHan, isWestern, westernClassOf } from './character-class.js';
import { penalties } from './penalties.js';
import type { Piece } from './pieces.js';

/** In ems: white of a full-width mark, and the room of a mark of half an em. */
const half = 1 / 2;

export function kindAt(text: string, at: number, { form }: Face): CharacterClass {
  const codePoint = text.codePointAt(at) ?? 0;
  return form === 'western' ? westernClassOf(codePoint) : classOf(codePoint);
}

/** The character at `at`, of class `kind`, with what belongs to it: pairs of dashes, rows of ？！, combining marks. */
export function characterAt(text: string, at: number, kind: CharacterClass, face: Face): Letters {
  if (kind === 'connector') return dashAt(text, at, face);
  if (kind === 'exclaim') return exclamationsAt(text, at, face);
  const to = kind === 'ellipsis' ? endOfPair(text, at) : endOfCharacter(text, at, face);
  return markAt(text, at, to, kind, face);
}

/** The mark of a note stands for itself: a sign, even if it is made of digits. */
export function noteMark(text: string, face: Face): Letters {
  return makeLetters(text, face, 'symbol', 'symbol', null);
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
  const glyphs = takesHalf(text, first) ? shaped.map((glyph) => inHalf(glyph, size)) : shaped;
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

/** GB/T 15834—2011, 5.1.7–5.1.9: the dot between names, the slash, and the short line that connects take half an em. */
function takesHalf(text: string, kind: CharacterClass): boolean {
  return (
    kind === 'middle-dot' || (kind === 'slash' && text === '/') || (kind === 'connector' && text === '-')
  );
}

/** Of any width in the fonts: everywhere in the middle of half an em. */
function inHalf(glyph: Glyph, size: Points): Glyph {
  const advance = half * size;
  return { ...glyph, shift: (advance - glyph.width) / 2, advance };
}

/** A row of ？ and ！ is one box: two take one em, three two (GB/T 15834—2011, 5.1.2). Only the last of three has white. */
function exclamationsAt(text: string, at: number, face: Face): Letters {
  let to = at + 1;
  while (to < at + 4 && to < text.length && kindAt(text, to, face) === 'exclaim') to += 1;
  if (to - at === 1) return markAt(text, at, endOfCharacter(text, at, face), 'exclaim', face);
  // Four are two pairs.
  const written = text.slice(at, to - at === 4 ? at + 2 : to);
  const known = face.met.get(written);
  if (known !== undefined) return known;
  const made = clusterOf(written, face);
  face.met.set(written, made);
  return made;
}

function clusterOf(text: string, { loaded, size, form }: Face): Letters {
  const marks = loaded.shape(text, size, form);
  const isPair = text.length === 2;
  const glyphs = marks.map((mark, index) =>
    isPair || index < marks.length - 1 ? { ...mark, advance: mark.advance - half * size } : mark,
  );
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const trail = isPair ? 0 : half * size;
  return { text, glyphs, width, first: 'exclaim', last: 'exclaim', lead: 0, trail, offers: null };
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
  if (word === '-' && isBetweenHan(text, at, face))
    return [makeLetters(word, face, 'connector', 'connector', null)];
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

/** 桂林-南宁: the hyphen stands for a short line that connects. */
function isBetweenHan(text: string, at: number, face: Face): boolean {
  if (at === 0 || at + 1 >= text.length) return false;
  return isHan(kindAt(text, at - 1, face)) && isHan(kindAt(text, at + 1, face));
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
