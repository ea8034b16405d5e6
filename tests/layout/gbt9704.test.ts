// GB/T 9704—2012 measured in the PDF: frame, margins, lines a page, characters a line, numbers, folios.
import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import type { DocumentPart } from '../../pipeline/model/block.js';
import { body, heading, paragraph, report, text } from './documents.js';
import { fonts, layOutIn, shippedTheme } from './themes.js';

const millimetre = 72 / 25.4;
const theme = shippedTheme('gbt9704');

interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the characters' em boxes. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly font: string;
}

/** Lines of each page as a PDF reader finds them. */
async function printed(...parts: readonly DocumentPart[]): Promise<readonly (readonly PrintedLine[])[]> {
  const bytes = await drawPdf(layOutIn(theme, ...parts), fonts, []);
  const pdf = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: pdf.countPages() }, (_, index) => linesOf(pdf.loadPage(index)));
}

function linesOf(page: mupdf.Page): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let characters: { text: string; x: number; y: number; size: number; font: string }[] = [];
  page.toStructuredText('preserve-whitespace').walk({
    beginLine: () => {
      characters = [];
    },
    onChar: (character, origin, font, size) => {
      characters.push({ text: character, x: origin[0], y: origin[1], size, font: font.getName() });
    },
    endLine: () => {
      const first = characters[0];
      const last = characters.at(-1);
      if (first === undefined || last === undefined) return;
      const { size, font, y } = first;
      lines.push({
        text: characters.map((each) => each.text).join(''),
        left: first.x,
        right: last.x + last.size,
        top: y - 0.88 * size,
        bottom: y + 0.12 * size,
        size,
        font,
      });
    },
  });
  return lines;
}

const han = '质量水平稳步提升工程服务人居品牌建设标准计量检测认证';
const full = (characters: number) => han.repeat(Math.ceil(characters / han.length)).slice(0, characters);

describe('a page of text alone', () => {
  let pages: readonly (readonly PrintedLine[])[] = [];
  let lines: readonly PrintedLine[] = [];
  beforeAll(async () => {
    pages = await printed(body('1', paragraph(full(28 * 66 - 2))));
    // The folio is set in another size.
    lines = (pages[1] ?? []).filter(({ size }) => size > 15);
  });

  it('has 22 lines', () => {
    expect(lines).toHaveLength(22);
  });

  it('has 28 characters in every line', () => {
    expect(lines.map(({ text: words }) => [...words].length)).toEqual(lines.map(() => 28));
  });

  it('is set in 3号, within the difference that 28 of them in 156 mm ask for', () => {
    for (const { size } of lines) expect(Math.abs(size - 16)).toBeLessThan(0.25);
  });

  it('fills 156 × 225 mm', () => {
    const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
    expect(width / millimetre).toBeCloseTo(156, 0);
    const pitch = ((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
    expect((pitch * 22) / millimetre).toBeCloseTo(225, 0);
    expect(pitch).toBeCloseTo(28.95, 2);
  });

  it('leaves 37 mm above and 28 mm at the binding, on both sides of a leaf', () => {
    const frameTop = Math.min(...lines.map(({ top }) => top)) - (theme.pitch - 15.79) / 2;
    expect(Math.abs(frameTop / millimetre - 37)).toBeLessThan(1);
    const sides = pages.map((page) => {
      const own = page.filter(({ size }) => size > 15);
      const left = Math.min(...own.map((line) => line.left));
      const right = 595.28 - Math.max(...own.map((line) => line.right));
      return [left, right].map((edge) => Math.round(edge / millimetre));
    });
    expect(sides).toEqual([
      [28, 26],
      [26, 28],
      [28, 26],
    ]);
  });

  it('has its folio in 4号 between dashes, one em from the outer edge, below the frame', () => {
    const folios = pages.map((page) => page.find(({ size }) => Math.abs(size - 14) < 0.01));
    expect(folios.map((folio) => folio?.text)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
    const [odd, even] = folios;
    // The dash of the font ends before its em does.
    expect(595.28 - 26 * millimetre - 14 - (odd?.right ?? 0)).toBeLessThan(2.5);
    expect(Math.abs((even?.left ?? 0) - 26 * millimetre - 14)).toBeLessThan(1);
    const frameBottom = 104.88 + 22 * 28.95;
    expect(((odd?.top ?? 0) - frameBottom) / millimetre).toBeCloseTo(7, 0);
  });
});

describe('headings', () => {
  let lines: readonly PrintedLine[] = [];
  beforeAll(async () => {
    const [page = []] = await printed(
      body(
        '1',
        heading(1, 'a', '质量水平', '一、'),
        heading(2, 'b', '产品质量', '（一）'),
        heading(3, 'c', '合格率', '1.'),
        paragraph(text('本段是正文。')[0] ?? ''),
      ),
    );
    lines = page.filter(({ size }) => size > 15);
  });

  it('stand on lines of their own, two characters in, one below the other without white', () => {
    expect(lines.map(({ text: words }) => words)).toEqual([
      '一、质量水平',
      '（一）产品质量',
      '1.合格率',
      '本段是正文。',
    ]);
    const indents = lines.map(({ left }) => (left - 79.37) / 15.79);
    // The white of （ is given up at a line's start.
    for (const [index, indent] of indents.entries()) expect(indent).toBeCloseTo(index === 1 ? 1.5 : 2, 1);
    const steps = lines.slice(1).map(({ top }, index) => top - (lines[index]?.top ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(28.95, 1);
  });

  it('are in 黑体, then in what stands for 楷体 and 仿宋', () => {
    expect(lines.map(({ font }) => font.replace(/^[A-Z]+\+/, ''))).toEqual([
      'NotoSansSC-Bold',
      'NotoSerifSC-Bold',
      'NotoSerifSC-Regular',
      'NotoSerifSC-Regular',
    ]);
  });
});

describe('headings of an English report, whose text is not indented', () => {
  it('start at the left, as the text does; the number of a part stands above the middle of its title', () => {
    const parts = [
      body(
        '1',
        heading(1, 'a', 'Quality level', 'Part 1'),
        heading(2, 'b', 'Products', '1.1'),
        paragraph(text('Text.')[0] ?? ''),
      ),
    ];
    const { value, findings } = layOut({ ...report(parts), language: 'en' }, theme, fonts);
    if (value === null) throw new Error(JSON.stringify(findings, null, 2));
    const lines = (value.pages[0]?.items ?? []).filter((item) => item.type === 'line');
    const at = (words: string) => lines.find(({ line }) => line.text === words);
    const middle = (words: string) => (at(words)?.x ?? 0) + (at(words)?.line.width ?? 0) / 2;
    expect(at('1.1')?.x).toBeCloseTo(at('Text.')?.x ?? 0, 3);
    expect(middle('Part 1')).toBeCloseTo(middle('Quality level'), 3);
  });
});
