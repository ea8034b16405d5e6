// Bytes are UTF-8 or are refused at the very byte; offsets become the lines and columns that an editor shows.
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../pipeline/inputs/decode.js';
import { placeAt, placeFinder } from '../../pipeline/inputs/places.js';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const gb18030 = (text: string) => iconv.encode(text, 'gb18030');
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

  it.each([
    ['a byte that begins nothing', [0xff], 'FF 0A 63', 5],
    ['a first byte with a wrong second', [0xb9, 0x20], 'B9 20 0A 63', 5],
    ['half a character at the end', [...gb18030('\n'), 0xb9], 'B9 0A 63', 6],
    ['four bytes beyond the last character', [0xfe, 0x39, 0xfe, 0x39], 'FE 39 FE 39', 5],
  ])('told that it is GB18030, names %s', (_, bytes, hex, offset) => {
    const all = Uint8Array.from([...gb18030('质\n量'), ...bytes, ...gb18030('\nc')]);
    const { text, findings } = decode('t.csv', 't.csv', all, 'gb18030');
    const [finding] = findings;
    expect([text, finding?.code, finding?.found]).toEqual([null, 'enc-invalid-bytes', hex]);
    expect(finding?.text.en.message).toContain(`byte ${offset + 1} (`);
    const before = offset === 5 ? [2, 2] : [3, 1];
    expect([finding?.place?.line, finding?.place?.column]).toEqual(before);
  });

  it('takes the mark of a file that was converted with it', () => {
    const bytes = gb18030('\uFEFF质,量\n');
    expect(decode('t.csv', 't.csv', bytes, 'gb18030')).toMatchObject({ text: '质,量\n', findings: [] });
  });

  it('finds the byte in a large file too, and reads all of a sound one', () => {
    const large = gb18030('质量，\n'.repeat(50_000));
    expect(decode('t.csv', 't.csv', large, 'gb18030').text).toHaveLength(200_000);
    large[large.length - 3] = 0xff;
    const [finding] = decode('t.csv', 't.csv', large, 'gb18030').findings;
    expect([finding?.code, finding?.place]).toEqual([
      'enc-invalid-bytes',
      { file: 't.csv', line: 50_000, column: 3 },
    ]);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s without its mark only when told so', (encoding) => {
    const bytes = iconv.encode('indicator,值\n质量,1\n', encoding);
    const [finding] = decode('t.csv', 't.csv', bytes).findings;
    expect([finding?.code, finding?.severity]).toEqual(['enc-utf16', 'error']);
    expect(finding?.text['zh-CN'].hint).toContain(`--encoding ${encoding}`);
    expect(decode('t.csv', 't.csv', bytes, encoding)).toMatchObject({
      text: 'indicator,值\n质量,1\n',
      findings: [],
    });
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
