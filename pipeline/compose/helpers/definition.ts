// What a helper declares: its arguments, so that the linter can check a template without running it.
import type { Run } from '../run.js';

/** What an argument names; the linter knows the allowed names of each kind. */
export type ArgumentKind =
  | 'indicator'
  | 'topic'
  /** A topic that only some regions have. */
  | 'optional-topic'
  | 'subject'
  | 'chart'
  | 'field'
  | 'part'
  | 'base'
  | 'activity'
  | 'activity-kind'
  | 'indicator-kind'
  | 'standing-kind'
  /** Where a remark is printed. */
  | 'remark-place'
  | 'words';

/** Arguments as a helper gets them: strings only, whatever the template said. */
export interface HelperCall {
  readonly names: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** The Markdown of the prose that says a topic. */
  readonly section: (topic: string) => string;
  /** Renders the block once, with the given value as its block parameter; empty for an inline helper. */
  readonly body: (item: string) => string;
}

export interface HelperDefinition {
  readonly name: string;
  /** inline: `{{name "a"}}`. block: `{{#name "a" as |item|}}…{{/name}}`. condition: `{{#if (name "a")}}`. */
  readonly form: 'inline' | 'block' | 'condition';
  /** Kind of each positional argument; the last one repeats if `repeats` is set. */
  readonly positional: readonly ArgumentKind[];
  readonly repeats?: boolean;
  /** How many positional arguments may be left out, from the end. */
  readonly optional?: number;
  readonly named?: Readonly<Record<string, ArgumentKind>>;
  readonly run: (run: Run, call: HelperCall) => string;
}
