// The size of pictures, read from their first bytes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../pipeline/layout/flow/picture-size.js';

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};

/** SOI, APP0 of 16 bytes, a DHT to step over, then the frame. */
const jpeg = (frame: number, width: number, height: number) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, ...new Array(14).fill(0)],
    ...[0xff, 0xc4, 0, 4, 0, 0],
    ...[0xff, 0xff, frame, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
  ]);

describe('the size of a picture', () => {
  it('is read from a PNG and from JPEGs', () => {
    expect(pictureSize(png(1600, 900))).toEqual({ width: 1600, height: 900 });
    expect(pictureSize(jpeg(0xc0, 4000, 3000))).toEqual({ width: 4000, height: 3000 });
    expect(pictureSize(jpeg(0xc2, 640, 480))).toEqual({ width: 640, height: 480 });
  });

  it('is unknown for anything else', () => {
    expect(pictureSize(new Uint8Array())).toBeNull();
    expect(pictureSize(png(0, 10))).toBeNull();
    expect(pictureSize(new TextEncoder().encode('GIF89a'))).toBeNull();
  });

  it('never reads past the end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(png(3, 2), jpeg(0xc0, 3, 2)),
        (tail, whole) => {
          for (let length = 0; length <= whole.length; length += 1) {
            pictureSize(new Uint8Array([...whole.subarray(0, length), ...tail]));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
