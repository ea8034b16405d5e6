// `npm run conformance [-- FILE.pdf…]`: PDF/A-3a and PDF/UA-1 by veraPDF, qpdf, poppler's fonts, our structure checker.
// Without files: the first edition in every language, theme and purpose, every stress document, and all reports in outputs/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'outputs', 'conformance');
const themes = ['report', 'gbt9704'];

/** Bundled code still finds what lies beside its sources. */
const placesOfFiles = {
  name: 'places-of-files',
  setup(bundle) {
    bundle.onLoad({ filter: /\/(?:tests|pipeline)\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};

for (const program of ['qpdf', 'pdffonts'])
  if (spawnSync(program, ['--version']).error !== undefined)
    stop(`${program} is missing: apt-get install qpdf poppler-utils (see tests/README.md)`);

const { structureFaultsOf, writeStress } = await checker();
const given = process.argv.slice(2).map((file) => resolve(file));
for (const file of given) if (!existsSync(file)) stop(`${file} is missing`);
const files = given.length > 0 ? given : await everyPdf();

const failures = files.flatMap((file) =>
  [...qpdfFaults(file), ...fontFaults(file), ...structureFaultsOf(file)].map((fault) => [file, fault]),
);
for (const [file, fault] of failures) console.log(`FAIL ${named(file)}: ${fault}`);
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'verapdf.js'), ...files], {
  stdio: 'inherit',
});
console.log(
  `${files.length} files: ${failures.length} failures of qpdf, fonts and structure, veraPDF ${status === 0 ? 'passes all' : 'fails'}`,
);
process.exit(failures.length === 0 && status === 0 ? 0 : 1);

/** Makes what is to be judged, and finds what has been made before. */
async function everyPdf() {
  for (const theme of themes) {
    const out = join(built, theme);
    const flags = ['--theme', theme, '--report-lang', 'zh-CN,en', '--print', '--format', 'pdf', '--quiet'];
    const made = spawnSync(
      process.execPath,
      ['pipeline/quality-report.js', 'build', 'inputs/guangxi/2020', ...flags, '--out', out],
      { cwd: root, encoding: 'utf8' },
    );
    if (made.status !== 0) stop(`the report cannot be built in the theme ${theme}:\n${made.stderr}`);
  }
  const stress = await writeStress(join(root, 'outputs', 'stress'));
  return [...new Set([...pdfsIn(join(root, 'outputs')), ...stress].map((path) => realpathSync(path)))].sort();
}

function pdfsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    // Versions of an outputs folder lie beside it under hidden names; the folder itself is a link to one.
    if (entry.name.startsWith('.')) return [];
    if (entry.isFile()) return entry.name.endsWith('.pdf') ? [path] : [];
    return existsSync(path) ? pdfsIn(realpathSync(path)) : [];
  });
}

function qpdfFaults(file) {
  const { status: code, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  const isSound = code === 0 && stdout.includes('No syntax or stream encoding errors found');
  return isSound && stderr === '' ? [] : [`qpdf: ${stderr.trim() || stdout.trim()}`];
}

/** Each font embedded, a subset, and readable: the columns emb, sub and uni. */
function fontFaults(file) {
  const { stdout } = spawnSync('pdffonts', [file], { encoding: 'utf8' });
  const rows = stdout.trim().split('\n').slice(2);
  if (rows.length === 0) return ['fonts: none'];
  return rows.filter((row) => !/ yes +yes +yes /.test(row)).map((row) => `fonts: ${row}`);
}

/** The checker is TypeScript, and its files know where they lie. */
async function checker() {
  const outfile = join(root, 'dist', 'conformance.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/conformance/check-files.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['@napi-rs/canvas', 'canvas', 'chartjs-node-canvas', 'mupdf', '@expo-google-fonts/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
    plugins: [placesOfFiles],
  });
  return import(pathToFileURL(outfile).href);
}

function named(file) {
  return relative(root, file);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
