// Photographs of every kind come out upright, opaque and in sRGB; hostile ones give their code, and this process lives on.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PictureFile } from '../../pipeline/model/sources.js';
import { preparePictures } from '../../pipeline/photographs/prepare.js';
import { allKinds, height, width } from './pictures.js';

const decoder = 'pipeline/photographs/decode-pictures.js';
/** Half an inch by a quarter: 150 by 75 pixels. */
const box = { width: 36, height: 18 };
const large = { width: 420, height: 240 };

function files(pictures: Iterable<readonly [string, Uint8Array]>): ReadonlyMap<string, PictureFile> {
  const place = { file: '2020/photos.csv', line: 2, column: 1 };
  return new Map([...pictures].map(([name, bytes]) => [name, { name, bytes, place }]));
}

let kinds: ReadonlyMap<string, Buffer> = new Map();
let prepared = preparePictures(new Map(), decoder, large);
beforeAll(async () => {
  kinds = await allKinds();
  prepared = preparePictures(files(kinds), decoder, large);
});

const bytesOf = (name: string) => prepared.pictures.get(name)?.bytes ?? new Uint8Array();

async function pixelAt(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

describe('a sound picture', () => {
  it('comes out whatever its kind, in sRGB of 8 bits, opaque, without metadata', async () => {
    expect([...prepared.pictures.keys()]).toEqual([...kinds.keys()]);
    for (const [name, { bytes }] of prepared.pictures) {
      const facts = await sharp(bytes).metadata();
      expect([
        name,
        facts.space,
        facts.depth,
        facts.hasAlpha,
        facts.isProgressive,
        facts.exif,
        facts.icc,
      ]).toEqual([name, 'srgb', 'uchar', false, false, undefined, undefined]);
    }
  });

  it('is turned upright from each of the eight orientations', async () => {
    for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const name = `orientation-${orientation}.jpg`;
      const facts = await sharp(bytesOf(name)).metadata();
      const wanted = await sharp(kinds.get(name)).autoOrient().png().toBuffer();
      expect([facts.width, facts.height]).toEqual(orientation >= 5 ? [height, width] : [width, height]);
      for (const [x, y] of [
        [0.05, 0.05],
        [0.95, 0.05],
        [0.05, 0.95],
        [0.95, 0.95],
      ] as const) {
        const [seen, sought] = [await pixelAt(bytesOf(name), x, y), await pixelAt(wanted, x, y)];
        const farthest = Math.max(...seen.map((value, channel) => Math.abs(value - (sought[channel] ?? 0))));
        expect(farthest).toBeLessThan(20);
      }
    }
  });

  it('keeps its colours from CMYK and 16 bits, and is white where it was transparent', async () => {
    for (const name of ['cmyk.jpg', 'sixteen-bits.png']) {
      const [red = 0, green = 0, blue = 0] = await pixelAt(bytesOf(name), 0.9, 0.2);
      expect(red - Math.max(green, blue)).toBeGreaterThan(100);
    }
    const [red = 0, green = 0] = await pixelAt(bytesOf('alpha.png'), 0.9, 0.2);
    expect([red, green].every((value) => value > 120)).toBe(true);
  });

  it('is made no larger than 300 dots an inch of its printed size, and never enlarged', async () => {
    const { pictures } = preparePictures(
      files([['a.jpg', kinds.get('jpeg.jpg') ?? new Uint8Array()]]),
      decoder,
      {
        width: 12,
        height: 12,
      },
    );
    const facts = await sharp(pictures.get('a.jpg')?.bytes).metadata();
    expect([facts.width, facts.height]).toEqual([50, 33]);
    expect((await sharp(bytesOf('jpeg.jpg')).metadata()).width).toBe(width);
  });

  it('gives the same bytes every time', () => {
    const again = preparePictures(files(kinds), decoder, large).pictures;
    for (const [name, { bytes }] of again)
      expect([name, Buffer.from(bytes).equals(bytesOf(name))]).toEqual([name, true]);
  });

  it('says in a note what was changed of its form', () => {
    const notes = prepared.findings.map(({ code, severity, found, text: { en } }) => {
      return `${code} ${severity} ${found}: ${en.message.split(' was ')[1]?.split(';')[0]}`;
    });
    expect(notes).toEqual([
      'img-normalised info progressive.jpg: stored line by line instead of progressively',
      'img-normalised info cmyk.jpg: converted from CMYK to sRGB',
      'img-normalised info interlaced.png: stored line by line instead of progressively',
      'img-normalised info sixteen-bits.png: reduced from 16 to 8 bits a colour',
      'img-normalised info alpha.png: its transparent parts made white',
      ...[2, 3, 4, 5, 6, 7, 8].map(
        (number) => `img-normalised info orientation-${number}.jpg: turned as the camera says`,
      ),
    ]);
  });
});

