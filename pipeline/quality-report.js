#!/usr/bin/env node
// The executable: starts the bundle with the code that earlier runs have compiled.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';

const bundle = fileURLToPath(new URL('../dist/quality-report.cjs', import.meta.url));
const require = createRequire(bundle);
/** All but `read`, which loads a module of its own: only code that Node has loaded itself may do that. */
const cachedCommands = ['build', 'validate', 'trace', 'diff', 'new-year', 'explain'];

if (!existsSync(bundle)) {
  process.stderr.write('dist/quality-report.cjs 不存在：请先运行 npm ci（或 npm run bundle）。\n');
  process.stderr.write('dist/quality-report.cjs is missing: run npm ci (or npm run bundle) first.\n');
  process.exitCode = 2;
} else if (module.enableCompileCache) {
  // Node 22.1 and later do all of this by themselves.
  module.enableCompileCache();
  require(bundle);
} else if (cachedCommands.includes(process.argv[2])) {
  runCached(process.argv[2]);
} else {
  require(bundle);
}

/**
 * Each command has a cache of its own, written at the end of its first run, when V8 knows all functions that
 * the command needs. V8 refuses a cache of another version; bundling removes them all.
 */
function runCached(command) {
  // V8 optimises, on another thread, what has run for a while; a run is over before most of that pays. So it is
  // to look less often (every 66 kB of bytecode run, unless told): only what runs long is optimised. A tenth of
  // that budget costs 6 % more processor time; ready-made flags for memory have gained nothing. A large table sets
  // it back (pipeline/inputs/long-run.ts).
  v8.setFlagsFromString('--interrupt-budget=10000000');
  const cache = `${bundle}.${command}.${process.version}.cache`;
  const known = existsSync(cache) ? readFileSync(cache) : undefined;
  // The bundle is ASCII: as Latin-1 it is read without decoding.
  const wrapped = `(function (require, __filename, __dirname) {${readFileSync(bundle, 'latin1')}\n})`;
  const script = new vm.Script(wrapped, {
    filename: bundle,
    ...(known === undefined ? {} : { cachedData: known }),
  });
  if (known === undefined || script.cachedDataRejected === true) {
    process.once('exit', () => keep(cache, script.createCachedData()));
  }
  script.runInThisContext()(require, bundle, dirname(bundle));
}

function keep(path, bytes) {
  try {
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, bytes);
    renameSync(aside, path);
  } catch {
    // An installation that may not be written to starts a little slower.
  }
}
