// The same three passages as set by this program and by Typst, as pictures: `npm run bench -- --pages`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mupdf from 'mupdf';

/** Words of the pages wanted: text with a chart; a chart with its table; a long table. */
const passages = ['全区开展质量改进', '累计主导或参与制', '重大产品质量事件起0'];
const resolution = 56;

/** @param peers our own first, then Typst: what to run, and the PDF that it makes. */
export function writePagesBeside(peers, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, peer] of [
    ['own', peers[0]],
    ['typst', peers[1]],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, peer.arguments, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const pdf = mupdf.Document.openDocument(readFileSync(peer.pdf), 'application/pdf');
    for (const [index, words] of passages.entries())
      writeFileSync(join(folder, `${name}-${index + 1}.png`), pictureOf(pdf, words));
    console.log(`${name}: ${pdf.countPages()} pages`);
  }
}

function pictureOf(pdf, words) {
  const pages = Array.from({ length: pdf.countPages() }, (_, page) => page);
  const index = pages.find((page) => textOf(pdf.loadPage(page)).includes(words));
  if (index === undefined) throw new Error(`no page holds ${words}`);
  const scale = mupdf.Matrix.scale(resolution / 72, resolution / 72);
  return pdf.loadPage(index).toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false, true).asPNG();
}

function textOf(page) {
  return page.toStructuredText().asText().replaceAll(/\s/g, '');
}
