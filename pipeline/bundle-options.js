// How the program is bundled: also what is measured apart from it is bundled like this.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveOut } from './left-out.js';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Options of esbuild, without entry points and outputs. */
export const bundleOptions = {
  absWorkingDir: root,
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
};
