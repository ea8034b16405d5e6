// Whether a PNG can be drawn: its chunks are whole, and its pixels are as many as it says.
import { inflateSync } from 'node:zlib';
import type { PictureFault } from './picture-fault.js';
import { mostPixels } from './limits.js';

const signatureLength = 8;
/** Length, type and checksum of a chunk (ISO/IEC 15948, 5.3). */
const chunkFrame = 12;

/** Channels by colour type (ISO/IEC 15948, table 11.1). */
const channels: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

interface Header {
  readonly width: number;
  readonly height: number;
  /** Of one pixel. */
  readonly bits: number;
  readonly isInterlaced: boolean;
}

/** `null` if it is sound. */
export function faultOfPng(bytes: Uint8Array): PictureFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Header | null = null;
  for (let at = signatureLength; at + chunkFrame <= bytes.byteLength; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + chunkFrame + length > bytes.byteLength) return 'corrupt';
    if (header === null) {
      header = type === 'IHDR' && length === 13 ? headerAt(view, at + 8) : null;
      if (header === null) return 'corrupt';
      const pixels = header.width * header.height;
      if (pixels === 0 || pixels > mostPixels) return 'dimensions';
    }
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') return faultOfPixels(data, header);
    at += chunkFrame + length;
  }
  return 'corrupt';
}

function headerAt(view: DataView, at: number): Header | null {
  const [width, height] = [view.getUint32(at), view.getUint32(at + 4)];
  const depth = view.getUint8(at + 8);
  const count = channels.get(view.getUint8(at + 9));
  if (count === undefined || ![1, 2, 4, 8, 16].includes(depth)) return null;
  return { width, height, bits: depth * count, isInterlaced: view.getUint8(at + 12) === 1 };
}

/** Inflates no further than the picture's own size, whatever the stream would give. */
function faultOfPixels(
  data: readonly Uint8Array[],
  { width, height, bits, isInterlaced }: Header,
): PictureFault | null {
  const row = 1 + Math.ceil((width * bits) / 8);
  // Seven passes, each with rows of its own, rounded up.
  const most = isInterlaced ? row * height + 7 * (height + row) : row * height;
  try {
    const pixels = inflateSync(Buffer.concat(data), { maxOutputLength: most + 1024 });
    const least = isInterlaced ? Math.floor((width * height * bits) / 8) : most;
    return pixels.byteLength >= least ? null : 'corrupt';
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? 'bomb' : 'corrupt';
  }
}
