// A table turned by a quarter: which way, what stays upright around it, where its links lie, what names its pages.
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { layOut, layOutForPress } from '../../pipeline/layout/lay-out.js';
import type { Block, Inline, NumberInline, TableBlock } from '../../pipeline/model/block.js';
import type { IndicatorId } from '../../pipeline/model/edition.js';
import type { Checked } from '../../pipeline/model/finding.js';
import type { LaidOutDocument, Page } from '../../pipeline/model/page.js';
import { readAloud } from '../../pipeline/read/read-aloud.js';
import { itemsOf, readTaggedPdf, withDescendants } from '../../pipeline/read/tagged-pdf.js';
import { readingWords } from '../../pipeline/read/words.js';
import { checkStructure } from '../conformance/structure-checker.js';
import {
  body,
  front,
  heading,
  linesOfText,
  number,
  paragraph,
  report,
  table,
  text,
  theme,
} from './documents.js';
import { artifactText, pagePlan } from './page-plan.js';
import { fonts } from './themes.js';

const mention = (target: string): Inline => ({ type: 'reference', target, show: 'number' });
const note = (id: string, words: string): Inline => ({ type: 'note', id, children: text(words) });
const of = (indicator: string, digits: string): NumberInline => {
  const plain = number(digits);
  return { ...plain, figure: { ...plain.figure, indicator: indicator as IndicatorId } };
};

const years = 11;

/** Of that many rows: two turned pages hold forty. */
function wideTable(rows: number): TableBlock {
  return table('wide', [['']], {
    caption: text('各地区历年合格率'),
    columns: Array.from({ length: years + 1 }, (_, column) => ({
      align: column === 0 ? 'start' : 'number',
      weight: null,
    })),
    head: [text('地区'), ...Array.from({ length: years }, (_, year) => text(`第${year + 1}年度`))],
    rows: Array.from({ length: rows }, (_, row) => ({
      type: 'row',
      cells: [
        row === 1 ? [...text('地区1'), note('a', '口径不同。'), mention('small')] : text(`地区${row}`),
        ...Array.from({ length: years }, (__, year) => [of(`i${row}`, `${90 + (year % 10)}.${row % 10}`)]),
      ],
    })),
    notes: [text('注：由各地区汇总。')],
  });
}

/** Without marks and mentions. */
const plainWide: TableBlock = { ...wideTable(6), rows: wideTable(1).rows };

const documentOf = (...blocks: readonly Block[]) =>
  report([
    front({ type: 'contents', title: '附表目录', of: 'tables' }),
    body('1', heading(1, 'part', '质量', '第一部分'), ...blocks),
    {
      matter: 'appendix',
      numberPrefix: '',
      blocks: [
        heading(1, 'index', '指标索引'),
        { type: 'index', groups: [{ label: 'D', entries: [{ indicator: 'i3', name: '第三项' }] }] },
      ],
    },
  ]);

const laidOut = ({ value, findings }: Checked<LaidOutDocument>): LaidOutDocument => {
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
};

const opening = paragraph('见', mention('wide'), '和', mention('small'), '。');
const small = table('small', [['甲', '1']]);
const blocks = [opening, wideTable(36), linesOfText(40), small, linesOfText(10, '字')];
const document = documentOf(...blocks);
const checked = layOut(document, theme, fonts);
const laid = laidOut(checked);
const turnedPages = laid.pages.filter(isTurned);

function isTurned({ items }: Page): boolean {
  return items.some(({ turn }) => turn !== undefined);
}

interface Character {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Upper left, upper right, lower left, lower right corner. */
  readonly quad: mupdf.Quad;
}

const open = async (value: LaidOutDocument) =>
  mupdf.Document.openDocument(await drawPdf(value, fonts, []), 'application/pdf');

function charactersOn(pdf: mupdf.Document, index: number): readonly Character[] {
  const characters: Character[] = [];
  pdf
    .loadPage(index)
    .toStructuredText('')
    .walk({
      onChar: (character, [x, y], _font, _size, quad) => {
        // What mupdf reads into gaps is left out.
        if (character !== ' ') characters.push({ text: character, x, y, quad });
      },
    });
  return characters;
}

