// Looks at the outputs folder before any work is done: may it be written to, and is it ours to replace?
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { strangerAt } from '../files/claim.js';
import { kindOf } from '../files/entry-kind.js';
import { type Obstacle, obstacleAt } from '../files/obstacle.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { insideInputs } from './findings/inside-inputs.js';
import { occupied } from './findings/occupied.js';
import { writeFailure } from './write-failure.js';

/**
 * Findings: `out-read-only`, `out-occupied`, `out-inside-inputs`. Nothing is created or changed.
 * @param inputFolders folders that a build reads from: outputs inside them would be taken for inputs.
 */
export function examineOutputFolder(
  outputFolder: string,
  inputFolders: readonly string[] = [],
): readonly Finding[] {
  try {
    const above = nearestExisting(dirname(outputFolder));
    if (!existsSync(above)) return [obstacleFinding({ path: above, kind: 'link', entries: [] })];
    const place = realPlaceOf(outputFolder);
    const surrounding = inputFolders.find((folder) => isWithin(place, realpathSync(folder)));
    if (surrounding !== undefined)
      return [makeFinding(insideInputs, { place: null }, { path: outputFolder, folder: surrounding })];
    const obstacle = obstacleAt(place, 'published');
    if (obstacle !== null) return [obstacleFinding(obstacle)];
    const stranger = strangerAt(place);
    if (stranger !== null) return [obstacleFinding({ path: stranger, kind: 'working-folder', entries: [] })];
    // It is the folder's parent that a swap writes to; folders above it are made when they are missing.
    const existing = nearestExisting(dirname(place));
    if (!statSync(existing).isDirectory())
      return [obstacleFinding({ path: existing, kind: 'file', entries: [] })];
    accessSync(existing, constants.W_OK | constants.X_OK);
    return [];
  } catch (error) {
    return [writeFailure(error, outputFolder)];
  }
}

export function obstacleFinding({ path, kind, entries }: Obstacle): Finding {
  return makeFinding(occupied, { place: null }, { path, what: kind, entries });
}

/**
 * Where a folder really is: links above it are resolved once, so that none of them can lead elsewhere later. The
 * folder itself, if it is a link, stays one, and is refused.
 */
export function realPlaceOf(folder: string): string {
  const above = nearestExisting(dirname(folder));
  return join(realpathSync(above), relative(above, dirname(folder)), basename(folder));
}

/** A link to nothing stands in the way and is not passed over. */
function nearestExisting(folder: string): string {
  let existing = folder;
  while (!existsSync(existing) && kindOf(existing) === 'absent' && dirname(existing) !== existing)
    existing = dirname(existing);
  return existing;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
