// Inlines as a row of pieces of text, each with its face and with what keeps its parts together.
import type { Inline, NumberInline } from '../../model/block.js';
import type { Points, RunRole } from '../../model/page.js';
import type { LoadedFont } from '../fonts/font-set.js';
import { type ScriptForm, scriptForm, scriptForms, scriptSizes } from '../../model/script-forms.js';
import type { TextForm } from '../fonts/shaping.js';
import type { Face, Letters } from './box.js';
import { normaliseCharacters } from '../../model/normalisation.js';
import type { InlineContext, ParagraphStyle } from './paragraph-style.js';
import { never, penalties } from './penalties.js';

export interface Piece {
  readonly text: string;
  readonly face: Face;
  /** Penalty of a break before the piece, inside it, and after it; on top of the characters' own rules. */
  readonly before: number;
  readonly inside: number;
  readonly after: number;
  /** Nothing inside stretches, and a hyphen joins: digits, 图1-1. */
  readonly isRigid: boolean;
  /** A forced line end; the text is empty. */
  readonly isBreak: boolean;
  /** The mark of a note: close to the word before and never parted from it, whatever its characters are. */
  readonly isNoteMark: boolean;
  /** The indicator whose figure the digits are. */
  readonly prints: string | null;
}

/** What surrounds a piece: emphasis, a link. */
type Surroundings = Pick<ParagraphStyle, 'font' | 'colour'> & {
  readonly role: RunRole;
  readonly shift?: Shift;
};

/** mark: of a note. raised, lowered: m⁻², CO₂. */
type Shift = 'mark' | 'raised' | 'lowered';

const plain: RunRole = { type: 'plain' };
const free = {
  before: 0,
  inside: 0,
  after: 0,
  isRigid: false,
  isBreak: false,
  isNoteMark: false,
  prints: null,
} as const;
/** A reference this short is never broken: 图1-1, 附录一. One that shows a whole title may be. */
const longestRigidReference = 12;

export function piecesOf(
  inlines: readonly Inline[],
  style: ParagraphStyle,
  context: InlineContext,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const faceOf = makeFaces(style, context);
  const add: AddPiece = (text, around, binding = {}) => {
    const normalised = normaliseCharacters(text);
    if (normalised === '') return;
    for (const [index, part] of normalised.split(scriptForms).entries()) {
      // Every second part is what was looked for.
      const form = index % 2 === 1 ? scriptForm(part) : null;
      if (form !== null) pieces.push(scriptPiece(part, form, around, faceOf));
      else if (part !== '') pieces.push({ ...free, ...binding, text: part, face: faceOf(around) });
    }
  };
  const visit = (list: readonly Inline[], around: Surroundings): void => {
    for (const inline of list) {
      if (inline.type === 'strong') visit(inline.children, { ...around, font: style.strongFont });
      else if (inline.type === 'link') {
        const role = { type: 'link', url: inline.url } as const;
        visit(inline.children, { ...around, colour: context.linkColour, role });
      } else if (inline.type === 'line-break')
        pieces.push({ ...free, isBreak: true, text: '', face: faceOf(around) });
      else addLeaf(inline, around, add, context);
    }
  };
  visit(inlines, { font: style.font, colour: style.colour, role: plain });
  return pieces;
}

/** Close to what it belongs to; read as the sign that it stands for. */
function scriptPiece(
  sign: string,
  { plain: text, isRaised }: ScriptForm,
  around: Surroundings,
  faceOf: (around: Surroundings) => Face,
): Piece {
  const shift = isRaised ? 'raised' : 'lowered';
  const face = faceOf({ ...around, shift, role: { type: 'spoken', spoken: sign } });
  return { ...free, before: never, inside: never, isRigid: true, text, face };
}

type AddPiece = (text: string, around: Surroundings, binding?: Partial<Piece>) => void;
type Leaf = Exclude<Inline, { readonly type: 'strong' | 'link' | 'line-break' }>;

function addLeaf(inline: Leaf, around: Surroundings, add: AddPiece, context: InlineContext): void {
  switch (inline.type) {
    case 'text':
      add(inline.text, around);
      break;
    case 'number':
      addNumber(inline, around, add, context);
      break;
    case 'symbol': {
      const role = { type: 'spoken', spoken: inline.spoken } as const;
      const colour = context.tones[inline.tone];
      add(inline.text, { ...around, colour, role }, { inside: never, after: never });
      break;
    }
    case 'reference': {
      const text = context.resolve(inline.target, inline.show);
      const isRigid = text.length <= longestRigidReference;
      const role = { type: 'reference', target: inline.target } as const;
      add(text, { ...around, role }, { isRigid, inside: isRigid ? never : 0 });
      break;
    }
    case 'note': {
      const role = { type: 'note', note: inline, placed: null } as const;
      const binding = { before: never, inside: never, isRigid: true, isNoteMark: true };
      add(context.noteMark(inline), { ...around, role, shift: 'mark' }, binding);
      break;
    }
    case 'foreign':
      add(inline.text, { ...around, role: { type: 'foreign', language: inline.language } });
      break;
  }
}

function addNumber(
  { before, digits, unit, after, figure }: NumberInline,
  around: Surroundings,
  add: AddPiece,
  { language }: InlineContext,
): void {
  const { beforeNumber, insideUnit, numberFromUnit, numberFromName } = penalties;
  add(before, around, { inside: insideUnit });
  add(digits, around, {
    before: before === '' ? 0 : beforeNumber,
    inside: never,
    after: language === 'en' && unit === '' ? numberFromName : 0,
    isRigid: true,
    prints: figure.indicator,
  });
  add(unit, around, { before: numberFromUnit, inside: insideUnit });
  add(after, around, { before: unit === '' ? numberFromUnit : insideUnit, inside: insideUnit });
}

/** In ems of the text. Marks of notes: as high as its Han characters reach. */
const shifts: Readonly<Record<Shift, { readonly size: number; readonly rise: number }>> = {
  mark: { size: 0.6, rise: 0.35 },
  ...scriptSizes,
};

/** One face for each look, so that neighbouring text of one look is one run. */
function makeFaces({ size }: ParagraphStyle, context: InlineContext): (around: Surroundings) => Face {
  const faces = new Map<RunRole, Face[]>();
  return ({ font, colour, role, shift }) => {
    const known = faces.get(role) ?? [];
    faces.set(role, known);
    const found = known.find((face) => face.font === font && face.colour === colour);
    if (found !== undefined) return found;
    const isWestern = isLatinScript(role.type === 'foreign' ? role.language : context.language);
    const loaded = context.fonts.get(font);
    const form = isWestern ? 'western' : 'han';
    const own = shift === undefined ? size : size * shifts[shift].size;
    const rise = shift === undefined ? 0 : size * shifts[shift].rise;
    const met = metLetters(loaded, own, form);
    const face: Face = { font, loaded, size: own, colour, rise, role, form, met };
    known.push(face);
    return face;
  };
}

const met = new WeakMap<LoadedFont, Map<string, Map<string, Letters>>>();

function metLetters(font: LoadedFont, size: Points, form: TextForm): Map<string, Letters> {
  const sizes = met.get(font) ?? new Map<string, Map<string, Letters>>();
  met.set(font, sizes);
  const key = `${form} ${size}`;
  const known = sizes.get(key) ?? new Map<string, Letters>();
  sizes.set(key, known);
  return known;
}

/** Languages whose text is set in ems. */
const emLanguages = ['zh', 'ja', 'ko', 'yue'];

function isLatinScript(language: string): boolean {
  return !emLanguages.includes(language.split('-')[0] ?? '');
}
