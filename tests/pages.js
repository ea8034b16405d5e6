// `npm run pages [-- --grey] [-- FILE.pdf [FOLDER]]`: the PDF's pages as PNG, for looking at every one of them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mupdf from 'mupdf';

const flags = process.argv.slice(2);
const grey = flags.includes('--grey');
const [source = 'outputs/guangxi/2020/report.pdf', folder = 'outputs/pages'] = flags.filter(
  (flag) => !flag.startsWith('--'),
);
const resolution = 110;

const pdf = mupdf.Document.openDocument(readFileSync(source), 'application/pdf');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const scale = mupdf.Matrix.scale(resolution / 72, resolution / 72);
const space = grey ? mupdf.ColorSpace.DeviceGray : mupdf.ColorSpace.DeviceRGB;
for (let index = 0; index < pdf.countPages(); index += 1) {
  const picture = pdf.loadPage(index).toPixmap(scale, space, false, true);
  writeFileSync(join(folder, `page-${String(index + 1).padStart(2, '0')}.png`), picture.asPNG());
}
console.log(`${pdf.countPages()} pages in ${folder}/`);
