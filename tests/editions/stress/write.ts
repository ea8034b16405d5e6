// Writes the stress documents into a folder, each with pictures of its first pages: for conformance and for looking.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { stressDocuments } from './documents.js';
import { drawStress } from './draw.js';

const mostPictures = 3;
const resolution = 60;

/** @returns the paths of the PDFs. @throws {Error} if a document cannot be laid out. */
export async function writeStress(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (const document of stressDocuments) {
    const { bytes, findings } = await drawStress(document);
    if (bytes === null) throw new Error(`${document.name}: ${JSON.stringify(findings)}`);
    const path = join(folder, `${document.name}.pdf`);
    writeFileSync(path, bytes);
    writePictures(bytes, join(folder, document.name));
    paths.push(path);
  }
  return paths;
}

function writePictures(bytes: Uint8Array, name: string): void {
  const pdf = mupdf.Document.openDocument(bytes, 'application/pdf');
  const scale = mupdf.Matrix.scale(resolution / 72, resolution / 72);
  for (let index = 0; index < Math.min(mostPictures, pdf.countPages()); index += 1) {
    const picture = pdf.loadPage(index).toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false, true);
    writeFileSync(`${name}-${index + 1}.png`, picture.asPNG());
  }
}