/** The first occurrence of the words. */
function find(characters: readonly Character[], words: string): readonly Character[] {
  const text = characters.map((each) => each.text).join('');
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`no ${words} in ${text}`);
  return characters.slice(at, at + words.length);
}

const [firstTurned = 0, secondTurned = 0] = laid.pages.flatMap((page, index) =>
  isTurned(page) ? [index] : [],
);

describe('a turned table', () => {
  it('has pages of its own, right after the one that mentions it is full', () => {
    expect(checked.findings).toEqual([]);
    const plan = laid.pages.map((page) => {
      const [, first = ''] = pagePlan({ ...laid, pages: [page] }).split('\n');
      return `${page.folio} ${isTurned(page) ? 'turned' : 'upright'} ${Math.round(page.filled * 100)}% ${first}`;
    });
    expect(plan.join('\n')).toMatchInlineSnapshot(`
      "i upright 19% H1 附表目录
      ii upright 0% 
      1 upright 100% H1 ×2 第一部分
      2 turned 100% Table ×265 表1-1　各地区历年合格率
      3 turned 100% [续表1-1]
      4 upright 91% P ×14 文文文文文文文文文文文文文…
      5 upright 19% H1 指标索引"
    `);
  });

  it('lies with its head at the left and its foot at the right: it is read from the right', async () => {
    const characters = charactersOn(await open(laid), firstTurned);
    const [caption, head, first, last] = ['表1-1', '第1年度', '地区0', '地区20'].map((words) =>
      find(characters, words),
    );
    const left = (found: readonly Character[] | undefined) => found?.[0]?.x ?? Number.NaN;
    expect(left(caption)).toBeLessThan(left(head));
    expect(left(head)).toBeLessThan(left(first));
    expect(left(first)).toBeLessThan(left(last));
    // Words run upwards: each character stands above the one before, its upper left corner at the lower left.
    const [one, two] = head ?? [];
    expect(two?.y).toBeLessThan(one?.y ?? 0);
    expect(two?.x).toBeCloseTo(one?.x ?? 0, 3);
    expect(find(characters, '第11年度')[0]?.y).toBeLessThan(find(characters, '第1年度')[0]?.y ?? 0);
  });

  it('leaves running head and folio upright, in their places', async () => {
    const pdf = await open(laid);
    const upright = laid.pages.findIndex(
      ({ folio }) => folio === String(Number(laid.pages[secondTurned]?.folio) + 1),
    );
    const headOf = (index: number) =>
      find(charactersOn(pdf, index), '甲省质量状况报告').map(({ text: character, x, y }) => [
        character,
        x,
        y,
      ]);
    expect(headOf(firstTurned)).toEqual(headOf(upright));
    for (const { items, folio } of turnedPages) {
      const own = items.filter((item) => item.type === 'line' && item.line.text === folio);
      expect(own.map(({ turn }) => turn)).toEqual([undefined]);
    }
  });

  it('stays within the frame of the page', async () => {
    const { top, left, measure, lines } = theme.page;
    const pdf = await open(laid);
    for (const index of [firstTurned, secondTurned]) {
      const cells = charactersOn(pdf, index).filter(({ quad: [x0, y0, x1, y1] }) => y1 !== y0 || x1 < x0);
      expect(cells.length).toBeGreaterThan(200);
      for (const { x, y } of cells) {
        expect(x).toBeGreaterThan(left);
        expect(x).toBeLessThan(left + measure);
        expect(y).toBeGreaterThan(top);
        expect(y).toBeLessThanOrEqual(top + lines * theme.pitch);
      }
    }
  });

  it('goes on with 续表 and its head again, as artifacts, and is one table', async () => {
    const [first, second] = turnedPages;
    expect(turnedPages).toHaveLength(2);
    expect(first === undefined ? null : artifactText(first)).not.toContain('续表1-1');
    expect(second === undefined ? null : artifactText(second)).toEqual(
      expect.arrayContaining(['续表1-1', '地区', '第11年度']),
    );
    const bytes = await drawPdf(laid, fonts, []);
    expect(checkStructure(bytes)).toEqual([]);
    const aloud = readAloud(readTaggedPdf(bytes, mupdf), readingWords['zh-CN']) ?? '';
    expect(aloud.match(/各地区历年合格率/gu)).toHaveLength(2);
    expect(aloud.match(/地区35/gu)?.length).toBeGreaterThan(0);
    expect(aloud.indexOf('地区35')).toBeLessThan(aloud.indexOf('注：由各地区汇总'));
  });

  it('shares out what would leave its last page bare', () => {
    const rowsOn = ({ items }: Page) =>
      new Set(
        items.flatMap((item) =>
          item.type === 'line' && item.belongs.type === 'content' && /^地区\d/u.test(item.line.text)
            ? [item.line.text]
            : [],
        ),
      ).size;
    const few = laidOut(layOut(documentOf(opening, wideTable(22), small), theme, fonts));
    const counts = few.pages.filter(isTurned).map(rowsOn);
    expect(counts.reduce((sum, count) => sum + count)).toBe(22);
    expect(counts).toHaveLength(2);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(4);
  });

  it('has a box where it stands, if on one page', async () => {
    const one = laidOut(layOut(documentOf(opening, wideTable(6), small), theme, fonts));
    const tablesOf = async (value: LaidOutDocument) =>
      readTaggedPdf(await drawPdf(value, fonts, []), mupdf)
        .roots.flatMap(withDescendants)
        .filter(({ role }) => role === 'Table');
    const [wide] = await tablesOf(one);
    const [left = 0, bottom = 0, right = 0, top = 0] = itemsOf(
      wide?.attributes.get('BBox') ?? new mupdf.PDFDocument().newArray(),
    ).map((corner) => corner.asNumber());
    const index = one.pages.findIndex(isTurned);
    const height = one.pages[index]?.height ?? 0;
    const cells = charactersOn(await open(one), index);
    const [caption, last] = [find(cells, '表1-1'), find(cells, '地区5')].map(([first]) => first);
    for (const { x, y } of [caption, last].flatMap((each) => each ?? [])) {
      expect(x).toBeGreaterThan(left);
      expect(x).toBeLessThan(right);
      expect(height - y).toBeGreaterThan(bottom - 0.01);
      expect(height - y).toBeLessThan(top);
    }
    expect(top - bottom).toBeGreaterThan(right - left);
    const [parted] = await tablesOf(laid);
    expect(parted?.attributes.get('BBox')).toBeUndefined();
  });

  it('has links where the words are that they lie over', async () => {
    const pdf = await open(laid);
    const characters = charactersOn(pdf, firstTurned);
    const links = pdf.loadPage(firstTurned).getLinks();
    const over = links.map((link) => {
      const [x0, y0, x1, y1] = link.getBounds();
      return characters
        .filter(({ quad: [ax, ay, , , , , dx, dy] }) => {
          const [x, y] = [(ax + dx) / 2, (ay + dy) / 2];
          return x > x0 && x < x1 && y > y0 && y < y1;
        })
        .map(({ text: character }) => character)
        .join('');
    });
    expect(over.sort()).toEqual(['a', '表1-2']);
  });

  it('is found by the links to its notes, and by the list of tables, at the frame’s head', async () => {
    const pdf = await open(laid);
    const targets = [0, firstTurned].flatMap((index) =>
      pdf
        .loadPage(index)
        .getLinks()
        .map((link) => pdf.resolveLinkDestination(link)),
    );
    const inTurned = targets.filter(({ page }) => page === firstTurned || page === secondTurned);
    expect(inTurned.map(({ page }) => page)).toEqual([firstTurned, secondTurned]);
    for (const { y } of inTurned) expect(y).toBeCloseTo(theme.page.top, 1);
  });

  it('is named by the folio of its page in the list of tables and in the index', () => {
    const folio = laid.pages[firstTurned]?.folio ?? '';
    const words = laid.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.type === 'line' ? [item.line.text] : [])),
    );
    expect(words.slice(words.indexOf('表1-1'), words.indexOf('表1-1') + 3).at(-1)).toBe(folio);
    expect(words).toContain(`第三项　${folio}`);
  });

  it('has the bar of what has changed upright in the margin', () => {
    const [, wide] = blocks;
    const changed = new Set(wide === undefined ? [] : [wide]);
    const marked = laidOut(layOut({ ...document, changed }, theme, fonts));
    const { left, top, lines } = theme.page;
    const bars = marked.pages.map(({ items }) =>
      items.filter((item) => item.type === 'rule' && item.x1 < left && item.turn === undefined),
    );
    expect(bars.map(({ length }) => length)).toEqual(marked.pages.map((page) => (isTurned(page) ? 1 : 0)));
    for (const bar of bars.flat())
      expect(bar).toMatchObject({ x1: left - 12, x2: left - 12, y1: top, y2: top + lines * theme.pitch });
  });

  it('has the bar of a row that changed before the row, turned with it, clear of the folio', () => {
    const wide = wideTable(36);
    const row = wide.rows[30];
    const changed = new Set(row?.type === 'row' ? [row] : []);
    const marked = laidOut(layOut({ ...documentOf(opening, wide, small), changed }, theme, fonts));
    const bars = marked.pages.flatMap(({ items }, page) =>
      items.flatMap((item) => (item.type === 'rule' && item.x1 < 0 ? [{ ...item, page }] : [])),
    );
    expect(bars).toHaveLength(1);
    const [bar] = bars;
    const line = marked.pages[bar?.page ?? 0]?.items.find(
      (item) => item.type === 'line' && item.line.text === '地区30',
    );
    const baseline = line?.type === 'line' ? line.baseline : Number.NaN;
    expect(bar?.turn).toEqual(line?.turn);
    expect(bar?.y1).toBeLessThan(baseline);
    expect(bar?.y2).toBeGreaterThan(baseline);
    expect(-(bar?.x1 ?? 0)).toBeLessThan(theme.folio.below - theme.styles.folio.size);
  });

  it('moves on the sheet for press with its page, and runs into no bleed', async () => {
    const rows = wideTable(8).rows;
    const grouped = { ...wideTable(8), rows: [{ type: 'group', title: text('组') } as const, ...rows] };
    const some = documentOf(opening, grouped, small);
    const [plain, press] = [laidOut(layOut(some, theme, fonts)), laidOut(layOutForPress(some, theme, fonts))];
    const on = async (value: LaidOutDocument) =>
      charactersOn(await open(value), value.pages.findIndex(isTurned));
    const [before, after] = [await on(plain), await on(press)];
    const margin = press.pages[0]?.press?.trim.x ?? 0;
    expect(after.map(({ text: character }) => character)).toEqual(
      before.map(({ text: character }) => character),
    );
    after.forEach(({ x, y }, index) => {
      expect(x - margin).toBeCloseTo(before[index]?.x ?? 0, 1);
      expect(y - margin).toBeCloseTo(before[index]?.y ?? 0, 1);
    });
    const boxesOf = ({ pages }: LaidOutDocument) =>
      pages
        .filter(isTurned)
        .flatMap(({ items }) =>
          items.flatMap((item) => (item.type === 'box' ? [[item.x, item.y, item.width, item.height]] : [])),
        );
    expect(boxesOf(press)).toEqual(boxesOf(plain));
    expect(boxesOf(plain)).toHaveLength(1);
  });
});

describe('a turned table at the end of a part', () => {
  it('ends the text of the part: the page before it may be short', () => {
    const { findings } = layOut(documentOf(opening, linesOfText(3), small, plainWide), theme, fonts);
    expect(findings).toEqual([]);
  });

  it('keeps a page to itself below a heading that opens it', () => {
    const alone = laidOut(layOut(documentOf(opening, small, heading(2, 'b', '节'), plainWide), theme, fonts));
    expect(alone.pages.filter(isTurned)).toHaveLength(1);
  });
});
