// Opens every file of an outputs folder again with a reader that is not this program's, and says what is wrong.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import * as mupdf from 'mupdf';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import sharp from 'sharp';
import { unified } from 'unified';
import { filesIn, openPdf, root } from '../report/copied-edition.js';

type Files = ReadonlyMap<string, Buffer>;
/** What is wrong with a file, in any words; nothing if it is sound. */
type Reader = (bytes: Buffer, path: string, files: Files) => readonly string[] | Promise<readonly string[]>;

/** A file that none of these knows is a complaint: a new format brings its reader along. */
const readers: readonly (readonly [path: RegExp, read: Reader])[] = [
  [/^report(\.en)?(\.print)?\.pdf$/, pdfFaults],
  [/^charts\/[a-z0-9-]+(\.en)?\.png$/, pngFaults],
  [/^figures\.csv$/, csvFaults],
  [/^content(\.en)?\.json$/, contentFaults],
  [/^validation\.json$/, findingsFaults],
  [/^manifest\.json$/, manifestFaults],
  [/^provenance\.json$/, provenanceFaults],
  [/^changes\.md$/, markdownFaults],
];

/** @returns a line for each fault of each file; empty if all are sound. */
export async function faultsOfOutputs(folder: string): Promise<readonly string[]> {
  const files = filesIn(folder);
  const faults: string[] = [];
  for (const [name, bytes] of files) {
    const path = name.replaceAll('\\', '/');
    const read = readers.find(([pattern]) => pattern.test(path))?.[1];
    const found =
      read === undefined ? ['no reader knows such a file'] : await safely(read, bytes, path, files);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

async function safely(read: Reader, bytes: Buffer, path: string, files: Files): Promise<readonly string[]> {
  try {
    return await read(bytes, path, files);
  } catch (error) {
    return [`cannot be opened (${String(error)})`];
  }
}

/** Every page is drawn and has something on it, but for the pages left blank; what is attached can be read. */
function pdfFaults(bytes: Buffer, path: string, files: Files): readonly string[] {
  const pdf = openPdf(bytes);
  const content = JSON.parse(String(files.get(path.includes('.en.') ? 'content.en.json' : 'content.json')));
  const isForPress = path.endsWith('.print.pdf');
  const count = pdf.countPages();
  const pages = Array.from({ length: count }, (_, index) => pdf.loadPage(index));
  const blank = pages.filter((page) => isOneColour(page)).length;
  const attached = Object.values(pdf.getEmbeddedFiles());
  return [
    ...(count === content.pages || (isForPress && count >= content.pages)
      ? []
      : [`${count} pages, not ${content.pages}`]),
    ...(isForPress || blank <= mostBlank ? [] : [`${blank} pages are blank`]),
    ...(isForPress || attached.length > 0 ? [] : ['nothing is attached']),
    ...attached.flatMap((file) => attachedFaults(pdf, file)),
    ...wordFaults(pages.map((page) => page.toStructuredText('').asText()).join('\n')),
  ];
}

/** The backs of the cover, of the contents and of the last page. */
const mostBlank = 3;

/** Tables and descriptions, each of which its own reader can read. */
function attachedFaults(pdf: mupdf.PDFDocument, file: mupdf.PDFObject): readonly string[] {
  const { filename } = pdf.getFilespecParams(file);
  const bytes = Buffer.from(pdf.getEmbeddedFileContents(file)?.asUint8Array() ?? []);
  const rows = filename.endsWith('.csv')
    ? parse(bytes, { bom: true }).length
    : Object.keys(JSON.parse(bytes.toString('utf8'))).length;
  return rows > 0 ? [] : [`${filename} is attached and says nothing`];
}

function isOneColour(page: mupdf.PDFPage): boolean {
  const pixels = page.toPixmap(mupdf.Matrix.scale(0.3, 0.3), mupdf.ColorSpace.DeviceGray, false).getPixels();
  return pixels.every((value) => value === pixels[0]);
}

/** Two decoders agree on its size; it has a white margin all round and something within it. */
async function pngFaults(bytes: Buffer): Promise<readonly string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const image = new mupdf.Image(bytes);
  const isWhite = (x: number, y: number) =>
    [0, 1, 2].every((channel) => data[(y * width + x) * channels + channel] === 0xff);
  const margin = 16;
  const inMargin = (x: number, y: number) =>
    x < margin || y < margin || x >= width - margin || y >= height - margin;
  let inked = 0;
  let strayed = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (!isWhite(x, y)) {
        if (inMargin(x, y)) strayed += 1;
        else inked += 1;
      }
  return [
    ...(image.getWidth() === width && image.getHeight() === height ? [] : ['two decoders see two sizes']),
    ...(strayed === 0 ? [] : ['its margin is not white: rows are shifted, or something is cut off']),
    ...(inked > width ? [] : ['it is blank']),
  ];
}

function csvFaults(bytes: Buffer): readonly string[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(bytes, { bom: true, columns: true });
  return [...(rows.length > 0 ? [] : ['it has no rows']), ...wordFaults(bytes.toString('utf8'))];
}

function contentFaults(bytes: Buffer): readonly string[] {
  const content = JSON.parse(bytes.toString('utf8'));
  const isWhole = content.figures.length > 0 && content.parts.length > 0 && content.pages > 0;
  return [
    ...(isWhole ? [] : ['it says nothing']),
    ...wordFaults(bytes.toString('utf8').replaceAll(': null', '')),
  ];
}

function findingsFaults(bytes: Buffer): readonly string[] {
  const schema = JSON.parse(readFileSync(join(root, 'schemas', 'findings.schema.json'), 'utf8'));
  const ajv = new Ajv({ strict: false });
  return ajv.validate(schema, JSON.parse(bytes.toString('utf8'))) ? [] : [ajv.errorsText()];
}

/** Every file but itself is listed with its size and digest, and nothing else is. */
function manifestFaults(bytes: Buffer, _: string, files: Files): readonly string[] {
  const listed: readonly { path: string; bytes: number; sha256: string }[] = JSON.parse(String(bytes)).files;
  const there = [...files.keys()]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'manifest.json');
  const wrong = listed.filter(({ path, bytes: size, sha256 }) => {
    const file = files.get(join(...path.split('/')));
    return file?.length !== size || createHash('sha256').update(file).digest('hex') !== sha256;
  });
  const unlisted = there.filter((path) => !listed.some((file) => file.path === path));
  return [
    ...wrong.map(({ path }) => `${path} is not as listed`),
    ...unlisted.map((path) => `${path} is not listed`),
  ];
}

