// What every block needs to be measured: theme, inline engine, numbers of figures, and a place for findings.
import type { Block, Inline, LayoutWords, TableRow } from '../../model/block.js';
import type { Finding } from '../../model/finding.js';
import type { Line, Points } from '../../model/page.js';
import { breakParagraph, setLine } from '../inline/break-paragraph.js';
import type { InlineContext, ParagraphStyle } from '../inline/paragraph-style.js';
import type { StyleName, TextStyle, Theme } from '../theme.js';
import type { MeasuredNote } from './measured-note.js';

export interface FlowContext {
  readonly theme: Theme;
  readonly inline: InlineContext;
  readonly words: LayoutWords;
  /** Printed number of a chart or table by its id: 图1-1. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Printed page of an anchor; empty until the first round has settled it. */
  readonly pageOf: (target: string) => string;
  readonly contents: readonly ContentsEntry[];
  /** Figures and tables as their lists name them, in printed order. */
  readonly figures: readonly FigureEntry[];
  /** Whether the document has an index: then every page has an anchor. */
  readonly hasIndex: boolean;
  /** Blocks with a bar in the margin. */
  readonly changed: ReadonlySet<Block | TableRow>;
  /** Footnotes that have been measured, by their ids. */
  readonly notes: Map<string, MeasuredNote>;
  readonly report: (finding: Finding) => void;
}

/** A figure or table as its list names it. */
export interface FigureEntry {
  readonly type: 'chart' | 'table';
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** The title as it is set, in every round. */
  readonly words: readonly Inline[];
}

/** A heading as the contents and the bookmarks list it. */
export interface ContentsEntry {
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly title: string;
  /** The title as it is set, in every round. */
  readonly words: readonly Inline[];
  readonly inContents: boolean;
}

type Choice = Partial<Omit<ParagraphStyle, 'font'>>;

export function styleOf({ styles }: Theme, name: StyleName): TextStyle {
  return styles[name];
}

/** The inline engine's style for a text style of the theme; flush left and unindented unless said otherwise. */
export function paragraphStyle(theme: Theme, name: StyleName, choice: Choice = {}): ParagraphStyle {
  const { font, size, colour } = theme.styles[name];
  return {
    font,
    strongFont: theme.emphasis,
    size,
    colour: theme.colours[colour],
    firstLineIndent: 0,
    alignment: 'start',
    ...choice,
  };
}

/**
 * Lines in a style of the theme. English is set flush left with even word spaces: filled lines would need hyphens
 * at line ends, which screen readers and searches stumble over.
 */
export function breakIn(
  { theme, inline }: FlowContext,
  inlines: readonly Inline[],
  name: StyleName,
  measure: Points,
  choice?: Choice,
): readonly Line[] {
  const style = paragraphStyle(theme, name, choice);
  const isRagged = inline.language === 'en' && style.alignment === 'justify';
  return breakParagraph(inlines, isRagged ? { ...style, alignment: 'start' } : style, measure, inline);
}

/**
 * As {@link breakIn}, in as many lines as the measure needs, but of even length and broken at the joints of
 * the phrase: a title whose second line is the rest of a word looks broken.
 */
export function breakEvenly(
  context: FlowContext,
  inlines: readonly Inline[],
  name: StyleName,
  measure: Points,
): readonly Line[] {
  return breakIn(context, inlines, name, measure, { alignment: 'even' });
}

/** One line at its natural width. */
export function setIn(
  { theme, inline }: FlowContext,
  inlines: readonly Inline[],
  name: StyleName,
  choice?: Choice,
): Line {
  return setLine(inlines, paragraphStyle(theme, name, choice), inline);
}

export function textInline(text: string): readonly Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Above the baseline, in ems: the em box of a Chinese font stands .88 above and .12 below it. */
const ascent = 0.88;

/** Where the baseline stands in a line's slot of the leading's height: the em box is centred in it. */
export function baselineIn({ size, leading }: TextStyle): Points {
  return (leading - size) / 2 + ascent * size;
}
