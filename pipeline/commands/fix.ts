// validate --fix: writes what can be mended mechanically, prints what it changes, and gives what to read from then on.
import { resolve } from 'node:path';
import { diffOf } from '../fix/diff.js';
import { type FixedTable, fixEdition } from '../fix/fix-edition.js';
import { copyPath, occupiedCopies, writeCopy, writeInPlace } from '../fix/write-fixed.js';
import type { ReadingOptions, ReplacedFile } from '../inputs/read-edition.js';
import type { ExitCode } from '../model/finding.js';
import { writeFailure } from '../publish/write-failure.js';
import { visible } from '../findings/visible.js';
import { fixWords } from './fix-words.js';
import type { Terminal } from './terminal.js';

export interface FixOptions {
  readonly inPlace: boolean;
}

/** The mended tables by their logical names, for checking the edition as it would be with them. */
export type FixOutcome =
  | { readonly type: 'fixed'; readonly replaced: ReadonlyMap<string, ReplacedFile> }
  | { readonly type: 'failed'; readonly exitCode: ExitCode };

/** @param show where the diff goes: to stdout, unless a program reads findings there. */
export async function fix(
  edition: string,
  options: FixOptions & ReadingOptions,
  terminal: Terminal,
  show: (text: string) => void,
): Promise<FixOutcome> {
  const { inPlace, ...reading } = options;
  const say = fixWords[terminal.language];
  const tables = fixEdition(resolve(edition), reading);
  const targetOf = ({ source }: FixedTable) => (inPlace ? source.path : copyPath(source.path));
  const replaced = new Map(
    tables.map((table) => [table.source.file, { bytes: table.bytes, path: targetOf(table) }]),
  );
  const occupied = inPlace ? [] : occupiedCopies(tables);
  if (occupied.length > 0) {
    terminal.message(say.occupied(occupied.map(visible)));
    return { type: 'failed', exitCode: 5 };
  }
  for (const table of tables) show(`${diffOf(table, targetOf(table), terminal.language)}\n`);
  const backups: string[] = [];
  for (const table of tables) {
    try {
      if (inPlace) backups.push(writeInPlace(table));
      else writeCopy(table);
    } catch (error) {
      const { renderText } = await import('../findings/text.js');
      terminal.message(renderText([writeFailure(error, targetOf(table))], [], terminal));
      return { type: 'failed', exitCode: 5 };
    }
  }
  if (!terminal.quiet) {
    const paths = tables.map(targetOf).map(visible);
    if (tables.length === 0) terminal.message(say.nothing(visible(edition)));
    else terminal.message(inPlace ? say.replaced(paths, backups.map(visible)) : say.copied(paths));
  }
  return { type: 'fixed', replaced };
}
