// 草稿 across a page, under all that stands there.
import type { Line, PlacedItem } from '../../model/page.js';
import { type FlowContext, setIn, textInline } from './flow-context.js';

/** Light enough to read 9 pt type on: it lies under the text. */
const design = { colour: '#e4e8ec', angle: 50, share: 0.62 } as const;

/** Nothing if the document has no watermark. */
export function placeWatermark(context: FlowContext): readonly PlacedItem[] {
  const { words, theme } = context;
  if (words.watermark === '') return [];
  const { width, height } = theme.page;
  const set = setIn(context, textInline(words.watermark), 'cover-title');
  const line: Line = { ...set, runs: set.runs.map((run) => ({ ...run, colour: design.colour })) };
  const scale = (design.share * width) / set.width;
  return [{ type: 'watermark', x: width / 2, y: height / 2, angle: design.angle, scale, line }];
}
