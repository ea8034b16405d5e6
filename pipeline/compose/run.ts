// One composing run: the data, the words, and the list of inlines that helpers print through tokens.
import type { Inline } from '../model/block.js';
import type { Drawing } from '../model/chart.js';
import type { Figures } from '../model/figure.js';
import type { MarkupFault } from './markup-faults.js';
import type { Wording } from './wording.js';

/**
 * Data never travels through Handlebars and Markdown as text. A helper puts the inlines here and
 * prints a token of private-use characters instead; after Markdown the token becomes the inlines
 * again. So no name, title or note can turn into markup, a directive or template code.
 */
export interface Run {
  readonly figures: Figures;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly wording: Wording;
  readonly language: 'zh-CN' | 'en';
  /** What is printed, by token. */
  readonly printed: (readonly Inline[])[];
  /** What footnotes of the part at hand say in forms that they cannot have. */
  readonly faults: MarkupFault[];
  /** Number of a part by the name in its front matter: `derivations` → 附录三; `null` if there is no such part. */
  readonly partNumber: (name: string) => string | null;
}

const tokenStart = '\uE000';
const tokenEnd = '\uE001';
/** Printed where a figure is not available: the sentence around it is left out. */
const missingMark = '\uE002';

/** Anything a token can be in text: the capture is the index, absent for a missing figure. */
export const tokenGrammar = /\uE000(\d+)\uE001|\uE002/;

/**
 * Prints inlines: gives the token that stands for them. Nothing to print has a token too, so that Markdown reads
 * the same in every edition: `**{{note "brands"}}**` is never four asterisks.
 */
export function print(run: Run, inlines: readonly Inline[]): string {
  return `${tokenStart}${run.printed.push(inlines) - 1}${tokenEnd}`;
}

/** Prints inlines, or marks the sentence as one that cannot be said. */
export function printOrMiss(run: Run, inlines: readonly Inline[] | null): string {
  return inlines === null || inlines.length === 0 ? missingMark : print(run, inlines);
}
