// A report as it is heard: the whole of a small one, and of the first edition what charts and tables must tell.
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import { writeFigure } from '../../pipeline/derive/notation.js';
import { printedFigures } from '../../pipeline/compose/printed-figures.js';
import type { Block } from '../../pipeline/model/block.js';
import { readAloud } from '../../pipeline/read/read-aloud.js';
import { readTaggedPdf } from '../../pipeline/read/tagged-pdf.js';
import { readingWords } from '../../pipeline/read/words.js';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { body, heading, layOutParts, table } from '../layout/documents.js';
import { compose, englishTemplates, templates } from '../compose/guangxi.js';
import { drawSample } from '../draw/sample.js';

const languages = ['zh-CN', 'en'] as const;

describe('the sample', () => {
  it.each(languages)('is read in the order of its structure, in the words of %s', async (language) => {
    const text = readAloud(readTaggedPdf(await drawSample(), mupdf), readingWords[language]);
    await expect(text).toMatchFileSnapshot(`golden/sample.${language}.txt`);
  });
});

describe('a cell that stands under the heads of its row and its column', () => {
  it('is told the column’s: the row’s was read before it', async () => {
    const rows = [
      ['甲率', '97.6', '备'],
      ['乙率', '98.1', ''],
    ];
    const laid = layOutParts(body('1', heading(1, 'a', '质量', '第一部分'), table('t', rows)));
    const pdf = readTaggedPdf(await drawPdf(laid, loadFonts(), []), mupdf);
    const heard = readAloud(pdf, readingWords['zh-CN'])?.split('\n') ?? [];
    expect(heard.filter((line) => line.startsWith('  行'))).toEqual([
      '  行：甲率；栏2：97.6；栏3：备',
      '  行：乙率；栏2：98.1；栏3：（空）',
    ]);
  });
});

describe('a PDF without a structure tree', () => {
  it('cannot be read', () => {
    const pdf = new mupdf.PDFDocument();
    pdf.insertPage(0, pdf.addPage([0, 0, 100, 100], 0, pdf.newDictionary(), '0 0 10 10 re f'));
    const bytes = pdf.saveToBuffer('').asUint8Array().slice();
    expect(readAloud(readTaggedPdf(bytes, mupdf), readingWords.en)).toBeNull();
  });
});

describe.each([
  ['Chinese', templates],
  ['English', englishTemplates],
] as const)('a chart of the first edition, in %s', (_, set) => {
  const blocks = compose(undefined, set).parts.flatMap((part) => part.blocks);
  const charts = blocks.filter((block): block is Extract<Block, { type: 'chart' }> => block.type === 'chart');
  const inTables = new Set(printedFigures(blocks.filter(({ type }) => type === 'table')).map(({ id }) => id));

  it.each(charts.map(({ drawing }) => [drawing.id, drawing] as const))(
    '%s says its kind, every value shown, and its message',
    (id, { alternativeText, figures, title }) => {
      expect(alternativeText).toMatch(
        set.language === 'en'
          ? /^(Line|Dot|Bar|Segmented bar)\b/
          : /^(折线|点|条形|分段条形|占比条形|计数点)图/,
      );
      const published = figures.filter(({ origin }) => origin.kind === 'published');
      for (const figure of published)
        expect(alternativeText).toContain(writeFigure(figure, set.language).digits);
      expect(alternativeText.length).toBeGreaterThan(title.length);
      expect(id).not.toBe('');
    },
  );

  it.each(charts.map(({ drawing }) => [drawing.id, drawing] as const))(
    '%s has its data in a table',
    (_id, { figures }) => {
      expect(figures.filter(({ id }) => !inTables.has(id)).map(({ id }) => id)).toEqual([]);
    },
  );

  it('tells the highest and the lowest of more than two', () => {
    const compared = charts.filter(
      ({ drawing }) => /rate|quality|awards|brands$/.test(drawing.id) && drawing.figures.length > 3,
    );
    expect(compared.length).toBeGreaterThan(1);
    // Of unlike units only the first of each kind is told: they are not compared with each other.
    const told =
      set.language === 'en' ? /Highest .*, lowest |the most of each kind/ : /最高.*，最低|居同类首位/;
    for (const { drawing } of compared) expect(drawing.alternativeText).toMatch(told);
  });
});
