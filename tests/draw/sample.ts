// One document with everything that drawing knows: all roles, links, artifacts, pictures, a chart, two files.
import * as mupdf from 'mupdf';
import { type Attachment, drawPdf } from '../../pipeline/layout/draw/pdf.js';
import type { LaidOutDocument, Line, PlacedItem } from '../../pipeline/model/page.js';
import { drawingsOfEachKind } from '../charts/each-kind.js';
import { missing } from '../charts/figures-of.js';
import { at, element, fonts, inside, laidOut, line, page, pagination } from './pages.js';

export const attachments: readonly Attachment[] = [
  {
    name: 'values.csv',
    mediaType: 'text/csv',
    bytes: new TextEncoder().encode('indicator,value\n'),
    description: '数值',
  },
  {
    name: '数据.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode('{}'),
    description: '数据包',
  },
];

export const title = '质量报告 A & B <C>';

const site = { type: 'link', url: 'https://example.org/质' } as const;
const emptyLine: Line = { runs: [], width: 0, text: '', stretch: 0, justified: false, indicators: [] };
const rule = (y: number, dash?: readonly number[]): PlacedItem => ({
  type: 'rule',
  x1: 80,
  y1: y,
  x2: 480,
  y2: y,
  thickness: 0.7,
  colour: '#1f4e79',
  ...(dash === undefined ? {} : { dash }),
});

export function sample(): LaidOutDocument {
  const root = element('Document', null, { title });
  const contents = element('Sect', root, { title: '目录' });
  const part = element('Sect', root, { title: '第一部分' });
  const paragraph = element('P', part);
  const body = element('LBody', element('LI', element('L', part, { listNumbering: 'Disc' })));
  const pages = [
    page('', at(80, 200, line('sans-bold', 30, title), inside(element('P', element('Sect', root))))),
    page('i', ...contentsItems(contents)),
    page(
      '1',
      { type: 'anchor', y: 90, id: '第一部分' },
      ...headingItems(element('H1', part)),
      ...paragraphItems(paragraph),
      ...tableItems(element('Table', part)),
      ...figureItems(element('Div', part)),
      at(80, 700, line('serif', 12, '•'), inside(element('Lbl', body.parent))),
      at(100, 700, line('serif', 12, '项目一'), inside(body)),
      at(400, 40, line('sans', 9, '第一部分'), pagination),
      rule(48),
    ),
    page(
      '2',
      at(80, 100, line('serif', 12, '下页续完。'), inside(paragraph)),
      at(100, 120, line('serif', 12, '又一行'), inside(body)),
    ),
  ];
  const children = [{ title: '第一部分', target: '第一部分', children: [] }];
  const next = { title: '第一部分（二）', target: '第一部分', children: [] };
  return laidOut(pages, {
    title,
    subject: '主题',
    keywords: '质量，安全',
    bookmarks: [{ title: '目录', target: 'contents', children }, { ...next, children: [next, next] }, next],
  });
}

function contentsItems(section: ReturnType<typeof element>): readonly PlacedItem[] {
  const item = element('TOCI', element('TOC', section));
  const link = inside(element('Link', element('Reference', item)));
  return [
    { type: 'anchor', y: 80, id: 'contents' },
    at(80, 100, line('sans-bold', 20, '目录'), inside(element('H1', section))),
    at(80, 130, line('serif', 12, '第一部分', { text: '官网', role: site }), link),
    rule(126, [0.7, 3.3]),
    rule(136),
    at(480, 130, line('serif', 12, '1'), link),
    {
      type: 'jump',
      x: 80,
      y: 118,
      width: 420,
      height: 20,
      target: '第一部分',
      contents: '第一部分',
      belongs: link,
    },
    at(290, 800, line('sans', 9, 'i'), pagination),
  ];
}

/** Number and title in two sizes; an anchor whose name is taken; a box of which nothing is seen. */
function headingItems(heading: ReturnType<typeof element>): readonly PlacedItem[] {
  return [
    at(80, 80, line('sans-bold', 13, '第一部分'), inside(heading)),
    at(80, 100, line('sans-bold', 20, '质量水平'), inside(heading)),
    { type: 'anchor', y: 300, id: 'contents' },
    { type: 'box', x: 80, y: 60, width: 9, height: 9 },
  ];
}