describe('a hostile picture', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decoder-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** A decoder that misbehaves at a picture of one byte, and answers the others. */
  function misbehaving(deed: string): string {
    const program = join(folder, `decoder-${deed.length}.mjs`);
    writeFileSync(
      program,
      `import { readFileSync, writeSync } from 'node:fs';
       const input = readFileSync(0);
       for (let at = 0; at < input.length; ) {
         const length = input.readUInt32LE(at);
         if (length === 1) { ${deed} }
         const line = Buffer.from('{"changes":[]}');
         const number = (value) => { const four = Buffer.alloc(4); four.writeUInt32LE(value); return four; };
         writeSync(1, Buffer.concat([number(line.length), line, number(length), input.subarray(at + 4, at + 4 + length)]));
         at += 4 + length;
       }`,
    );
    return program;
  }

  it.each([
    [
      'crashes the decoder',
      'process.kill(process.pid, "SIGSEGV"); await new Promise(() => {});',
      'img-corrupt',
    ],
    ['never ends', 'for (;;);', 'img-bomb'],
    ['takes all memory', 'process.exit(75);', 'img-bomb'],
    [
      'ends it in the middle of an answer',
      'writeSync(1, Buffer.from([9, 0, 0, 0, 1])); process.exit(1);',
      'img-corrupt',
    ],
  ])('is named when it %s; the others are printed', (_, deed, code) => {
    const one = (length: number) => new Uint8Array(length).fill(length);
    const { pictures, findings } = preparePictures(
      files([
        ['a.jpg', one(5)],
        ['b.jpg', one(1)],
        ['c.jpg', one(7)],
        ['d.jpg', one(1)],
      ]),
      misbehaving(deed),
      box,
      // Five seconds are left to it for its start.
      { longest: 50 },
    );
    expect([...pictures.keys()]).toEqual(['a.jpg', 'c.jpg']);
    expect(findings.map((finding) => `${finding.code} ${finding.found}`)).toEqual([
      `${code} b.jpg`,
      `${code} d.jpg`,
    ]);
  });

  it('is named when it takes more memory than it may', async () => {
    const picture = await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    const { findings } = preparePictures(files([['a.png', picture]]), decoder, box, {
      mostMemory: 1024 * 1024,
    });
    expect(findings.map(({ code }) => code)).toEqual(['img-bomb']);
  });

  it('is named when it was cut at any hundredth', () => {
    for (const name of ['jpeg.jpg', 'png.png']) {
      const whole = kinds.get(name) ?? Buffer.alloc(0);
      const cuts = Array.from({ length: 99 }, (_, hundredth) => {
        const length = Math.floor((whole.length * (hundredth + 1)) / 100);
        return [`${hundredth}.${name}`, whole.subarray(0, length)] as const;
      });
      const { pictures, findings } = preparePictures(files(cuts), decoder, box);
      // The last hundredth of a PNG holds its end mark only: the picture may be whole.
      expect(pictures.size).toBeLessThanOrEqual(name === 'png.png' ? 20 : 2);
      expect(findings.filter(({ code }) => code === 'img-corrupt').length + pictures.size).toBe(99);
    }
  });

  it('of more pixels than any print needs is refused unseen', async () => {
    const picture = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer();
    const { findings } = preparePictures(files([['a.jpg', picture]]), decoder, box);
    expect(findings.map(({ code, exitCode }) => [code, exitCode])).toEqual([['img-dimensions', 7]]);
  });

  it('gives a code or a picture for each of a thousand mutations', () => {
    const seeds = [...kinds];
    const mutation = fc.record({
      kind: fc.nat(seeds.length - 1),
      changes: fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 3 }),
      cut: fc.option(fc.nat(), { freq: 1 }),
    });
    const mutated = fc
      .sample(mutation, { numRuns: 1000, seed: 20_200_101 })
      .map(({ kind, changes, cut }, number) => {
        const [name, whole] = seeds[kind] ?? ['', Buffer.alloc(1)];
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        return [`${number}.${name}`, cut === null ? bytes : bytes.subarray(0, cut % bytes.length)] as const;
      });
    const { pictures, findings } = preparePictures(files(mutated), decoder, box);
    const refused = findings.filter(({ severity }) => severity === 'error');
    expect(pictures.size + refused.length).toBe(1000);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['img-corrupt', 'img-dimensions']));
    // Both happen: a mutation may hit what only colours the picture.
    expect(Math.min(pictures.size, refused.length)).toBeGreaterThan(50);
    process.stdout.write(`${pictures.size} pictures, ${refused.length} codes\n`);
  }, 60_000);
});
