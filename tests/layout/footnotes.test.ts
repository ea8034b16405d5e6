// Footnotes: marks numbered by the page, words at its foot or below the table, run over where they must.
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import type { Inline } from '../../pipeline/model/block.js';
import type { LaidOutDocument, PlacedItem, TextRun } from '../../pipeline/model/page.js';
import { checkStructure } from '../conformance/structure-checker.js';
import { readTaggedPdf, stringOf, type TaggedElement, withDescendants } from '../conformance/tagged-pdf.js';
import {
  body,
  chart,
  heading,
  layOutParts,
  linesOfText,
  number,
  paragraph,
  report,
  table,
  text,
  theme,
} from './documents.js';
import { layOutIn, shippedTheme, shippedThemes } from './themes.js';

const note = (words: string, id = words): Inline => ({ type: 'note', id, children: text(words) });

type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

function linesOn({ pages }: LaidOutDocument, page: number): readonly LineItem[] {
  return (pages[page]?.items ?? []).filter(
    (item): item is LineItem => item.type === 'line' && item.belongs.type === 'content',
  );
}

const roleOf = ({ belongs }: LineItem) => (belongs.type === 'content' ? belongs.element.role : '');

function isInNote({ belongs }: LineItem): boolean {
  if (belongs.type !== 'content') return false;
  const { role, parent } = belongs.element;
  return role === 'Note' || parent?.role === 'Note';
}

/** The words at a page's foot: `①说明`. */
function wordsAtFoot(laid: LaidOutDocument, page: number): string {
  return linesOn(laid, page)
    .filter(isInNote)
    .map(({ line }) => line.text)
    .join('');
}

function marksOn(laid: LaidOutDocument, page: number): readonly string[] {
  const runs = linesOn(laid, page).flatMap(({ line }) => line.runs);
  return runs.filter(({ role }) => role.type === 'note').map(textOf);
}

function textOf({ glyphs }: TextRun): string {
  return glyphs.map((glyph) => glyph.text).join('');
}

describe('a footnote', () => {
  const laid = layOutParts(
    body(
      '1',
      paragraph(
        '合格率',
        number('97.6', { unit: '%' }),
        note('初步数。'),
        '，满意度',
        note('抽样调查。'),
        '。',
      ),
      linesOfText(31),
      paragraph('下一页', note('另一页的注。'), '。'),
    ),
  );

  it('has its words at the foot of its page, numbered anew on each', () => {
    expect(wordsAtFoot(laid, 0)).toBe('①初步数。②抽样调查。');
    expect(wordsAtFoot(laid, 1)).toBe('①另一页的注。');
    expect(linesOn(laid, 0)[0]?.line.text).toBe('合格率97.6%①，满意度②。');
  });

  it('is told by its mark to those who do not see it, as far as a link’s name goes', () => {
    const long = '长'.repeat(80);
    const one = layOutParts(body('1', paragraph('甲', note('初步数。'), '，乙', note(long), '。')));
    const told = linesOn(one, 0)
      .flatMap(({ line }) => line.runs)
      .flatMap(({ role }) => (role.type === 'note' ? (role.placed?.words ?? '') : []));
    expect(told).toEqual(['注①：初步数。', `注②：${'长'.repeat(60)}…`]);
  });

  it('ends where the frame ends, below a short rule', () => {
    const foot = linesOn(laid, 0).filter(isInNote);
    const { size, leading } = theme.styles.footnote;
    const bottom = theme.page.top + theme.page.lines * theme.pitch;
    expect(foot.at(-1)?.baseline).toBeCloseTo(bottom - leading + (leading - size) / 2 + 0.88 * size, 6);
    const rules = laid.pages[0]?.items.filter((item) => item.type === 'rule') ?? [];
    const text = linesOn(laid, 0).findLast((item) => !isInNote(item));
    expect(rules).toHaveLength(1);
    expect(rules[0]?.y1).toBeGreaterThan(text?.baseline ?? Infinity);
    expect(rules[0]?.y1).toBeLessThan(foot[0]?.baseline ?? 0);
  });

  it('has a mark raised behind the word, never apart from it', () => {
    for (let length = 20; length < 40; length += 1) {
      const one = layOutParts(body('1', paragraph('字'.repeat(length), note('注。'), '后文。')));
      const lines = linesOn(one, 0).filter((item) => !isInNote(item));
      for (const { line } of lines) expect(line.text.startsWith('①')).toBe(false);
      const mark = lines.flatMap(({ line }) => line.runs).find(({ role }) => role.type === 'note');
      expect(mark?.rise).toBeGreaterThan(0);
    }
  });

  it('stands once for equal notes of a page', () => {
    const one = layOutParts(body('1', paragraph('甲', note('初步数。'), '，乙', note('初步数。'), '。')));
    expect(wordsAtFoot(one, 0)).toBe('①初步数。');
    expect(marksOn(one, 0)).toEqual(['①', '①']);
  });

  it('takes its line to the next page if the foot has no room', () => {
    const one = layOutParts(
      body('1', linesOfText(29), paragraph('文'.repeat(40), note('注'.repeat(60)), '文'.repeat(30), '。')),
    );
    expect(wordsAtFoot(one, 0)).toBe('');
    expect(marksOn(one, 1)).toEqual(['①']);
    expect(wordsAtFoot(one, 1)).toBe(`①${'注'.repeat(60)}`);
  });

  it('runs over only where it must, all of it printed once', () => {
    const words = Array.from({ length: 3000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const one = layOutParts(body('1', linesOfText(10), paragraph('甲', note(words), '。'), linesOfText(12)));
    const foots = one.pages.map((_, page) => wordsAtFoot(one, page));
    expect(foots.filter((foot) => foot !== '').length).toBeGreaterThan(1);
    expect(foots.join('')).toBe(`①${words}`);
    expect(foots[0]).toMatch(/^①/);
  });

  it('can stand in headings, lists and cards', () => {
    const one = layOutParts(
      body(
        '1',
        { ...heading(1, 'a', '质量', '第一部分'), children: [...text('质量'), note('一注。')] },
        { type: 'list', ordered: false, start: 1, items: [[paragraph('项', note('二注。'))]] },
        {
          type: 'key-figures',
          cards: [{ label: [...text('率'), note('三注。')], number: number('1'), change: [] }],
        },
      ),
    );
    expect(wordsAtFoot(one, 0)).toBe('①一注。②二注。③三注。');
    expect(one.bookmarks[0]?.title).toBe('第一部分\u3000质量');
  });

  it('is numbered in digits in Latin script, with room for two', () => {
    const notes = Array.from({ length: 12 }, (_, at) => note(`Note ${at}.`));
    const blocks = notes.map((each, at) => paragraph(`Word ${at}`, each, ' goes on.'));
    const one = layOut({ ...report([body('1', ...blocks)]), language: 'en' }, theme, loadFonts());
    expect(one.findings).toEqual([]);
    if (one.value === null) throw new Error('not laid out');
    const marks = linesOn(one.value, 0).flatMap(({ line }) =>
      line.runs.filter(({ role }) => role.type === 'note'),
    );
    expect(marks.map(textOf)).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)));
    for (const { glyphs } of marks)
      for (const { advance, width } of glyphs) expect(advance).toBeGreaterThanOrEqual(width - 0.001);
  });
});

