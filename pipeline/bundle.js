// Makes dist/quality-report.js: one file that starts fast. Native modules and fonts stay outside.
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { 'quality-report': 'pipeline/cli.ts' },
  outdir: 'dist',
  bundle: true,
  // Chunks keep what a run does not need (PNG charts) out of the start.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: { fontkit: './pipeline/layout/draw/no-font-opening.js' },
  external: ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', '@expo-google-fonts/*'],
  // Some bundled packages are CommonJS and ask for these names.
  banner: {
    js: [
      "import { createRequire as __createRequire } from 'node:module';",
      "import { dirname as __dirnameOf } from 'node:path';",
      "import { fileURLToPath as __pathOf } from 'node:url';",
      'const require = __createRequire(import.meta.url);',
      'const __filename = __pathOf(import.meta.url);',
      'const __dirname = __dirnameOf(__filename);',
    ].join(''),
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
