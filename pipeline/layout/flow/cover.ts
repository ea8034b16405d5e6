// The cover: region, title and year in the upper half, issuing body at the foot, one accent band.
import type { CoverBlock } from '../../model/block.js';
import type { Colour, Line, PlacedItem, Points } from '../../model/page.js';
import type { StyleName, TextStyle } from '../theme.js';
import { breakEvenly, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import { contentOf, type Placing } from './structure.js';
import { placeCentred } from './text-lines.js';

/** In points from the page's top, and the width of the short rule. */
const design = {
  region: 200,
  aboveTitle: 14,
  rule: 26,
  ruleWidth: 56,
  belowRule: 26,
  foot: 120,
} as const;

/** Everything on the cover page; it stands on no grid of text. */
export function placeCover(
  cover: CoverBlock,
  key: string,
  left: Points,
  placing: Placing,
  context: FlowContext,
): readonly PlacedItem[] {
  const { theme } = context;
  const { width, height, measure } = theme.page;
  const { band, rule } = theme.cover;
  const line = (name: StyleName, text: string) => breakEvenly(context, textInline(text), name, measure);
  const place = (part: string, style: TextStyle, lines: readonly Line[], y: Points) => {
    const element = placing.tree.element(`${key}/${part}`, 'P', placing.section);
    return placeCentred(lines, style, left, measure, y, contentOf(element));
  };
  const set = (part: string, name: StyleName, lines: readonly Line[], y: Points) =>
    place(part, styleOf(theme, name), lines, y);
  const region = line('cover-region', cover.region);
  const titleContext = withTitleOnOneLine(cover.title, context);
  const titleStyle = styleOf(titleContext.theme, 'cover-title');
  const title = breakEvenly(titleContext, textInline(cover.title), 'cover-title', measure);
  const year = line('cover-year', cover.year);
  const titleTop = design.region + region.length * styleOf(theme, 'cover-region').leading + design.aboveTitle;
  const ruleTop = titleTop + title.length * titleStyle.leading + design.rule;
  const body = line('cover-body', cover.issuingBody);
  const footTop = height - design.foot - body.length * styleOf(theme, 'cover-body').leading;
  const accent = theme.colours.accent;
  return [
    ...boxes({ x: 0, y: 0, width, height: band }, accent),
    ...set('region', 'cover-region', region, design.region),
    ...place('title', titleStyle, title, titleTop),
    ...boxes(
      { x: left + (measure - design.ruleWidth) / 2, y: ruleTop, width: design.ruleWidth, height: rule },
      accent,
    ),
    ...set('year', 'cover-year', year, ruleTop + design.belowRule),
    ...set('issuing-body', 'cover-body', body, footTop),
    ...(cover.date === ''
      ? []
      : set('date', 'cover-date', line('cover-date', cover.date), height - design.foot + 4)),
  ];
}

/** Of its size: a title that is a little too wide for one line is set smaller rather than broken. */
const leastTitle = 0.8;

function withTitleOnOneLine(title: string, context: FlowContext): FlowContext {
  const { theme } = context;
  const { width } = setIn(context, textInline(title), 'cover-title');
  const scale = theme.page.measure / width;
  if (scale >= 1 || scale < leastTitle) return context;
  const style = theme.styles['cover-title'];
  const styles = { ...theme.styles, 'cover-title': { ...style, size: style.size * scale } };
  return { ...context, theme: { ...theme, styles } };
}

/** A theme may leave a box out by giving it no height. */
function boxes(
  area: { readonly x: Points; readonly y: Points; readonly width: Points; readonly height: Points },
  fill: Colour,
): readonly PlacedItem[] {
  return area.height === 0 ? [] : [{ type: 'box', ...area, fill }];
}
