// The driver of interrupted publishing as one file, for Node on this system or on another.
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** @param folder where the file is put. @returns its path. */
export function bundleInterrupted(folder: string): string {
  const outfile = join(folder, 'interrupted.cjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'interrupted.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return outfile;
}
