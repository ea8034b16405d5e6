// Publishes a complete outputs folder, and says in findings what stood in the way or had to be kept.
import type { Kept } from '../files/kept-beside.js';
import { type ReplaceOutcome, replaceFolder, settleFolder } from '../files/replace-folder.js';
import type { PublishedFile } from '../model/artifact.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { kept } from './findings/kept.js';
import { locked } from './findings/locked.js';
import { obstacleFinding, realPlaceOf } from './output-folder.js';
import { inUseFailure, writeFailure } from './write-failure.js';

/**
 * Replaces `outputFolder` by `files`, one of which is their manifest, as a whole or not at all, whenever the process
 * dies: {@link replaceFolder}.
 *
 * @param patience how long to wait for another run that publishes there, in milliseconds.
 * @returns findings of severity error if nothing was published, and the folder is what it was; `out-kept`, a
 *   warning, for each file that was changed since it was published.
 */
export function publishFolder(
  outputFolder: string,
  files: readonly PublishedFile[],
  patience?: number,
): readonly Finding[] {
  return findingsOf(outputFolder, (place) => replaceFolder(place, files, { patience }));
}

/**
 * Completes or undoes what a run has left that was killed while it published, so that whoever reads the folder next
 * finds a whole set.
 */
export function settleOutputFolder(outputFolder: string): readonly Finding[] {
  // A run that is at work is no fault of this one; what else is wrong is found when the folder is examined.
  return findingsOf(outputFolder, settleFolder).filter(({ code }) => code === kept.code);
}

function findingsOf(outputFolder: string, replace: (place: string) => ReplaceOutcome): readonly Finding[] {
  try {
    const outcome = replace(realPlaceOf(outputFolder));
    if (outcome.type === 'locked') {
      const { owner, path } = outcome;
      return [makeFinding(locked, { place: null, found: path }, { owner, path })];
    }
    const saved = outcome.kept.map(keptFinding);
    return outcome.type === 'replaced' ? saved : [...saved, obstacleFinding(outcome.obstacle)];
  } catch (error) {
    return [inUseFailure(error, outputFolder) ?? writeFailure(error, outputFolder)];
  }
}

function keptFinding({ from, to }: Kept): Finding {
  return makeFinding(kept, { place: null }, { from, to });
}
