// Makes dist/quality-report.cjs: one file that starts fast. Native modules and fonts stay outside.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, root } from './bundle-options.js';
import { digestOf } from './kept-files.js';

const { outputFiles } = await build({ ...bundleOptions, entryPoints: ['pipeline/cli.ts'], write: false });
const folder = join(root, 'dist');
const bundle = join(folder, 'quality-report.cjs');
const code = inAscii(outputFiles[0].text);
const program = `const __programDigest='${digestOf(code)}';${code}`;
// Compiled code and kept work lie beside the program, each under a key that names the program: what another has left
// is never used, and is replaced when it is made anew.
if (!existsSync(bundle) || readFileSync(bundle, 'latin1') !== program) {
  mkdirSync(folder, { recursive: true });
  const aside = `${bundle}.${process.pid}`;
  writeFileSync(aside, program, { flag: 'wx' });
  renameSync(aside, bundle);
}

/** A program of ASCII alone is read faster. What esbuild leaves are regular expressions, where escapes say the same. */
function inAscii(program) {
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
