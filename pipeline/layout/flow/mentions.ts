// Where the text first mentions its figures and tables: none stands before that, and each is mentioned.
import type { Block, DocumentPart, Inline, ReportDocument } from '../../model/block.js';
import { inlinesOfBlock } from '../../model/block-inlines.js';
import { type Finding, makeFinding } from '../../model/finding.js';
import { unmentionedFigure } from './findings/unmentioned-figure.js';

/** The document with each figure and table no earlier than its first mention in its part (CY/T 170—2019). */
export function inMentionOrder(document: ReportDocument): ReportDocument {
  return { ...document, parts: document.parts.map(partInMentionOrder) };
}

function partInMentionOrder(part: DocumentPart): DocumentPart {
  const { blocks } = part;
  const mentions = firstMentions(blocks);
  const waiting = new Map<number, Block[]>();
  const staying = blocks.filter((block, index) => {
    const mention = isFigure(block) ? (mentions.get(block.id) ?? index) : index;
    if (mention <= index) return true;
    waiting.set(mention, [...(waiting.get(mention) ?? []), block]);
    return false;
  });
  if (waiting.size === 0) return part;
  const indices = new Map(blocks.map((block, index) => [block, index]));
  const ordered = staying.flatMap((block) => [block, ...(waiting.get(indices.get(block) ?? -1) ?? [])]);
  return { ...part, blocks: ordered };
}

/** Index of the block that first mentions a target; what a figure says of itself is no mention. */
function firstMentions(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  blocks.forEach((block, index) => {
    for (const target of targetsIn(inlinesOfBlock(block))) {
      const isOwn = isFigure(block) && block.id === target;
      if (!isOwn && !mentions.has(target)) mentions.set(target, index);
    }
  });
  return mentions;
}

function targetsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (inline.type === 'reference') return [inline.target];
    return 'children' in inline ? targetsIn(inline.children) : [];
  });
}

/** Findings for figures and tables of the text that no sentence mentions; an appendix is mentioned as a whole. */
export function unmentionedFigures(
  { parts }: ReportDocument,
  numbers: ReadonlyMap<string, string>,
): readonly Finding[] {
  const mentioned = new Set(parts.flatMap(({ blocks }) => [...firstMentions(blocks).keys()]));
  return parts.flatMap(({ matter, blocks }) =>
    blocks.flatMap((block) => {
      if (matter === 'appendix' || !isFigure(block) || mentioned.has(block.id)) return [];
      const number = numbers.get(block.id) ?? block.id;
      return [makeFinding(unmentionedFigure, { place: null, found: block.id }, { number })];
    }),
  );
}

function isFigure(block: Block): block is Extract<Block, { readonly type: 'chart' | 'table' }> {
  return block.type === 'chart' || block.type === 'table';
}
