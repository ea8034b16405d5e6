// A composed document as text that a person can read and a diff can show: one line per paragraph or row.
import type { Block, Inline, List, ReportDocument } from '../../pipeline/model/block.js';

export function plainText(document: ReportDocument): string {
  const { title, author, subject, keywords, date, words } = document;
  const { before, after } = words.continuedGroup;
  const head = [title, author, subject, keywords, date, words.figure, words.table]
    .concat(`${words.continued.before}…${words.continued.after}`)
    .concat(`${before}…${after}`, words.runningHead)
    .join('\n');
  const parts = document.parts.map(({ matter, numberPrefix, blocks }) =>
    [`════ ${matter} ${numberPrefix}`.trim(), ...blocks.map(blockText)].join('\n\n'),
  );
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** Numbers as printed, references as 〔target〕, strong words between asterisks. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'number':
          return inline.before + inline.digits + inline.unit + inline.after;
        case 'reference':
          return `〔${inline.target}〕`;
        case 'strong':
          return `*${inlineText(inline.children)}*`;
        case 'note':
          return `〔注：${inlineText(inline.children)}〕`;
        case 'link':
          return inlineText(inline.children);
        case 'line-break':
          return '\n';
        default:
          return inline.text;
      }
    })
    .join('');
}

export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${[block.number, inlineText(block.children)].filter(Boolean).join(' ')}`;
    case 'paragraph':
      return (block.style === 'body' ? '' : `〈${block.style}〉`) + inlineText(block.children);
    case 'list':
      return listText(block);
    case 'table':
      return [
        `[表 ${block.id}] ${inlineText(block.caption)} ${inlineText(block.unitNote)}`.trim(),
        block.head.map(inlineText).join(' | '),
        ...block.rows.map((row) =>
          row.type === 'group' ? `〔${inlineText(row.title)}〕` : row.cells.map(inlineText).join(' | '),
        ),
        ...block.notes.map(inlineText),
      ].join('\n');
    case 'chart':
      // The caption is the drawing's own title, which the tests of the charts keep.
      return [`[图 ${block.id}]`, ...block.notes.map(inlineText)].join('\n');
    case 'photographs':
      return block.photographs
        .map(({ caption, alternativeText }) => `[图片] ${inlineText(caption)}（${alternativeText}）`)
        .join('\n');
    case 'key-figures':
      return block.cards
        .map(({ label, number, change }) =>
          `[卡片] ${inlineText(label)} ${inlineText([number])} ${inlineText(change)}`.trim(),
        )
        .join('\n');
    case 'index':
      return block.groups
        .map(({ label, entries }) => `〔${label}〕${entries.map(({ name }) => name).join(' | ')}`)
        .join('\n');
    case 'contents':
      return `[${block.title}]`;
    case 'cover':
      return [block.region, block.title, block.year, block.issuingBody, block.date].join('\n');
    case 'colophon':
      return block.entries.map(({ label, children }) => `${label}：${inlineText(children)}`).join('\n');
    case 'page-break':
      return '[换页]';
  }
}

/** Numbers as the list has them; what belongs to an item stands two spaces behind its mark. */
function listText({ ordered, start, items }: List): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${start + index}. ` : '- ';
      return mark + item.map(blockText).join('\n').replaceAll('\n', '\n  ');
    })
    .join('\n');
}