/** in-toto Statement v1 with SLSA provenance v1: the fields that their specifications require. */
function provenanceFaults(bytes: Buffer, _: string, files: Files): readonly string[] {
  const { _type, subject, predicateType, predicate } = JSON.parse(String(bytes));
  const digests = new Map(
    [...files].map(([path, file]) => [
      path.replaceAll('\\', '/'),
      createHash('sha256').update(file).digest('hex'),
    ]),
  );
  const wrong = subject.filter(
    ({ name, digest }: { name: string; digest: { sha256: string } }) => digests.get(name) !== digest.sha256,
  );
  return [
    ...(_type === 'https://in-toto.io/Statement/v1' ? [] : ['it is no in-toto statement']),
    ...(predicateType === 'https://slsa.dev/provenance/v1' ? [] : ['it is no SLSA provenance']),
    ...(predicate.buildDefinition.resolvedDependencies.length > 0 ? [] : ['it names no dependencies']),
    ...(wrong.length === 0 ? [] : ['a subject is not the file that lies beside']),
  ];
}

function markdownFaults(bytes: Buffer): readonly string[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(bytes.toString('utf8'));
  const html = tree.children.some(({ type }) => type === 'html');
  return [...(html ? ['it holds markup of another kind'] : []), ...wordFaults(bytes.toString('utf8'))];
}

/** What a program writes when it has nothing to say. */
function wordFaults(text: string): readonly string[] {
  const word = /\b(?:undefined|NaN|null|Infinity|\[object \w+\])(?![\w-])|\uFFFD|\*\*/.exec(text);
  return word === null ? [] : [`it says “${word[0]}”`];
}
