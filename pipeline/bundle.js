// Makes dist/quality-report.js: one file that starts fast. Native modules and fonts stay outside.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leaveOut } from './left-out.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['pipeline/cli.ts'],
  outfile: 'dist/quality-report.cjs',
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
  external: ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', '@expo-google-fonts/*'],
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.dirname': '__dirname',
    'import.meta.url': '__bundleUrl',
  },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});
