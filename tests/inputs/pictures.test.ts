// Pictures that were cut, damaged or made up are refused before drawing; sound ones of every kind pass.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfJpeg } from '../../pipeline/inputs/jpeg-soundness.js';
import { faultOfPng } from '../../pipeline/inputs/png-soundness.js';

function chunk(type: string, data: Uint8Array): Buffer {
  const frame = Buffer.alloc(12 + data.byteLength);
  frame.writeUInt32BE(data.byteLength);
  frame.write(type, 4, 'latin1');
  frame.set(data, 8);
  return frame;
}

interface Kind {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}
const channels = [1, 0, 3, 1, 2, 0, 4];

function png({ width, height, depth, colour }: Kind, pixels?: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  const row = 1 + Math.ceil((width * depth * (channels[colour] ?? 0)) / 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels ?? Buffer.alloc(row * height))),
    chunk('IEND', new Uint8Array()),
  ]);
}

const kinds = fc.record({
  width: fc.integer({ min: 1, max: 30 }),
  height: fc.integer({ min: 1, max: 30 }),
  depth: fc.constantFrom(8, 16),
  colour: fc.constantFrom(0, 2, 4, 6),
});

describe('a PNG', () => {
  it('passes when it is whole, and never when it was cut', () => {
    fc.assert(
      fc.property(kinds, fc.double({ min: 0, max: 0.999, noNaN: true }), (kind, share) => {
        const whole = png(kind);
        expect(faultOfPng(whole)).toBeNull();
        expect(faultOfPng(whole.subarray(0, Math.floor(whole.length * share)))).toBe('corrupt');
      }),
    );
  });

  it('is not inflated beyond its own size', () => {
    const bomb = png({ width: 1, height: 1, depth: 8, colour: 0 }, Buffer.alloc(50_000_000));
    expect(faultOfPng(bomb)).toBe('bomb');
    expect(faultOfPng(png({ width: 100_000, height: 100_000, depth: 8, colour: 0 }, Buffer.alloc(9)))).toBe(
      'dimensions',
    );
  });
});

/** Start, a frame of the kind, a scan, some data, end. */
function jpeg(frame: number, width = 4, height = 3, components = 3): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.from([
    ...[0xff, 0xd8],
    ...[0xff, frame, 0, 8 + 3 * components, 8, ...size, components],
    ...Array(3 * components).fill(1),
    ...[0xff, 0xda, 0, 4, 0, 0, 1, 2, 3, 4],
    ...[0xff, 0xd9],
  ]);
}

describe('a JPEG', () => {
  it.each([0xc0, 0xc1, 0xc2])('passes as baseline, extended or progressive: %i', (frame) => {
    expect(faultOfJpeg(jpeg(frame))).toBeNull();
    expect(faultOfJpeg(Buffer.concat([jpeg(frame), Buffer.alloc(30)]))).toBeNull();
  });

  it('is refused when it was cut anywhere', () => {
    const whole = jpeg(0xc0);
    for (let length = 2; length < whole.length; length += 1)
      expect(faultOfJpeg(whole.subarray(0, length))).toBe('corrupt');
  });

  it('is refused when no PDF can show it: lossless, arithmetic, without size, of two components', () => {
    for (const bytes of [jpeg(0xc3), jpeg(0xc9), jpeg(0xc0, 4, 3, 2)])
      expect(faultOfJpeg(bytes)).toBe('corrupt');
    expect(faultOfJpeg(jpeg(0xc0, 0))).toBe('dimensions');
    expect(faultOfJpeg(jpeg(0xc0, 65_000, 65_000))).toBe('dimensions');
  });
});

it('any bytes at all get a verdict', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(['corrupt', 'dimensions', 'bomb', null]).toContain(faultOfPng(bytes));
      expect(['corrupt', 'dimensions', null]).toContain(faultOfJpeg(bytes));
    }),
  );
});
