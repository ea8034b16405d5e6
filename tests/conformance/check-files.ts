// The structure checker on files, and the stress documents as files: what run.js calls, bundled.
import { readFileSync } from 'node:fs';
import { checkStructure } from './structure-checker.js';

export { writeStress } from '../editions/stress/write.js';

/** One sentence for each fault; none if the structure is sound. */
export function structureFaultsOf(path: string): readonly string[] {
  return checkStructure(new Uint8Array(readFileSync(path))).map(
    ({ code, place }) => `structure: ${code} ${place}`,
  );
}
