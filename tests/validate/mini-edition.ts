// The mini edition of tests/fixtures/findings/base, with edits, read through the real inputs stage.
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { EditionSources } from '../../pipeline/model/sources.js';

/** One change to the base edition; files are named relative to the region folder. */
export type Edit = { readonly file: string } & (
  | { readonly replace: string; readonly with: string }
  | { readonly append: string; readonly times?: number }
  | { readonly content: string }
  | { readonly hex: string }
  | { readonly encode: string }
  | { readonly remove: true }
  | { readonly folder: true }
);

export const findingsFolder = 'tests/fixtures/findings';

/** Reads the base edition with the edits made to a copy of it. */
export function readMiniEdition(edits: readonly Edit[]): EditionSources {
  const folder = mkdtempSync(join(tmpdir(), 'mini-edition-'));
  try {
    cpSync(join(findingsFolder, 'base'), folder, { recursive: true });
    for (const edit of edits) apply(edit, join(folder, edit.file));
    return readEditionSources(join(folder, '2020'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apply(edit: Edit, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if ('remove' in edit) rmSync(path);
  else if ('content' in edit) writeFileSync(path, edit.content);
  else if ('hex' in edit) writeFileSync(path, Buffer.from(edit.hex, 'hex'));
  else if ('encode' in edit) writeFileSync(path, encoded(readFileSync(path, 'utf8'), edit.encode));
  else if ('append' in edit) appendFileSync(path, edit.append.repeat(edit.times ?? 1));
  else if ('folder' in edit) mkdirSync(path);
  else writeFileSync(path, replaceOnce(readFileSync(path, 'utf8'), edit));
}

/** `utf8-bom` is how Excel saves “CSV UTF-8”: with a byte-order mark and CRLF. */
function encoded(text: string, encoding: string): Buffer {
  return encoding === 'utf8-bom'
    ? iconv.encode(text.replaceAll('\n', '\r\n'), 'utf8', { addBOM: true })
    : iconv.encode(text, encoding);
}

function replaceOnce(text: string, edit: { readonly replace: string; readonly with: string }): string {
  const parts = text.split(edit.replace);
  if (parts.length !== 2)
    throw new Error(`“${edit.replace}” stands ${parts.length - 1} times in the base file`);
  return parts.join(edit.with);
}
