// What a directive declares: the blocks it places and the attributes it takes.
import type { Block, Paragraph } from '../../model/block.js';
import type { Phrase } from '../phrases/pattern.js';
import type { ArgumentKind } from '../helpers/definition.js';
import type { Run } from '../run.js';

export interface DirectiveCall {
  readonly attributes: Readonly<Record<string, string>>;
  /** Words in square brackets, such as a caption of its own; empty if none. */
  readonly label: Phrase;
  /** Every block placed before this one, in printed order. */
  readonly earlier: readonly Block[];
}

/** Places blocks; a directive whose chart or data is not there places none. */
export interface LeafDirective {
  readonly form: 'leaf';
  readonly name: string;
  /** Attribute names and what they name; `repeats` takes several names separated by spaces. */
  readonly attributes: Readonly<Record<string, { readonly kind: ArgumentKind; readonly repeats?: boolean }>>;
  /** Whether words in square brackets are printed; where they are not, none may stand. */
  readonly takesLabel?: boolean;
  readonly make: (run: Run, call: DirectiveCall) => readonly Block[];
}

/** Gives the paragraphs between `:::name` and `:::` a style. */
export interface ContainerDirective {
  readonly form: 'container';
  readonly name: string;
  readonly style: Paragraph['style'];
}

export type DirectiveDefinition = LeafDirective | ContainerDirective;

/** `a b c` → the names. */
export function namesIn(attribute: string | undefined): readonly string[] {
  return (attribute ?? '').split(/\s+/).filter((name) => name !== '');
}
