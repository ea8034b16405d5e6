// Small documents for the layout tests: blocks by the shortest words that say what they are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import { readTheme, type Theme } from '../../pipeline/layout/theme.js';
import type {
  Block,
  ChartBlock,
  DocumentPart,
  Heading,
  Inline,
  List,
  NumberInline,
  Paragraph,
  ReportDocument,
  TableBlock,
} from '../../pipeline/model/block.js';
import { decimal } from '../../pipeline/model/decimal.js';
import type { Checked } from '../../pipeline/model/finding.js';
import type { LaidOutDocument } from '../../pipeline/model/page.js';
import type { SourceFile } from '../../pipeline/model/place.js';

const themePath = join(import.meta.dirname, '..', '..', 'templates', 'annual-report', 'theme.json');

export function themeSource(text = readFileSync(themePath, 'utf8')): SourceFile {
  return {
    file: 'templates/annual-report/theme.json',
    path: themePath,
    lines: text.split('\n'),
    bytes: new TextEncoder().encode(text),
  };
}

/** Frames are 32 lines high here, whatever the template's are: the tests count lines to a page's foot. */
export const theme: Theme = withLines(readOwnTheme(), 32);

const fonts = loadFonts();

export function layOutChecked(parts: readonly DocumentPart[]): Checked<LaidOutDocument> {
  return layOut(report(parts), theme, fonts);
}

/** Lays out parts; fails the test on an error. */
export function layOutParts(...parts: readonly DocumentPart[]): LaidOutDocument {
  const { value, findings } = layOutChecked(parts);
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}

export function report(parts: readonly DocumentPart[]): ReportDocument {
  return {
    language: 'zh-CN',
    title: '报告',
    author: '某局',
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
      runningHead: '甲省质量状况报告',
    },
    parts,
  };
}

export function body(prefix: string, ...blocks: readonly Block[]): DocumentPart {
  return { matter: 'body', numberPrefix: prefix, blocks };
}

export function front(...blocks: readonly Block[]): DocumentPart {
  return { matter: 'front', numberPrefix: '', blocks };
}

export function text(words: string): readonly Inline[] {
  return words === '' ? [] : [{ type: 'text', text: words }];
}

export function heading(level: 1 | 2 | 3, id: string, words: string, number: string | null = null): Heading {
  return { type: 'heading', level, id, number, children: text(words), inContents: level < 3 };
}

export function paragraph(...children: readonly (string | Inline)[]): Paragraph {
  const inlines = children.flatMap((child) => (typeof child === 'string' ? text(child) : [child]));
  return { type: 'paragraph', style: 'body', children: inlines };
}

/** A list of items of one paragraph each. */
export function list(ordered: boolean, ...items: readonly string[]): List {
  return { type: 'list', ordered, start: 1, items: items.map((words) => [paragraph(words)]) };
}

/** A paragraph of about that many full lines, whose characters tell its place. */
export function linesOfText(lines: number, mark = '文'): Paragraph {
  return paragraph(mark.repeat(lines * charactersPerLine - 8));
}

export const charactersPerLine = 35;

export function number(
  digits: string,
  rest: { before?: string; unit?: string; after?: string } = {},
): NumberInline {
  return {
    type: 'number',
    before: rest.before ?? '',
    digits,
    unit: rest.unit ?? '',
    after: rest.after ?? '',
    figure: {
      id: 'any',
      indicator: null,
      name: '',
      period: 2001,
      value: decimal(digits),
      decimals: 0,
      unit: '',
      qualifier: '',
      status: 'final',
      note: '',
      origin: { kind: 'published', place: { file: 'a.csv', line: 1, column: 1 }, source: '' },
    },
  };
}

/** A chart that takes about that many lines with its caption. */
export function chart(id: string, lines: number, title = '图题', alternativeText = '说明'): ChartBlock {
  return {
    type: 'chart',
    id,
    caption: text(title),
    notes: [],
    drawing: {
      id,
      title,
      alternativeText,
      width: theme.page.measure,
      height: lines * theme.pitch - 24,
      configuration: () => ({ type: 'bar', data: { datasets: [] } }),
      figures: [],
    },
  };
}

export function table(
  id: string,
  rows: readonly (readonly string[])[],
  change: Partial<TableBlock> = {},
): TableBlock {
  const columns = rows[0]?.length ?? 1;
  return {
    type: 'table',
    id,
    caption: text('表题'),
    unitNote: [],
    columns: Array.from({ length: columns }, () => ({ align: 'start', weight: null })),
    head: Array.from({ length: columns }, (_, index) => text(`栏${index + 1}`)),
    rows: rows.map((cells) => ({ type: 'row', cells: cells.map(text) })),
    rowHeader: true,
    notes: [],
    ...change,
  };
}

function withLines({ page, ...rest }: Theme, lines: number): Theme {
  return { ...rest, page: { ...page, lines } };
}

function readOwnTheme(): Theme {
  const { value, findings } = readTheme(themeSource());
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}
