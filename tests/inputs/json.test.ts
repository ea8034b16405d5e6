// JSON is taken and refused exactly as JSON.parse does, and every value knows its place.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../pipeline/inputs/read-json.js';

describe('readJson', () => {
  it('finds every value where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { document, findings } = readJson('t.json', text);
        expect(findings).toEqual([]);
        const lines = text.split('\n');
        const visit = (part: unknown, path: readonly (string | number)[]) => {
          const { line, column } = document?.placeOf(path) ?? { line: 0, column: 0 };
          const written = JSON.stringify(part, null, indent).split('\n')[0] ?? '';
          expect(lines[line - 1]?.slice(column - 1).startsWith(written)).toBe(true);
          if (Array.isArray(part)) for (const [index, item] of part.entries()) visit(item, [...path, index]);
          else if (typeof part === 'object' && part !== null)
            for (const [key, item] of Object.entries(part)) visit(item, [...path, key]);
        };
        visit(document?.value, []);
      }),
    );
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '1',
        '-',
        '0',
        '.',
        'e',
        'true',
        ' ',
        '\n',
        '\u0001',
        '\u007f',
        '\\n',
        '\\u00e4',
      ),
      maxLength: 12,
    });
    const isJson = (candidate: string) => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (candidate) => {
        expect(readJson('t.json', candidate).document !== null).toBe(isJson(candidate));
      }),
      { numRuns: 3000 },
    );
  });

  it('says where it ends too early, and refuses a bottomless one', () => {
    const codes = (text: string) =>
      readJson('t.json', text).findings.map(({ code, place }) => [code, place?.line, place?.column]);
    expect(codes('{\n  "a": [1, 2')).toEqual([['json-syntax', 2, 13]]);
    expect(codes('['.repeat(100_000))).toEqual([['json-syntax', 1, 65]]);
  });
});
