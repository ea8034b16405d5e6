// Bytes are UTF-8 or are refused at the very byte; offsets become the lines and columns that an editor shows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../pipeline/inputs/decode.js';
import { placeAt, placeFinder } from '../../pipeline/inputs/places.js';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const read = (...bytes: readonly number[]) => decode('t.csv', 't.csv', Uint8Array.from(bytes));

describe('decode', () => {
  it.each(['', '\uFEFF'])('takes a replacement character that someone wrote, after %j', (mark) => {
    const { text, findings } = read(...utf8(`${mark}质\uFFFD\uFFFD量\n\uFFFD`));
    expect([text, findings]).toEqual(['质\uFFFD\uFFFD量\n\uFFFD', []]);
  });

  it.each([
    ['a stray byte', [0xff]],
    ['a sequence cut short', [0xe8, 0xb4]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a code point beyond the last', [0xf4, 0x90, 0x80, 0x80]],
  ])('refuses %s, at its place', (_, bytes) => {
    const { text, findings } = read(...utf8('\uFEFFa\uFFFD,b\n质\uFFFD,𠮷'), ...bytes, ...utf8('\nc'));
    expect(text).toBeNull();
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['enc-not-utf8', 2, 6],
    ]);
  });

  it('refuses a NUL, at its place', () => {
    const { text, findings } = read(...utf8('a\n质\0b'));
    expect(text).toBeNull();
    expect(findings.map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['enc-nul', 2, 2],
    ]);
  });

  it('agrees with a strict decoder on any bytes', () => {
    const byte = fc.oneof(
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom(0xef, 0xbf, 0xbd, 0xbb, 0xe8, 0xed, 0xa0, 0x80),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (bytes) => {
        let strict: string | null = null;
        try {
          strict = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
        } catch {}
        const { text } = read(...bytes);
        expect(text).toBe(strict?.includes('\n') ? strict : (strict?.replaceAll('\r', '\n') ?? null));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('places', () => {
  it('are those of the text before the offset, however they are found', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '质', '\n', '\r\n', '𠮷') }), (text) => {
        const placeOf = placeFinder('t', text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          const before = text.slice(0, offset).split('\n');
          const place = { file: 't', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
          expect(placeOf(offset)).toEqual(place);
          expect(placeAt('t', text, offset)).toEqual(place);
        }
      }),
      { numRuns: 200 },
    );
  });
});
