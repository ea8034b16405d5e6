// Whether a JPEG can be drawn: its segments are whole, its kind is one that PDFs show, and it ends where it should.
import type { PictureFault } from './picture-fault.js';
import { mostPixels } from './limits.js';

/** Markers of ITU-T T.81, table B.1. */
const markers = { fill: 0xff, start: 0xd8, end: 0xd9, scan: 0xda } as const;

/** Baseline, extended and progressive with Huffman coding: what DCTDecode takes (ISO 32000-1, 7.4.8). */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const otherFrames: ReadonlySet<number> = new Set([
  0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

/** `null` if it is sound. */
export function faultOfJpeg(bytes: Uint8Array): PictureFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasFrame = false;
  for (let at = 2; at + 4 <= bytes.byteLength; ) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== markers.fill) return 'corrupt';
    if (marker === markers.fill) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.byteLength || otherFrames.has(marker)) return 'corrupt';
    if (frames.has(marker)) {
      const fault = faultOfFrame(view, at + 4, length);
      if (fault !== null) return fault;
      hasFrame = true;
    }
    // What follows a scan's head is entropy-coded: only its end can be looked at.
    if (marker === markers.scan) return hasFrame && endsWell(bytes) ? null : 'corrupt';
    at += 2 + length;
  }
  return 'corrupt';
}

/** Precision, height, width, components (ITU-T T.81, B.2.2). */
function faultOfFrame(view: DataView, at: number, length: number): PictureFault | null {
  if (length < 8) return 'corrupt';
  const [precision, height, width] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3)];
  const components = view.getUint8(at + 5);
  if (width === 0 || height === 0 || width * height > mostPixels) return 'dimensions';
  return precision === 8 && [1, 3, 4].includes(components) ? null : 'corrupt';
}

/** Cameras append data of their own behind the end; a file that was cut has no end at all. */
function endsWell(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
      Buffer.from([markers.fill, markers.end]),
    ) > 0
  );
}
