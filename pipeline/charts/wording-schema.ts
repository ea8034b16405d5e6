// The shape of the words that all charts share, as charts.json must give them.
import * as v from 'valibot';

const words = v.pipe(v.string(), v.nonEmpty());
const moves = v.strictObject({
  rise: words,
  fall: words,
  level: words,
  /** What rounds to zero; as `level` where it is left out. */
  nearly: v.optional(words),
});
const span = v.strictObject({ moved: words, level: words });

export const wordingSchema = v.strictObject({
  /** Words for nought to ten; larger numbers are written in digits. */
  numerals: v.pipe(v.array(words), v.length(11)),
  /** `{items}` of a list: between all but the last two, and between the last two. */
  listSeparator: v.string(),
  lastSeparator: v.string(),
  /** Between the notes above a chart. */
  noteSeparator: v.optional(v.string(), '\u3000'),
  /** Between the values of an alternative text. */
  itemSeparator: v.string(),
  /** `{name}` and `{value}` side by side. */
  named: words,
  /** The same of a number of what the name says: 28 platforms. */
  counted: v.optional(words, '{name}{value}'),
  period: words,
  change: v.strictObject({ percentage_point: moves, percent: moves, absolute: moves }),
  /** Between a base and the report year: the year before, or `{years}` ago. */
  span: v.strictObject({ previous: span, several: span }),
  /** Heads the bars of one `{unit}`. */
  group: words,
  /** The largest of a group in a title: `{name}` and `{value}`. */
  leading: words,
  /** A value that was not published but follows from a published change. */
  implied: words,
  notes: v.strictObject({
    unit: words,
    horizontalFrom: words,
    verticalFrom: words,
    gap: words,
    implied: words,
    beyondScale: words,
    /** Of bars of unlike units: in groups, or side by side as the template orders them. */
    grouped: words,
    unlikeUnits: words,
    /** Of a ranking that leaves the rest to a table. */
    highestOnly: words,
    /** Of a trend: from `{period}` on the definition is another. */
    definitionChanged: words,
    /** Of dots that stand for events of one `{unit}`, and of rings that stand for none. */
    oneEach: words,
    none: words,
    /** At the rule of a target. */
    target: words,
  }),
  shareOfWhole: words,
  /** A value with what must be said of it. */
  remark: words,
  sentenceEnd: words,
  alternative: v.strictObject({
    trend: words,
    'dot-ranking': words,
    'bar-ranking': words,
    composition: words,
    proportion: words,
    'base-comparison': words,
    marks: words,
    /** Of the `{indicator}` by its `{dimension}`, of which there are `{count}`. */
    'dot-ranking-of-parts': words,
    'bar-ranking-of-parts': words,
  }),
  /** Follows the alternative text when there are two values or more. */
  extremes: words,
});

export type ChartWording = v.InferOutput<typeof wordingSchema>;