function paragraphItems(paragraph: ReturnType<typeof element>): readonly PlacedItem[] {
  const english = { type: 'foreign', language: 'en' } as const;
  const spoken = { type: 'spoken', spoken: '提高' } as const;
  const reference = { type: 'reference', target: 'contents' } as const;
  const set = (
    y: number,
    ...words: Parameters<typeof line> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => at(80, y, line('serif', 12, ...words), inside(paragraph));
  return [
    set(120, '本报告——', { text: 'quality ', role: english }),
    set(140, { text: 'infrastructure', role: english }, '见', { text: '目', role: reference }),
    set(160, { text: '录', role: { ...reference } }, { text: '一', role: { ...reference } }, '和网', {
      text: '站甲 ',
      role: site,
    }),
    set(
      180,
      { text: '乙', role: site },
      '，',
      { text: '▲', role: spoken },
      { text: '▲', role: { ...spoken } },
    ),
  ];
}

function tableItems(table: ReturnType<typeof element>): readonly PlacedItem[] {
  const cells = (...kinds: readonly Parameters<typeof element>[]) =>
    kinds.map((kind) => inside(element(...kind)));
  const caption = inside(element('Caption', table));
  const head = element('TR', element('THead', table));
  const rows = element('TBody', table);
  const [first, second] = [element('TR', rows), element('TR', rows)];
  const heads = cells(['TH', head, { scope: 'Column' }], ['TH', head, { scope: 'Column' }]);
  const group = inside(element('TH', first, { scope: 'Row', columnSpan: 2 }));
  const row = cells(['TH', second, { scope: 'Row' }], ['TD', second]);
  const cell = (x: number, y: number, text: string, belongs = group) =>
    at(x, y, text === '' ? emptyLine : line('sans', 9, text), belongs);
  return [
    at(80, 210, line('sans-bold', 9.5, '表1-1'), caption),
    at(440, 210, line('sans', 8.5, '单位：%'), caption),
    rule(216),
    cell(80, 230, '指标', heads[0]),
    cell(280, 230, '数值', heads[1]),
    {
      type: 'box',
      x: 80,
      y: 236,
      width: 400,
      height: 14,
      fill: '#f1f4f7',
      stroke: '#b8c2cc',
      thickness: 0.5,
    },
    cell(80, 247, '一组'),
    cell(80, 262, '合格率', row[0]),
    cell(280, 262, '', row[1]),
    rule(268),
    rule(270),
  ];
}

function figureItems(group: ReturnType<typeof element>): readonly PlacedItem[] {
  const drawing = [...drawingsOfEachKind('zh-CN').values()][0] ?? missing();
  const figure = (words: string) => inside(element('Figure', group, { alternativeText: words }));
  const [chart, photograph, drawn] = [figure(drawing.alternativeText), figure('照片'), figure('图标')];
  return [
    { type: 'drawing', x: 80, y: 290, width: 400, height: 200, drawing, belongs: chart },
    at(80, 500, line('sans-bold', 9.5, '图1-1'), inside(element('Caption', group))),
    { type: 'picture', x: 80, y: 520, width: 60, height: 40, bytes: picture('jpeg'), belongs: photograph },
    at(80, 575, line('sans', 9, '缺图'), photograph),
    { type: 'picture', x: 200, y: 520, width: 60, height: 40, bytes: picture('png'), belongs: drawn },
  ];
}

/** A picture of a few pixels; the PNG is half transparent. */
export function picture(form: 'jpeg' | 'png', space = mupdf.ColorSpace.DeviceRGB): Uint8Array {
  const pixmap = new mupdf.Pixmap(space, [0, 0, 6, 4], form === 'png');
  pixmap.clear(128);
  // A copy: MuPDF's own memory is used again.
  return (form === 'png' ? pixmap.asPNG() : pixmap.asJPEG(80, true)).slice();
}

export function drawSample(): Promise<Uint8Array> {
  return drawPdf(sample(), fonts, attachments);
}
