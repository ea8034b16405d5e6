// Lists of items: numbers and bullets by level, paragraphs under each other, tags for readers of lists.
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import type { List, ListItem } from '../../pipeline/model/block.js';
import type { StructureElement } from '../../pipeline/model/page.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { body, heading, layOutParts, paragraph, theme } from './documents.js';

const nested = (
  ordered: boolean,
  start: number,
  ...items: readonly (readonly (string | List)[])[]
): List => ({
  type: 'list',
  ordered,
  start,
  items: items.map(
    (item): ListItem => item.map((child) => (typeof child === 'string' ? paragraph(child) : child)),
  ),
});

const laid = layOutParts(
  body(
    '1',
    heading(1, 'a', '质量', '第一部分'),
    nested(
      true,
      9,
      ['甲', '甲又'.repeat(40)],
      ['乙', nested(true, 1, ['乙一'], ['乙二', nested(true, 1, ['乙二一'])])],
    ),
    nested(
      false,
      1,
      ['丙', nested(false, 1, ['丙一', nested(false, 1, ['丙一一'])])],
      [nested(false, 1, ['丁一'])],
    ),
    nested(true, 999999999, ['戊']),
    paragraph('己'),
  ),
);

const lines = laid.pages.flatMap(({ items }) =>
  items.flatMap((item) =>
    item.type === 'line' && item.belongs.type === 'content'
      ? [
          {
            text: item.line.text,
            x: item.x - theme.page.left,
            y: item.baseline,
            element: item.belongs.element,
            width: item.line.width,
          },
        ]
      : [],
  ),
);

function path(element: StructureElement): string {
  return element.parent === null ? '' : `${path(element.parent)}/${element.role}`;
}

const lineOf = (text: string) => {
  const found = lines.find((line) => line.text.startsWith(text));
  if (found === undefined) throw new Error(text);
  return found;
};

describe('lists', () => {
  it('number from their start, each level in its form', () => {
    const labels = lines.filter(({ element }) => element.role === 'Lbl').map(({ text }) => text);
    expect(labels).toEqual(['9.', '10.', '（1）', '（2）', '①', '▪', '◦', '•', '▪', '◦', '999999999.']);
  });

  it('set each level deeper, labels before the text on its line, and the paragraphs of an item below each other', () => {
    const size = theme.styles.body.size;
    for (const [first, second] of [
      ['乙', '乙一'],
      ['乙一', '乙二一'],
      ['丙', '丙一'],
      ['丙一', '丙一一'],
    ] as const)
      expect(lineOf(second).x - lineOf(first).x).toBeGreaterThanOrEqual(2 * size - 0.01);
    expect(lineOf('甲又').x).toBe(lineOf('甲').x);
    for (const label of lines.filter(({ element }) => element.role === 'Lbl')) {
      const text = lines.filter(({ y, element }) => y === label.y && element.role !== 'Lbl').at(-1);
      expect(text?.x).toBeGreaterThanOrEqual(label.x + label.width - 0.01);
    }
    for (const line of lines) expect(line.x + line.width).toBeLessThanOrEqual(theme.page.measure + 0.01);
  });

  it('an item that begins with a list has both labels on one line', () => {
    const { y } = lineOf('丁一');
    expect(lines.filter((line) => line.y === y).map(({ text }) => text)).toEqual(['▪', '◦', '丁一']);
  });

  it('nest their tags: one paragraph is the body of its item, more stand in it', async () => {
    const tags = ['甲', '甲又', '乙二', '乙二一', '丁一'].map((text) => path(lineOf(text).element));
    expect(tags).toEqual([
      '/Sect/L/LI/LBody/P',
      '/Sect/L/LI/LBody/P',
      '/Sect/L/LI/LBody/L/LI/LBody/P',
      '/Sect/L/LI/LBody/L/LI/LBody/L/LI/LBody',
      '/Sect/L/LI/LBody/L/LI/LBody',
    ]);
    expect(checkStructure(await drawPdf(laid, loadFonts(), []))).toEqual([]);
  });
});
