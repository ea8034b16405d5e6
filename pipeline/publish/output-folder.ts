// Looks at the outputs folder before any work is done: may it be written to, and is it ours to replace?
import { accessSync, constants, existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Finding, makeFinding } from '../model/finding.js';
import { occupied } from './findings/occupied.js';
import { manifestName } from './manifest.js';
import { writeFailure } from './write-failure.js';

/** Findings: `out-read-only`, `out-occupied`. Nothing is created or changed. */
export function examineOutputFolder(outputFolder: string): readonly Finding[] {
  try {
    const site = { place: null, found: outputFolder };
    if (isPresent(outputFolder)) {
      if (!statSync(outputFolder).isDirectory())
        return [makeFinding(occupied, site, { path: outputFolder, what: 'file' })];
      if (!isOurs(outputFolder)) return [makeFinding(occupied, site, { path: outputFolder, what: 'folder' })];
    }
    // It is the folder's parent that a swap writes to; folders above it are made when they are missing.
    const existing = nearestExisting(dirname(outputFolder));
    if (!statSync(existing).isDirectory())
      return [makeFinding(occupied, { place: null, found: existing }, { path: existing, what: 'file' })];
    accessSync(existing, constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    return [writeFailure(error, outputFolder)];
  }
}

/** A dangling link is not present: it is what an unfinished removal leaves, and may be replaced. */
function isPresent(path: string): boolean {
  return existsSync(path);
}

/** What file managers leave everywhere, and office programs beside an open file. */
const debris = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*)$/;

/** Empty, or holds what its manifest lists and nothing that a person has put there. */
function isOurs(folder: string): boolean {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile() ?? false);
  if (files.length === 0) return true;
  const listed = listedFiles(join(folder, manifestName));
  return files.every((name) => listed.has(name) || debris.test(name.split('/').at(-1) ?? name));
}

function listedFiles(manifest: string): ReadonlySet<string> {
  try {
    const { files } = v.parse(manifestSchema, JSON.parse(readFileSync(manifest, 'utf8')));
    return new Set([manifestName, ...files.map(({ path }) => path)]);
  } catch {
    return new Set(); // None, or not one of ours.
  }
}

const manifestSchema = v.object({ files: v.array(v.object({ path: v.string() })) });

function nearestExisting(folder: string): string {
  let existing = folder;
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return existing;
}

/** Whether the outputs folder is a link to one of its versions, as {@link publishFolder} leaves it. */
export function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
