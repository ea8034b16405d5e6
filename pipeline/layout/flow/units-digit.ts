// Where the units digit of a cell's number ends: numbers in a column stand below each other on it.
import type { Inline, NumberInline } from '../../model/block.js';
import type { Line, Points } from '../../model/page.js';

/**
 * Width of the line up to and including the units digit, whatever decimals, qualifiers and units follow;
 * `null` if the cell holds no number.
 */
export function widthToUnitsDigit(inlines: readonly Inline[], line: Line): Points | null {
  const number = firstNumber(inlines);
  if (number === null) return null;
  const text = line.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
  const start = text.indexOf(number.digits);
  if (start < 0) return null;
  const integer = number.digits.split('.')[0] ?? number.digits;
  return widthTo(line, start + integer.length);
}

function firstNumber(inlines: readonly Inline[]): NumberInline | null {
  for (const inline of inlines) {
    if (inline.type === 'number') return inline;
    const inner = 'children' in inline ? firstNumber(inline.children) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** Width of the line's first `count` characters. */
function widthTo(line: Line, count: number): Points {
  let passed = 0;
  for (const run of line.runs) {
    let x = run.x;
    for (const glyph of run.glyphs) {
      passed += glyph.text.length;
      x += glyph.advance;
      if (passed >= count) return x;
    }
  }
  return line.width;
}
