// The flags that say how an edition's files are read: how many rows they may have, and in which encoding they are.
import { declarableEncodings } from '../inputs/declared-encoding.js';
import type { ReadingOptions } from '../inputs/read-edition.js';
import { chooseNumber, chooseOne } from './choice.js';
import type { Terminal } from './terminal.js';

export interface ReadingFlags {
  readonly maxRows?: string;
  readonly encoding?: string;
}

/** `null`, after telling the user, if one of them cannot be meant. */
export function readingOf({ maxRows, encoding }: ReadingFlags, terminal: Terminal): ReadingOptions | null {
  const mostRows = chooseNumber('--max-rows', maxRows, terminal);
  const declared =
    encoding === undefined
      ? undefined
      : chooseOne('--encoding', encoding.toLowerCase(), declarableEncodings, terminal);
  if (mostRows === null || declared === null) return null;
  return {
    ...(mostRows === undefined ? {} : { mostRows }),
    ...(declared === undefined ? {} : { encoding: declared }),
  };
}
