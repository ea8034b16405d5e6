// How far an edition is filled in, topic by topic.
import type { TopicId } from './edition.js';

export interface TopicProgress {
  readonly topic: TopicId;
  readonly name: string;
  readonly nameEn: string;
  /** Indicators that are to have a value for the report year. */
  readonly wanted: number;
  /** Those with a sound value. */
  readonly filled: number;
  /** Names of those still without, in dictionary order. */
  readonly pending: readonly { readonly name: string; readonly nameEn: string }[];
}
