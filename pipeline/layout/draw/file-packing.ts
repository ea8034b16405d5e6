// Packs a PDF file: all that is not a stream goes into compressed object streams (ISO 32000-1, 7.5.7, 7.5.8).
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** More compress better; fewer are opened faster. */
const objectsPerStream = 300;

/**
 * Rewrites a file that PDFKit has written: one section, a classic cross-reference table, no encryption. Its
 * identifier becomes a digest of its content, so that equal files and only those share one.
 */
export function packFile(file: Uint8Array): Uint8Array {
  const source = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const { objects, trailer, header } = readFile(source);
  const output = startOutput(header);
  const streams = objects.filter(({ isStream }) => isStream);
  for (const { id, body } of streams) output.addObject(id, body);
  const others = objects.filter(({ isStream }) => !isStream);
  let next = objects.length + 1;
  for (let from = 0; from < others.length; from += objectsPerStream) {
    output.addObjectStream(next, others.slice(from, from + objectsPerStream));
    next += 1;
  }
  return output.close(next, trailer);
}

interface FileObject {
  readonly id: number;
  /** Between `obj` and `endobj`. */
  readonly body: Buffer;
  readonly isStream: boolean;
}

function readFile(source: Buffer): {
  readonly header: Buffer;
  readonly objects: readonly FileObject[];
  readonly trailer: string;
} {
  const start = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.toString('latin1', source.length - 64))?.[1] ?? Number.NaN,
  );
  const closing = source.toString('latin1', start);
  const rows = [...closing.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  const offsets = rows.map((offset, index) => ({ offset, id: index + 1 }));
  const inOrder = offsets.toSorted((one, other) => one.offset - other.offset);
  const objects = inOrder.map(({ offset, id }, index): FileObject => {
    const whole = source.subarray(offset, inOrder[index + 1]?.offset ?? start);
    const from = `${id} 0 obj\n`.length;
    const body = whole.subarray(from, whole.lastIndexOf('\nendobj'));
    return { id, body, isStream: body.includes('\nstream\n') };
  });
  const trailer = /\/(?:Root|Info) \d+ 0 R/g;
  return {
    header: source.subarray(0, inOrder[0]?.offset ?? start),
    objects,
    trailer: [...closing.matchAll(trailer)].join('\n'),
  };
}

interface Output {
  readonly addObject: (id: number, body: Buffer) => void;
  readonly addObjectStream: (id: number, objects: readonly FileObject[]) => void;
  /** Adds the cross-reference stream under the number `id` and gives the file. */
  readonly close: (id: number, trailer: string) => Uint8Array;
}

/** Where an object is: at an offset, or in an object stream at an index. */
type Place = readonly [type: 1 | 2, offsetOrStream: number, index: number];

function startOutput(header: Buffer): Output {
  const parts: Buffer[] = [header];
  const places = new Map<number, Place>();
  let offset = header.length;
  const push = (part: Buffer) => {
    parts.push(part);
    offset += part.length;
  };
  const addObject = (id: number, body: Buffer) => {
    places.set(id, [1, offset, 0]);
    push(Buffer.from(`${id} 0 obj\n`, 'latin1'));
    push(body);
    push(Buffer.from('\nendobj\n', 'latin1'));
  };
  return {
    addObject,
    addObjectStream: (id, objects) => {
      objects.forEach((object, index) => {
        places.set(object.id, [2, id, index]);
      });
      addObject(id, objectStream(objects));
    },
    close: (id, trailer) => {
      const digest = createHash('sha256');
      for (const part of parts) digest.update(part);
      const identifier = digest.digest('hex').slice(0, 32);
      const start = offset;
      places.set(id, [1, start, 0]);
      const entries = `/Size ${id + 1}\n${trailer}\n/ID [<${identifier}> <${identifier}>]`;
      addObject(id, crossReferences(id, places, entries));
      push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
      return new Uint8Array(Buffer.concat(parts));
    },
  };
}

function objectStream(objects: readonly FileObject[]): Buffer {
  let at = 0;
  const index = objects.map(({ id, body }) => {
    const entry = `${id} ${at}`;
    at += body.length + 1;
    return entry;
  });
  const first = Buffer.from(`${index.join(' ')}\n`, 'latin1');
  const newline = Buffer.from('\n');
  const content = Buffer.concat([first, ...objects.flatMap(({ body }) => [body, newline])]);
  return stream(`/Type /ObjStm\n/N ${objects.length}\n/First ${first.length}`, content);
}

const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];

/** Each row is written as its difference from the one above (PNG's predictor Up), which deflates to little. */
function crossReferences(last: number, places: ReadonlyMap<number, Place>, entries: string): Buffer {
  const content = Buffer.alloc((last + 1) * (rowLength + 1));
  let above = Buffer.alloc(rowLength);
  for (let id = 0; id <= last; id += 1) {
    const [type, where, index] = places.get(id) ?? [0, 0, 0xffff];
    const row = Buffer.alloc(rowLength);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(where, widths[0]);
    row.writeUInt16BE(index, widths[0] + widths[1]);
    const at = id * (rowLength + 1);
    content.writeUInt8(2, at);
    for (let byte = 0; byte < rowLength; byte += 1)
      content[at + 1 + byte] = ((row[byte] ?? 0) - (above[byte] ?? 0)) & 255;
    above = row;
  }
  const parameters = `/DecodeParms << /Predictor 12 /Columns ${rowLength} >>`;
  return stream(`/Type /XRef\n/W [${widths.join(' ')}]\n${parameters}\n${entries}`, content);
}

function stream(entries: string, content: Buffer): Buffer {
  const packed = deflateSync(content, { level: 9 });
  const dictionary = `<<\n${entries}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>`;
  return Buffer.concat([
    Buffer.from(`${dictionary}\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
