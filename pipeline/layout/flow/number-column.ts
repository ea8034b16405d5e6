// A column of numbers: they stand below each other on the units digit.
import type { Inline, NumberInline, TableBlock } from '../../model/block.js';
import type { Line, Points } from '../../model/page.js';
import { breakIn, type FlowContext, setIn } from './flow-context.js';
import type { MeasuredCell } from './measured-table.js';

/** How far a column's numbers reach to the left and to the right of the units digit's end. */
export interface NumberBlock {
  readonly left: Points;
  readonly right: Points;
}

export function measureNumbers(table: TableBlock, column: number, context: FlowContext): NumberBlock {
  let left = 0;
  let right = 0;
  for (const row of table.rows) {
    if (row.type === 'group') continue;
    const cell = row.cells[column] ?? [];
    const line = setIn(context, cell, 'table');
    const toUnits = widthToUnitsDigit(cell, line);
    if (toUnits === null) continue;
    left = Math.max(left, toUnits);
    right = Math.max(right, line.width - toUnits);
  }
  return { left, right };
}

/** The block of numbers stands in the middle of its column; a dash or a word instead of a number does too. */
export function numberCell(
  inlines: readonly Inline[],
  { left, right }: NumberBlock,
  width: Points,
  context: FlowContext,
): MeasuredCell {
  const line = setIn(context, inlines, 'table');
  const toUnits = widthToUnitsDigit(inlines, line);
  if (toUnits !== null) return { lines: [{ line, x: (width - left - right) / 2 + left - toUnits }] };
  const lines = breakIn(context, inlines, 'table', width);
  return { lines: lines.map((each) => ({ line: each, x: (width - each.width) / 2 })) };
}

/**
 * Width of the line up to and including the units digit, whatever decimals, qualifiers and units follow;
 * `null` if the cell holds no number.
 */
function widthToUnitsDigit(inlines: readonly Inline[], line: Line): Points | null {
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
