// `npm run lines [-- EDITION [THEME]]`: how evenly every paragraph of a report is set, as a table.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outfile = join(root, 'dist', 'lines.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tests/line-report.ts'],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  external: ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', '@expo-google-fonts/*'],
  define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__bundleUrl' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
