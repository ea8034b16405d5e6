// Paragraphs: lines on the grid, split between pages without widows and orphans.
import type { Paragraph } from '../../model/block.js';
import type { Line, Points } from '../../model/page.js';
import type { TextStyle } from '../theme.js';
import { breakIn, type FlowContext, styleOf } from './flow-context.js';
import { type FlowItem, onGrid } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { indicatorsIn } from './printed-indicators.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

/** Fewest lines of a paragraph at a page's foot (orphans) and head (widows): CLREQ, 孤行. */
export const leastLines = { atFoot: 2, atHead: 2 } as const;

/**
 * First-line indent of text in ems (CLREQ, 段首缩排) and white below it in lines: Chinese paragraphs are told apart
 * by their indent, English ones by white.
 */
const body = { 'zh-CN': { indent: 2, white: 0 }, en: { indent: 0, white: 0.5 } } as const;

/** Whether text of the document's language is indented; where it is not, a heading is not either. */
export function indentsText({ inline }: Pick<FlowContext, 'inline'>): boolean {
  return body[inline.language].indent > 0;
}

export function paragraphItem(paragraph: Paragraph, key: string, context: FlowContext): FlowItem {
  const { theme } = context;
  const style = styleOf(theme, paragraph.style);
  const lines = breakIn(context, paragraph.children, paragraph.style, theme.page.measure, {
    firstLineIndent: indentOf(paragraph, context) * style.size,
    alignment: 'justify',
  });
  return linesItem({
    key,
    name: `paragraph ${lines[0]?.text ?? ''}`,
    lines,
    style,
    pitch: theme.pitch,
    spaceAfter: whiteBelow(paragraph, context) * theme.pitch,
    notesOf: (some) => notesOf(some, context),
    elementOf: ({ tree, section }) => tree.element(key, 'P', section),
  });
}

function indentOf({ style }: Paragraph, { theme, inline }: FlowContext): number {
  const { indent } = body[inline.language];
  if (style === 'body') return indent;
  return style === 'note' || indent === 0 ? 0 : theme.lead.indent;
}

/** A lead stands apart from the text it opens. */
export function whiteBelow({ style }: Paragraph, { theme, inline }: FlowContext): number {
  const { white } = body[inline.language];
  if (style === 'lead') return theme.lead.spaced ? 1 : white;
  return style === 'body' ? white : 0;
}

export interface LinesOptions {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly pitch: Points;
  readonly spaceAfter?: Points;
  /** The footnotes of some of the lines. */
  readonly notesOf: (lines: readonly Line[]) => FlowItem['notes'];
  /** From the frame's left edge. */
  readonly indent?: Points;
  readonly elementOf: (placing: Placing) => ReturnType<Placing['tree']['element']>;
  /** Painted before the first line: the label of a list item. */
  readonly opening?: FlowItem['place'];
}

/** A splittable item of lines. */
export function linesItem(options: LinesOptions): FlowItem {
  const { key, name, lines, style, pitch, indent = 0 } = options;
  const piece = (from: number, to: number): FlowItem => ({
    key: from === 0 ? key : `${key}:${from}`,
    name: from === 0 ? name : `… ${lines[from]?.text ?? ''}`,
    anchor: null,
    height: onGrid((to - from) * style.leading, pitch),
    spaceBefore: 0,
    spaceAfter: to === lines.length ? (options.spaceAfter ?? 0) : 0,
    keepsNext: false,
    opensSection: false,
    opensPart: false,
    floats: false,
    tighter: () => null,
    takesPages: false,
    notes: options.notesOf(lines.slice(from, to)),
    indicators: indicatorsIn(lines.slice(from, to)),
    place: (x, y, placing) => [
      ...(from === 0 ? (options.opening?.(x, y, placing) ?? []) : []),
      ...placeLines(lines.slice(from, to), style, x + indent, y, contentOf(options.elementOf(placing))),
    ],
    splitAt: (available, force) => {
      const fitting = Math.floor(available / style.leading + 1e-6);
      const last = force ? to - 1 : to - leastLines.atHead;
      const at = Math.min(from + fitting, last);
      if (at < from + (force ? 1 : leastLines.atFoot)) return null;
      return { head: piece(from, at), tail: piece(at, to) };
    },
  });
  return piece(0, lines.length);
}
