// Writes pixels as a PNG without an alpha channel: opaque by its format, and quick to embed anywhere.
import { deflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, in rows from the top; red, green, blue and opacity, which is left out. */
  readonly bytes: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const pixelsPerMetreAt144Dpi = 5669;

/** Encodes as truecolour, 8 bits a channel (PNG, ISO/IEC 15948, 11.2), at 144 dpi, with a white margin in pixels. */
export function opaquePng(pixels: Pixels, margin: number): Uint8Array {
  const width = pixels.width + margin * 2;
  const height = pixels.height + margin * 2;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, 2);
  const density = new DataView(new ArrayBuffer(9));
  density.setUint32(0, pixelsPerMetreAt144Dpi);
  density.setUint32(4, pixelsPerMetreAt144Dpi);
  density.setUint8(8, 1);
  return Buffer.concat([
    signature,
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('pHYs', new Uint8Array(density.buffer)),
    chunk('IDAT', deflateSync(scanlines(pixels, margin), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Rows of RGB, each after its filter byte; charts are flat colours, for which "none" compresses best. */
function scanlines({ width, height, bytes }: Pixels, margin: number): Uint8Array {
  const rowLength = 1 + (width + margin * 2) * 3;
  const rows = new Uint8Array((height + margin * 2) * rowLength).fill(0xff);
  for (let row = 0; row < height + margin * 2; row += 1) rows[row * rowLength] = 0;
  for (let y = 0, from = 0; y < height; y += 1) {
    let to = (y + margin) * rowLength + 1 + margin * 3;
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      rows[to] = bytes[from] ?? 0;
      rows[to + 1] = bytes[from + 1] ?? 0;
      rows[to + 2] = bytes[from + 2] ?? 0;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** ISO 3309, as PNG asks; `zlib.crc32` is not in the oldest Node supported. */
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
