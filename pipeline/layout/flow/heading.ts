// Headings: part openers, sections and subsections, none of them left alone at a page's foot.
import type { Heading } from '../../model/block.js';
import type { Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName } from '../theme.js';
import { breakEvenly, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { type FlowItem, onGrid, wholeItem } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { indentsText } from './paragraph.js';
import { joinNumber, numberGap, plainTextOf } from './plain-text.js';
import { contentOf } from './structure.js';
import { placeCentred, placeLines } from './text-lines.js';

export function headingItem(heading: Heading, key: string, context: FlowContext): FlowItem {
  return heading.level === 1
    ? partOpener({ ...heading, key }, context)
    : numberedHeading(heading, key, context);
}

/** The opening of a part; also that of the contents. */
export function partOpener(
  heading: Pick<Heading, 'number' | 'children' | 'id'> & { readonly key: string },
  context: FlowContext,
): FlowItem {
  if (context.theme.headings.parts === 'banner') return bannerOpener(heading, context);
  const { number } = heading;
  return number !== null && numberGap(number) === ''
    ? numberedHeading({ ...heading, level: 1 }, heading.key, context)
    : centredOpener(heading, context);
}

/** In points: what stands above the first line, and between title and rule. */
const opener = { above: 6, aboveRule: 8, ruleThickness: 2.5, ruleWidth: 48, below: 3 } as const;

/** A part's number and title in their lines, which each opener places in its own way. */
function openerLines(number: Heading['number'], children: Heading['children'], context: FlowContext) {
  const { theme } = context;
  return {
    numberStyle: styleOf(theme, 'part-number'),
    titleStyle: styleOf(theme, 'part-title'),
    numberLines: number === null ? [] : [setIn(context, textInline(number), 'part-number')],
    titleLines: breakEvenly(context, children, 'part-title', theme.page.measure),
  };
}

/** Number, title, a short rule in the accent colour, and white. */
function bannerOpener(
  { number, children, id, key }: Pick<Heading, 'number' | 'children' | 'id'> & { readonly key: string },
  context: FlowContext,
): FlowItem {
  const { theme, inline } = context;
  const { numberStyle, titleStyle, numberLines, titleLines } = openerLines(number, children, context);
  const titleTop = opener.above + numberLines.length * numberStyle.leading;
  const ruleTop = titleTop + titleLines.length * titleStyle.leading + opener.aboveRule;
  return wholeItem({
    key,
    anchor: id,
    name: `heading 1 ${joinNumber(number, plainTextOf(children, inline.resolve))}`,
    height: onGrid(ruleTop + opener.ruleThickness + opener.below, theme.pitch),
    spaceAfter: theme.pitch,
    keepsNext: true,
    opensSection: true,
    opensPart: true,
    notes: notesOf(titleLines, context),
    place: (x, y, { tree, section }) => {
      const belongs = contentOf(tree.element(key, 'H1', section));
      return [
        ...placeLines(numberLines, numberStyle, x, y + opener.above, belongs),
        ...placeLines(titleLines, titleStyle, x, y + titleTop, belongs),
        {
          type: 'box',
          x,
          y: y + ruleTop,
          width: opener.ruleWidth,
          height: opener.ruleThickness,
          fill: theme.colours.accent,
        },
      ];
    },
  });
}

/**
 * GB/T 9704—2012, 7.3 and 7.3.4: a title stands in the middle; the number of an appendix above it, at the left. A
 * language that does not indent its text has nothing else at the left: there the number stands above the middle.
 */
function centredOpener(
  { number, children, id, key }: Pick<Heading, 'number' | 'children' | 'id'> & { readonly key: string },
  context: FlowContext,
): FlowItem {
  const { theme, inline } = context;
  const { numberStyle, titleStyle, numberLines, titleLines } = openerLines(number, children, context);
  const titleTop = onGrid(numberLines.length * numberStyle.leading, theme.pitch);
  return wholeItem({
    key,
    anchor: id,
    name: `heading 1 ${joinNumber(number, plainTextOf(children, inline.resolve))}`,
    height: onGrid(titleTop + titleLines.length * titleStyle.leading, theme.pitch),
    spaceAfter: theme.pitch,
    keepsNext: true,
    opensSection: true,
    notes: notesOf(titleLines, context),
    place: (x, y, { tree, section }) => {
      const belongs = contentOf(tree.element(key, 'H1', section));
      return [
        ...(indentsText(context)
          ? placeLines(numberLines, numberStyle, x, y, belongs)
          : placeCentred(numberLines, numberStyle, x, theme.page.measure, y, belongs)),
        ...placeCentred(titleLines, titleStyle, x, theme.page.measure, y + titleTop, belongs),
      ];
    },
  });
}

/** In lines of the pitch: white above, the block itself (its text near the top), nothing below. */
const sections = {
  1: { above: 1, least: 1, drop: 0, text: 'part-number', number: 'part-number' },
  2: { above: 1, least: 2, drop: 6, text: 'section', number: 'section-number' },
  3: { above: 1, least: 1, drop: 0, text: 'subsection', number: 'subsection-number' },
} as const satisfies Record<
  1 | 2 | 3,
  { above: number; least: number; drop: Points; text: StyleName; number: StyleName }
>;

/** Where a theme asks for no white, a heading takes whole lines of the grid and nothing else. */
const unspaced = { above: 0, least: 1, drop: 0 } as const;

/** Number and title in one line, from the theme's indent where text is indented. */
function numberedHeading(
  heading: Pick<Heading, 'number' | 'children' | 'id' | 'level'>,
  key: string,
  context: FlowContext,
): FlowItem {
  const { theme, inline } = context;
  const { level } = heading;
  const form = { ...sections[level], ...(theme.headings.spaced ? {} : unspaced) };
  const style = styleOf(theme, form.text);
  const number = heading.number === null ? null : setIn(context, textInline(heading.number), form.number);
  const title = plainTextOf(heading.children, inline.resolve);
  const gap = heading.number === null || numberGap(heading.number, title) === '' ? 0 : style.size;
  const indent = indentsText(context) ? theme.headings.indent * style.size : 0;
  const hang = indent + (number === null ? 0 : number.width + gap);
  const lines = breakEvenly(context, heading.children, form.text, theme.page.measure - hang);
  return wholeItem({
    key,
    anchor: heading.id,
    name: `heading ${level} ${joinNumber(heading.number, title)}`,
    height: Math.max(form.least * theme.pitch, onGrid(form.drop + lines.length * style.leading, theme.pitch)),
    spaceBefore: form.above * theme.pitch,
    keepsNext: true,
    opensSection: true,
    notes: notesOf(lines, context),
    place: (x, y, { tree, section }) => {
      const belongs = contentOf(tree.element(key, `H${level}`, section));
      const at = (line: readonly Line[], left: Points): readonly PlacedItem[] =>
        placeLines(line, style, left, y + form.drop, belongs);
      return [...(number === null ? [] : at([number], x + indent)), ...at(lines, x + hang)];
    },
  });
}
