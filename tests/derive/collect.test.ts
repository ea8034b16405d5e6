// Every block's figures are collected, in printed order, each once.
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../pipeline/derive/collect.js';
import { deriveFigures, seriesOf } from '../../pipeline/derive/figures.js';
import { writeFigure } from '../../pipeline/derive/notation.js';
import type { Block, Inline, NumberInline, ReportDocument } from '../../pipeline/model/block.js';
import type { Figure } from '../../pipeline/model/figure.js';
import { id, smallEdition } from './small-edition.js';

const years = Array.from({ length: 30 }, (_, index) => 1990 + index);
const figures = seriesOf(
  deriveFigures(
    smallEdition({
      indicators: { it: {} },
      values: { it: Object.fromEntries(years.map((year) => [year, String(year)])) },
    }),
    [],
  ),
  id('it'),
);

function figure(index: number): Figure {
  const found = figures[index];
  if (found === undefined) throw new Error('not there');
  return found;
}

function number(index: number): NumberInline {
  return writeFigure(figure(index), 'zh-CN');
}

function documentOf(parts: readonly (readonly Block[])[]): ReportDocument {
  return {
    language: 'zh-CN',
    title: '',
    author: '',
    subject: '',
    keywords: '',
    date: '2001-02-03',
    changed: new Set(),
    words: {
      figure: '图',
      table: '表',
      captionGap: '　',
      continued: { before: '续', after: '' },
      continuedGroup: { before: '', after: '（续）' },
      note: { before: '注', after: '：' },
      watermark: '',
      runningHead: '',
    },
    parts: parts.map((blocks) => ({ matter: 'body', numberPrefix: '', blocks })),
  };
}

const text: Inline = { type: 'text', text: '文' };
const drawing = {
  id: 'c',
  title: '',
  alternativeText: '',
  width: 1,
  height: 1,
  configuration: () => ({ type: 'bar' as const, data: { datasets: [] } }),
};

const blocks: readonly Block[] = [
  { type: 'cover', region: '', title: '', year: '', issuingBody: '', date: '' },
  { type: 'contents', title: '' },
  { type: 'page-break' },
  { type: 'heading', level: 1, id: 'h', number: null, children: [number(0)], inContents: true },
  {
    type: 'paragraph',
    style: 'body',
    children: [text, { type: 'strong', children: [{ type: 'link', url: '', children: [number(1)] }] }],
  },
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      [{ type: 'paragraph', style: 'body', children: [number(2)] }],
      [{ type: 'paragraph', style: 'body', children: [text, number(3)] }],
    ],
  },
  {
    type: 'table',
    id: 't',
    caption: [number(4)],
    unitNote: [number(5)],
    columns: [],
    head: [[number(6)]],
    rows: [
      { type: 'group', title: [number(7)] },
      { type: 'row', cells: [[text], [number(8)]] },
    ],
    rowHeader: true,
    notes: [[number(9)]],
  },
  {
    type: 'chart',
    id: 'c',
    caption: [number(12)],
    drawing: { ...drawing, figures: [figure(10), figure(11)] },
    notes: [[number(13)]],
  },
  {
    type: 'photographs',
    photographs: [{ bytes: null, alternativeText: '', caption: [number(14)], credit: '' }],
    placeholder: '',
  },
  { type: 'key-figures', cards: [{ label: [number(15)], number: number(16), change: [number(17)] }] },
  { type: 'colophon', entries: [{ label: '', children: [number(18)] }] },
];

describe('the figures of a document', () => {
  it('are those of all its blocks, in printed order', () => {
    const expected = figures.slice(0, 19).map((one) => one.id);
    expect(figuresOf(documentOf([blocks])).map((one) => one.id)).toEqual(expected);
  });
  it('are listed once, where they are first printed', () => {
    const paragraph = (...indexes: number[]): Block => ({
      type: 'paragraph',
      style: 'body',
      children: indexes.map(number),
    });
    const document = documentOf([[paragraph(20, 3)], [paragraph(3, 21, 20)]]);
    expect(figuresOf(document).map((one) => one.period)).toEqual([2010, 1993, 2011]);
  });
});
