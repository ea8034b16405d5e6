// What stands outside the text frame: running head with a hairline, folio at the outer edge; all artifacts.
import type { Line, PlacedItem, Points } from '../../model/page.js';
import { type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { paginationArtifact } from './structure.js';
import { placeLines } from './text-lines.js';

/** In points: the running head above the frame. */
const design = { headAbove: 38, hairlineAbove: 22, hairline: 0.5 } as const;

export interface Furniture {
  /** 第一部分　质量水平; empty if the part has no title. */
  readonly partTitle: string;
  /** 第一部分; empty if the part has none. */
  readonly partNumber: string;
  readonly folio: string;
  /** A page that opens a part carries its title large: no running head repeats it. */
  readonly opensPart: boolean;
  /** Even pages lie left of the fold: their outer edge is the left one. */
  readonly isEven: boolean;
}

/** @param left edge of the page's text frame. */
export function placeFurniture(
  furniture: Furniture,
  left: Points,
  context: FlowContext,
): readonly PlacedItem[] {
  const hasHead = context.theme['running-head'] && !furniture.opensPart;
  return [...(hasHead ? runningHead(furniture, left, context) : []), ...folio(furniture, left, context)];
}

function runningHead(
  { partTitle, partNumber }: Furniture,
  left: Points,
  context: FlowContext,
): readonly PlacedItem[] {
  const { theme, words } = context;
  const { top, measure } = theme.page;
  const style = styleOf(theme, 'running-head');
  const y = top - design.headAbove;
  const title = setWithin(words.runningHead, measure, context);
  const whole = setWithin(partTitle, measure, context);
  const fitsBeside = ({ width }: Line) => title.width + width + 2 * style.size <= measure;
  // Beside the report's title that of the part, or its number; else the part's title, which says where one is.
  const number = partNumber === '' ? whole : setWithin(partNumber, measure, context);
  const part = [whole, number].find(fitsBeside) ?? whole;
  const both = fitsBeside(part);
  return [
    ...(both ? placeLines([title], style, left, y, paginationArtifact) : []),
    ...(partTitle === ''
      ? []
      : placeLines([part], style, left + measure - part.width, y, paginationArtifact)),
    {
      type: 'rule',
      x1: left,
      y1: top - design.hairlineAbove,
      x2: left + measure,
      y2: top - design.hairlineAbove,
      thickness: design.hairline,
      colour: theme.colours.hairline,
    },
  ];
}

/** On one line; a title that is too long for it ends in ……. */
function setWithin(words: string, measure: Points, context: FlowContext): Line {
  const set = (text: string) => setIn(context, textInline(text), 'running-head');
  const whole = set(words);
  if (whole.width <= measure) return whole;
  const characters = [...words];
  let kept = Math.floor((characters.length * measure) / whole.width);
  for (;;) {
    const line = set(
      `${characters.slice(0, kept).join('').trimEnd()}${context.inline.language === 'en' ? '…' : '……'}`,
    );
    if (line.width <= measure || kept === 0) return line;
    kept -= 1;
  }
}

/** At the outer edge of the frame; GB/T 9704—2012, 7.5: — 1 —, one em from it. */
function folio(
  { folio: text, isEven }: Furniture,
  left: Points,
  context: FlowContext,
): readonly PlacedItem[] {
  if (text === '') return [];
  const { theme } = context;
  const { top, measure, lines } = theme.page;
  const { pattern, inset, below } = theme.folio;
  const style = styleOf(theme, 'folio');
  const line = setIn(context, textInline(pattern.replace('{1}', text)), 'folio');
  const x = isEven ? left + inset * style.size : left + measure - inset * style.size - line.width;
  return placeLines([line], style, x, top + lines * theme.pitch + below, paginationArtifact);
}
