// Runs a command of the program in this process, as the built program would, with what it writes to its streams.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { run } from '../../pipeline/commands/program.js';
import type { Run } from './copied-edition.js';

/** @param folder the working directory. What the program does not catch is code 70, as at its own entry. */
export async function runInProcess(folder: string, args: readonly string[]): Promise<Run> {
  const { writeSync } = fs;
  const here = process.cwd();
  const written = { 1: '', 2: '' };
  const capture = (descriptor: number, data: unknown, ...rest: readonly unknown[]): number => {
    if (descriptor !== 1 && descriptor !== 2)
      return Reflect.apply(writeSync, fs, [descriptor, data, ...rest]);
    const bytes = Buffer.from(data instanceof Uint8Array ? data : String(data)).subarray(
      Number(rest[0] ?? 0),
    );
    written[descriptor] += bytes.toString('utf8');
    return bytes.length;
  };
  Object.assign(fs, { writeSync: capture });
  syncBuiltinESMExports();
  process.chdir(folder);
  try {
    const code = await run(args);
    return { code, stdout: written[1], stderr: written[2] };
  } catch (error) {
    return { code: 70, stdout: written[1], stderr: String(error instanceof Error ? error.stack : error) };
  } finally {
    process.chdir(here);
    Object.assign(fs, { writeSync });
    syncBuiltinESMExports();
  }
}
