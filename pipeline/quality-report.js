#!/usr/bin/env node
// The executable: starts the bundle with the code that earlier runs have compiled.
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import { digestOf, readKept, writeKept } from './kept-files.js';

const bundle = fileURLToPath(new URL('../dist/quality-report.cjs', import.meta.url));
const require = createRequire(bundle);
/** All but `read`, which loads a module of its own: only code that Node has loaded itself may do that. */
const cachedCommands = ['build', 'validate', 'trace', 'diff', 'new-year', 'explain'];

const isNode20 = !('enableCompileCache' in module);

if (!existsSync(bundle)) {
  process.stderr.write('dist/quality-report.cjs 不存在：请先运行 npm ci（或 npm run bundle）。\n');
  process.stderr.write('dist/quality-report.cjs is missing: run npm ci (or npm run bundle) first.\n');
  process.exitCode = 2;
} else if (cachedCommands.includes(process.argv[2])) {
  runCached(process.argv[2]);
} else {
  require(bundle);
}

/**
 * Each command has a cache of its own, written at the end of its first run, when V8 knows all functions that
 * the command needs. V8 refuses a cache of another version, but runs a damaged one, and takes any bundle of the
 * same length for the one that was compiled: so a cache is held to digests of itself and of the bundle. Node's own
 * cache (22.1 and later) takes longer, since it keeps what is known before the run, and lies by default in a folder
 * that all users share.
 */
function runCached(command) {
  // V8 optimises, on another thread, what has run for a while; a run is over before most of that pays. So it is
  // to look less often (every 66 kB of bytecode run, unless told): only what runs long is optimised. A tenth of
  // that budget costs 6 % more processor time; ready-made flags for memory have gained nothing. A large table sets
  // it back (pipeline/inputs/long-run.ts). V8 of Node 22 and later has no such flag.
  if (isNode20) v8.setFlagsFromString('--interrupt-budget=10000000');
  const source = readFileSync(bundle);
  const path = join(dirname(bundle), `kept-${process.version}`, `compiled-${command}`);
  const key = digestOf(source);
  const known = readKept(path, key);
  // The bundle is ASCII: as Latin-1 it is read without decoding.
  const wrapped = `(function (require, __filename, __dirname) {${source.latin1Slice()}\n})`;
  const script = new vm.Script(wrapped, {
    filename: bundle,
    ...(known === null ? {} : { cachedData: known }),
  });
  if (known === null || script.cachedDataRejected === true) {
    process.once('exit', () => writeKept(path, key, () => script.createCachedData()));
  }
  script.runInThisContext()(require, bundle, dirname(bundle));
}
