// Follows a page's content: what is painted, in which marked-content sequence, and which text it reads as.
import { type Operand, type Operation, readOperations } from './content-stream.js';

/** A marked-content sequence: content of a structure element if it has an id, or an artifact. */
export interface Sequence {
  readonly tag: string;
  readonly id: number | null;
  /** Pagination, Layout, Page; `null` for content. */
  readonly artifact: string | null;
  readonly text: string;
}

export interface MarkedContent {
  readonly sequences: readonly Sequence[];
  /** The text of a sequence of content; empty if there is none of that id. */
  readonly textOf: (id: number) => string;
  /** Operators that paint outside any sequence. */
  readonly unmarked: readonly string[];
  /** Sequences inside others: content or artifact in content or artifact. */
  readonly nested: readonly string[];
  /** How many are open at the page's end; negative if more were closed than opened. */
  readonly unbalanced: number;
  /** Codes that ToUnicode gives no text for, by font. */
  readonly unreadable: readonly string[];
  /** Uses of .notdef, by font. */
  readonly missing: readonly string[];
}

/** What a font's codes stand for, and how many bytes each of them takes. */
export interface FontText {
  readonly texts: ReadonlyMap<number, string>;
  readonly bytesPerCode: 1 | 2;
}

/** By the names that the page gives to its fonts. */
export type FontTexts = ReadonlyMap<string, FontText>;

export interface NamedProperties {
  readonly id: number | null;
  readonly actualText: string | null;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);

interface Mark {
  readonly tag: string;
  readonly id: number | null;
  readonly artifact: string | null;
  /** Stands in for all text within. */
  readonly actualText: string | null;
  text: string;
}

/** @param named the property lists that the page's resources name. */
export function readMarkedContent(
  bytes: Uint8Array,
  fonts: FontTexts,
  named: (name: string) => NamedProperties = () => ({ id: null, actualText: null }),
): MarkedContent {
  const open: Mark[] = [];
  const found = {
    sequences: [] as Sequence[],
    unmarked: [] as string[],
    nested: [] as string[],
    unreadable: [] as string[],
    missing: [] as string[],
    unbalanced: 0,
  };
  let font = '';
  const isOwner = (mark: Mark) => mark.id !== null || mark.artifact !== null;
  const show = (operand: Operand | undefined) => {
    const { texts, bytesPerCode } = fonts.get(font) ?? noFont;
    for (const glyph of codesOf(operand, bytesPerCode)) {
      if (glyph === 0 && bytesPerCode === 2) found.missing.push(font);
      // Without a map of its own a font of single bytes is taken as Latin.
      const text =
        texts.get(glyph) ?? (bytesPerCode === 1 && texts.size === 0 ? String.fromCharCode(glyph) : '');
      if (text === '' || /[\0\ufeff\ufffe]/.test(text)) found.unreadable.push(`${font} ${glyph}`);
      const last = open.at(-1);
      if (last !== undefined) last.text += text;
    }
  };
  const close = () => {
    const mark = open.pop();
    if (mark === undefined) {
      found.unbalanced -= 1;
      return;
    }
    const text = mark.actualText ?? mark.text;
    if (isOwner(mark)) found.sequences.push({ ...mark, text });
    else {
      const outer = open.at(-1);
      if (outer !== undefined) outer.text += text;
    }
  };
  for (const operation of readOperations(bytes)) {
    const { operator, operands } = operation;
    if (operator === 'BDC' || operator === 'BMC') {
      const mark = markOf(operation, named);
      if (isOwner(mark) && open.some(isOwner)) found.nested.push(`${mark.tag} in ${open.at(-1)?.tag ?? ''}`);
      open.push(mark);
    } else if (operator === 'EMC') close();
    else if (operator === 'Tf') font = operands[0]?.type === 'name' ? operands[0].value : '';
    else if (operator === 'Tj' || operator === 'TJ' || operator === "'") show(operands[0]);
    else if (operator === '"') show(operands[2]);
    if (painting.has(operator) && !open.some(isOwner)) found.unmarked.push(operator);
  }
  const texts = new Map(
    found.sequences.flatMap(({ id, text }) => (id === null ? [] : [[id, text] as const])),
  );
  return { ...found, unbalanced: found.unbalanced + open.length, textOf: (id) => texts.get(id) ?? '' };
}

function markOf({ operands: [tag, properties] }: Operation, named: (name: string) => NamedProperties): Mark {
  const entries = properties?.type === 'dictionary' ? properties.entries : new Map<string, Operand>();
  const name = tag?.type === 'name' ? tag.value : '';
  const id = entries.get('MCID');
  const kind = entries.get('Type');
  const actual = entries.get('ActualText');
  const list = properties?.type === 'name' ? named(properties.value) : null;
  return {
    tag: name,
    id: id?.type === 'number' ? id.value : (list?.id ?? null),
    artifact: name === 'Artifact' ? (kind?.type === 'name' ? kind.value : '') : null,
    actualText: actual?.type === 'string' ? textOf(actual.bytes) : (list?.actualText ?? null),
    text: '',
  };
}

const noFont: FontText = { texts: new Map(), bytesPerCode: 2 };

function codesOf(operand: Operand | undefined, bytesPerCode: 1 | 2 = 2): readonly number[] {
  if (operand?.type === 'array') return operand.items.flatMap((item) => codesOf(item, bytesPerCode));
  if (operand?.type !== 'string') return [];
  const { bytes } = operand;
  if (bytesPerCode === 1) return [...bytes];
  return Array.from(
    { length: bytes.length >> 1 },
    (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0),
  );
}

/** A text string: UTF-16BE behind its mark, else taken as ASCII. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? new TextDecoder('utf-16be').decode(bytes) : Buffer.from(bytes).toString('latin1');
}

/** The codes of a ToUnicode map: `beginbfchar` pairs and `beginbfrange` runs, as single values or lists. */
export function readToUnicode(bytes: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const number = (operand: Operand | undefined) => codesOf(operand)[0] ?? 0;
  const string = (operand: Operand | undefined) =>
    operand?.type === 'string' ? new TextDecoder('utf-16be').decode(operand.bytes) : '';
  for (const { operator, operands } of readOperations(bytes)) {
    if (operator === 'endbfchar')
      for (let at = 0; at < operands.length; at += 2)
        texts.set(number(operands[at]), string(operands[at + 1]));
    if (operator !== 'endbfrange') continue;
    for (let at = 0; at < operands.length; at += 3) {
      const [first, last, to] = [number(operands[at]), number(operands[at + 1]), operands[at + 2]];
      for (let glyph = first; glyph <= last; glyph += 1) {
        const text =
          to?.type === 'array' ? string(to.items[glyph - first]) : raised(string(to), glyph - first);
        texts.set(glyph, text);
      }
    }
  }
  return texts;
}

function raised(text: string, by: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + by);
}
