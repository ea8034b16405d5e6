// Packs a PDF file: all that is not a stream goes into compressed object streams (ISO 32000-1, 7.5.7, 7.5.8).
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, type ZlibOptions } from 'node:zlib';
import type { PdfObject, PdfObjects } from './pdfkit-output.js';

const deflated = promisify<Uint8Array, ZlibOptions, Buffer>(deflate);

/** More compress better; fewer are opened faster. */
const objectsPerStream = 300;

/**
 * A file of one section, without encryption. Its identifier is a digest of its content, so that equal files and
 * only those share one.
 */
export async function packFile({ header, objects, root, info }: PdfObjects): Promise<Uint8Array> {
  const output = startOutput(header);
  const others = objects.filter(({ stream }) => stream === null);
  const groups: (readonly PdfObject[])[] = [];
  for (let from = 0; from < others.length; from += objectsPerStream)
    groups.push(others.slice(from, from + objectsPerStream));
  const streams = await Promise.all(groups.map(packObjects));
  for (const { id, text, stream } of objects) if (stream !== null) output.addStream(id, text, stream);
  streams.forEach(({ dictionary, content }, index) => {
    const id = objects.length + 1 + index;
    output.addStream(id, dictionary, content);
    output.placeObjects(id, groups[index] ?? []);
  });
  return output.close(objects.length + 1 + groups.length, `/Root ${root} 0 R\n/Info ${info} 0 R`);
}

interface PackedStream {
  readonly dictionary: string;
  readonly content: Uint8Array;
}

/** An object stream: the number of each object and where it begins, then the objects. */
function packObjects(objects: readonly PdfObject[]): Promise<PackedStream> {
  const index = `${indexOf(objects)}\n`;
  const content = `${index}${objects.map(({ text }) => text).join('\n')}\n`;
  const entries = `/Type /ObjStm\n/N ${objects.length}\n/First ${index.length}`;
  return packed(entries, Buffer.from(content, 'latin1'));
}

async function packed(entries: string, bytes: Uint8Array): Promise<PackedStream> {
  const content = await deflated(bytes, { level: 9 });
  return { dictionary: `<<\n${entries}\n/Filter /FlateDecode\n/Length ${content.length}\n>>`, content };
}

interface Output {
  readonly addStream: (id: number, dictionary: string, content: Uint8Array) => void;
  /** Says that the objects lie in the object stream `id`. */
  readonly placeObjects: (id: number, objects: readonly PdfObject[]) => void;
  /** Adds the cross-reference stream under the number `id` and gives the file. */
  readonly close: (id: number, trailer: string) => Promise<Uint8Array>;
}

/** Where an object is: at an offset, or in an object stream at an index. */
type Place = readonly [type: 1 | 2, offsetOrStream: number, index: number];

function startOutput(header: Uint8Array): Output {
  const parts: Uint8Array[] = [header];
  const places = new Map<number, Place>();
  let offset = header.length;
  const push = (part: Uint8Array) => {
    parts.push(part);
    offset += part.length;
  };
  const addStream = (id: number, dictionary: string, content: Uint8Array) => {
    places.set(id, [1, offset, 0]);
    push(Buffer.from(`${id} 0 obj\n${dictionary}\nstream\n`, 'latin1'));
    push(content);
    push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  };
  return {
    addStream,
    placeObjects: (id, objects) => {
      objects.forEach((object, index) => {
        places.set(object.id, [2, id, index]);
      });
    },
    close: async (id, trailer) => {
      const digest = createHash('sha256');
      for (const part of parts) digest.update(part);
      const identifier = digest.digest('hex').slice(0, 32);
      const start = offset;
      places.set(id, [1, start, 0]);
      const own = `/Size ${id + 1}\n${trailer}\n/ID [<${identifier}> <${identifier}>]`;
      const { dictionary, content } = await packed(`${rowEntries}\n${own}`, crossReferences(id, places));
      addStream(id, dictionary, content);
      push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

/** The number of each object and where it begins after the index. */
function indexOf(objects: readonly PdfObject[]): string {
  let at = 0;
  const entries = objects.map(({ id, text }) => {
    const entry = `${id} ${at}`;
    at += text.length + 1;
    return entry;
  });
  return entries.join(' ');
}

const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];
const rowEntries = `/Type /XRef\n/W [${widths.join(' ')}]\n/DecodeParms << /Predictor 12 /Columns ${rowLength} >>`;

/** Each row is written as its difference from the one above (PNG's predictor Up), which deflates to little. */
function crossReferences(last: number, places: ReadonlyMap<number, Place>): Buffer {
  const rows = Buffer.alloc((last + 1) * rowLength);
  for (let id = 0; id <= last; id += 1) {
    const [type, where, index] = places.get(id) ?? [0, 0, 0xffff];
    const at = id * rowLength;
    rows.writeUInt8(type, at);
    rows.writeUInt32BE(where, at + widths[0]);
    rows.writeUInt16BE(index, at + widths[0] + widths[1]);
  }
  const content = Buffer.alloc((last + 1) * (rowLength + 1));
  for (let id = 0; id <= last; id += 1) {
    const [from, to] = [id * rowLength, id * (rowLength + 1)];
    content[to] = 2;
    // Buffers keep the lowest byte of a number, and what is above the first row counts as zero.
    for (let byte = 0; byte < rowLength; byte += 1)
      content[to + 1 + byte] = (rows[from + byte] ?? 0) - (rows[from + byte - rowLength] ?? 0);
  }
  return content;
}
