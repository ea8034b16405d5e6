// The report's text as plain blocks, and a ready-made SVG for each of its charts: what every peer lays out.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { examine } from '../../pipeline/examine.js';
import type { Block, Inline } from '../../pipeline/model/block.js';
import { paragraphsOf } from '../../pipeline/model/block-inlines.js';
import type { Drawing } from '../../pipeline/model/chart.js';
import { writeDecimal } from '../../pipeline/model/decimal.js';
import { defaultTheme } from '../../pipeline/template-pack.js';
import { typeset } from '../../pipeline/typeset.js';

type PlainBlock =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly caption: string; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: 'figure';
      readonly caption: string;
      readonly file: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly type: 'contents'; readonly of: 'headings' | 'charts' | 'tables' };

const [editionFolder = '', templateFolder = '', workFolder = ''] = process.argv.slice(2);
const { edition, earlier, pack, fonts } = examine({
  editionFolder,
  templateFolders: [templateFolder],
  language: 'zh-CN',
  theme: defaultTheme,
});
if (edition === null) throw new Error('the edition has errors');
const { value: report } = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
if (report === null) throw new Error('the templates have errors');
const { document } = report;

mkdirSync(workFolder, { recursive: true });
const blocks = document.parts.flatMap((part) => part.blocks.flatMap(plainBlocks));
writeFileSync(join(workFolder, 'document.json'), JSON.stringify({ title: document.title, blocks }));

function plainBlocks(block: Block): readonly PlainBlock[] {
  switch (block.type) {
    case 'heading':
      return [
        { type: 'heading', level: block.level, text: `${block.number ?? ''} ${plain(block.children)}` },
      ];
    case 'paragraph':
      return [{ type: 'paragraph', text: plain(block.children) }];
    case 'list':
      return [{ type: 'list', items: paragraphsOf(block).map(({ children }) => plain(children)) }];
    case 'table': {
      const width = block.columns.length;
      const rows = block.rows.map((row) =>
        row.type === 'group'
          ? [plain(row.title), ...Array.from({ length: width - 1 }, () => '')]
          : row.cells.map(plain),
      );
      return [{ type: 'table', caption: plain(block.caption), rows: [block.head.map(plain), ...rows] }];
    }
    case 'chart':
      return [figure(block.drawing, plain(block.caption))];
    case 'photographs':
      return block.photographs.map(({ caption }) => ({ type: 'paragraph', text: plain(caption) }));
    case 'key-figures':
      return block.cards.map(({ label, number, change }) => ({
        type: 'paragraph',
        text: plain([...label, number, ...change]),
      }));
    case 'contents':
      return [{ type: 'contents', of: block.of ?? 'headings' }];
    case 'cover':
      return [block.region, block.title, block.year, block.issuingBody].map((text) => ({
        type: 'paragraph',
        text,
      }));
    case 'colophon':
      return block.entries.map(({ label, children }) => ({
        type: 'paragraph',
        text: `${label} ${plain(children)}`,
      }));
    // What is made of page numbers, each program would make itself.
    case 'index':
    case 'page-break':
      return [];
  }
}

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'number') return inline.before + inline.digits + inline.unit + inline.after;
      if (inline.type === 'reference' || inline.type === 'line-break') return '';
      return 'children' in inline ? plain(inline.children) : inline.text;
    })
    .join('');
}

/** As many bars and labels as the chart has figures, as a drawing program would save them. */
function figure({ id, width, height, figures: shown }: Drawing, caption: string): PlainBlock {
  const step = height / (shown.length + 1);
  const bars = shown.map(({ name, value, decimals, unit }, index) => {
    const y = (index + 0.5) * step;
    const label = `${name} ${writeDecimal(value, decimals)}${unit}`;
    return `<rect x="0" y="${y}" width="${(width * (index + 1)) / (shown.length + 1)}" height="${step * 0.6}" fill="#1f4e79"/><text x="4" y="${y + step * 0.4}" font-family="Noto Sans SC" font-size="8" fill="#222222">${escapeXml(label)}</text>`;
  });
  const file = `${id}.svg`;
  writeFileSync(
    join(workFolder, file),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${bars.join('')}</svg>`,
  );
  return { type: 'figure', caption, file, width, height };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
