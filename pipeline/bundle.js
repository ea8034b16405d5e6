// Makes dist/quality-report.cjs: one file that starts fast. Native modules and fonts stay outside.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaveOut } from './left-out.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['pipeline/cli.ts'],
  write: false,
  bundle: true,
  // One CommonJS file: V8 can keep its compiled code, and what a run does not need is not evaluated.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [leaveOut],
  external: ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', 'mupdf', '@expo-google-fonts/*'],
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__bundleUrl',
  },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
const folder = join(root, 'dist');
const bundle = join(folder, 'quality-report.cjs');
const program = inAscii(outputFiles[0].text);
// Compiled code and kept work lie beside the program: they are good for as long as it is the same.
if (!existsSync(bundle) || readFileSync(bundle, 'latin1') !== program) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(bundle, program);
}

/** A program of ASCII alone is read faster. What esbuild leaves are regular expressions, where escapes say the same. */
function inAscii(program) {
  return program.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