describe('a footnote in a heading', () => {
  it.each(shippedThemes.flatMap((name) => [1, 2, 3].map((level) => [name, level as 1 | 2 | 3] as const)))(
    'has its words at the foot in the theme %s, at level %i',
    (name, level) => {
      const titled = { ...heading(level, 'h', '质量'), children: [...text('质量'), note('说明')] };
      const laid = layOutIn(shippedTheme(name), body('1', titled, paragraph('文字。')));
      expect(wordsAtFoot(laid, 0)).toBe('①说明');
      expect(marksOn(laid, 0)).toEqual(['①']);
    },
  );
});

describe('footnotes of tables and charts', () => {
  const laid = layOutParts(
    body(
      '1',
      paragraph('见表', note('页注。'), '。'),
      table('t', [['甲', '1']], {
        caption: [...text('表题'), note('题注。')],
        columns: [
          { align: 'start', weight: null },
          { align: 'number', weight: null },
        ],
        rows: [
          { type: 'row', cells: [text('甲'), [number('1'), note('初步数。')]] },
          { type: 'row', cells: [text('乙'), [number('22'), note('修订数。')]] },
          {
            type: 'row',
            cells: [
              [...text('丙'), note('题注。')],
              [number('3'), note('初步数。')],
            ],
          },
        ],
        notes: [text('注：单位不同。')],
      }),
      { ...chart('c', 6), caption: [...text('图题'), note('图注。')] },
    ),
  );

  it('have letters and stand below, in the order of their marks', () => {
    expect(marksOn(laid, 0)).toEqual(['①', 'a', 'b', 'c', 'a', 'b', 'a']);
    const below = linesOn(laid, 0)
      .filter(isInNote)
      .map(({ line }) => line.text);
    expect(below).toEqual(['a', '题注。', 'b', '初步数。', 'c', '修订数。', 'a', '图注。', '①', '页注。']);
  });

  it('keep the numbers of a column on their units digit', () => {
    const cells = linesOn(laid, 0).filter((item) => roleOf(item) === 'TD');
    const ends = cells.map(({ x, line }) => {
      const [digits] = line.runs;
      return x + (digits?.x ?? 0) + (digits?.glyphs ?? []).reduce((sum, { advance }) => sum + advance, 0);
    });
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.01);
  });
});

describe('the PDF', () => {
  it('reads a note after its mark, each Note with an ID of its own', async () => {
    const laid = layOutParts(
      body(
        '1',
        heading(1, 'a', '质量'),
        paragraph('甲', note('一注。'), '，乙', note('二注。'), '。'),
        linesOfText(34),
        paragraph('丙', note('一注。'), '。'),
        table('t', [['甲', '乙']], {
          rows: [{ type: 'row', cells: [text('甲'), [...text('乙'), note('表注。')]] }],
        }),
      ),
    );
    const bytes = await drawPdf(laid, loadFonts(), []);
    expect(checkStructure(bytes)).toEqual([]);
    const { roots, catalogue } = readTaggedPdf(bytes);
    const elements = roots.flatMap(withDescendants);
    const first = elements.find(({ role, kids }) => role === 'P' && kids.length > 3);
    const kinds = first?.kids.map((kid) => (kid.type === 'element' ? kid.element.role : kid.type));
    expect(kinds).toEqual(['content', 'Reference', 'Note', 'content', 'Reference', 'Note', 'content']);
    const ids = elements.filter(isNote).map(({ object }) => stringOf(object.get('ID')));
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    // The heads of the table have identifiers too.
    const identified = elements.filter(({ object }) => object.get('ID').isString());
    expect(catalogue.get('StructTreeRoot', 'IDTree', 'Names').length).toBe(2 * identified.length);
  });
});

function isNote({ role }: TaggedElement): boolean {
  return role === 'Note';
}
