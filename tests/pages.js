// `npm run pages [-- --grey] [-- FILE.pdf [FOLDER]]`: the PDF's pages as PNG, for looking at every one of them.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import * as mupdf from 'mupdf';
import { bundleOptions } from '../pipeline/bundle-options.js';

const flags = process.argv.slice(2);
const grey = flags.includes('--grey');
const [source = 'outputs/guangxi/2020/report.pdf', folder = 'outputs/pages'] = flags.filter(
  (flag) => !flag.startsWith('--'),
);
const resolution = 110;

const pdf = opened(source);
if (resolve(folder) === dirname(resolve(source)))
  refuse('The pictures would take the place of the report', folder);
const scale = mupdf.Matrix.scale(resolution / 72, resolution / 72);
const space = grey ? mupdf.ColorSpace.DeviceGray : mupdf.ColorSpace.DeviceRGB;
const pictures = Array.from({ length: pdf.countPages() }, (_, index) => ({
  path: `page-${String(index + 1).padStart(2, '0')}.png`,
  mediaType: 'image/png',
  bytes: pdf.loadPage(index).toPixmap(scale, space, false, true).asPNG(),
}));

// Published like a report: pictures of an earlier run are replaced by their manifest, nothing else is deleted.
const { makeManifest, publishFolder } = await publishing();
const told = publishFolder(resolve(folder), [...pictures, makeManifest(pictures, 'pages')]);
for (const { text } of told) console.error(shown(`${text.en.message} ${text.en.hint}`));
if (told.some(({ severity }) => severity === 'error')) process.exitCode = 5;
else console.log(shown(`${pictures.length} pages in ${folder}/`));

function opened(path) {
  try {
    return mupdf.Document.openDocument(readFileSync(path), 'application/pdf');
  } catch (error) {
    return refuse('Not a PDF that can be read', `${path}: ${error.message}`);
  }
}

function refuse(what, where) {
  console.error(shown(`${what}: ${where}`));
  process.exit(3);
}

/** Controls in names are written out. */
function shown(text) {
  return text.replace(/\p{C}/gu, (sign) => `\\u{${sign.codePointAt(0).toString(16).toUpperCase()}}`);
}

/** The program's own publishing, which is TypeScript: bundled as the program is. */
async function publishing() {
  const { outputFiles } = await build({
    ...bundleOptions,
    stdin: {
      contents:
        "export { makeManifest } from './publish/manifest.ts'; export { publishFolder } from './publish/publish.ts';",
      resolveDir: import.meta.dirname.replace(/tests$/, 'pipeline'),
    },
    format: 'esm',
    banner: {},
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
