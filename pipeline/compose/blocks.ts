// The Markdown tree of one template to blocks.
import type { List as MarkdownList, ListItem as MarkdownItem, Root, RootContent } from 'mdast';
import type { Block, Heading, List, ListItem, Paragraph } from '../model/block.js';
import { directiveNamed } from './directives/registry.js';
import { inlinesOf } from './inlines.js';
import { refusedBefore } from './markup-faults.js';
import type { Run } from './run.js';

/**
 * @param tree has no fault of markup: all that is in it has a form.
 * @param name makes the ids of headings unique in the document.
 * @param earlier blocks of the parts before this one, for directives that look back.
 */
export function blocksOf(tree: Root, name: string, run: Run, earlier: readonly Block[]): readonly Block[] {
  const blocks: Block[] = [];
  const placed: Block[] = [];
  let directives = 0;
  const convert = (nodes: readonly RootContent[], style: Paragraph['style']) => {
    for (const node of nodes) blocks.push(...blockOf(node, style));
  };
  const blockOf = (node: RootContent, style: Paragraph['style']): readonly Block[] => {
    switch (node.type) {
      case 'heading': {
        const id = `section-${name}-${blocks.filter(({ type }) => type === 'heading').length}`;
        const children = inlinesOf(node.children, run);
        return children.length === 0 ? [] : [headingOf(node.depth, id, children)];
      }
      case 'paragraph': {
        const children = inlinesOf(node.children, run);
        return children.length === 0 ? [] : [{ type: 'paragraph', style, children }];
      }
      case 'list': {
        const list = listOf(node, run);
        return list === null ? [] : [list];
      }
      case 'thematicBreak':
        return [{ type: 'page-break' }];
      case 'containerDirective': {
        const directive = directiveNamed(node.name);
        convert(node.children, directive?.form === 'container' ? directive.style : style);
        return [];
      }
      case 'leafDirective': {
        const directive = directiveNamed(node.name);
        if (directive?.form !== 'leaf') return [];
        directives += 1;
        const made = directive.make(run, {
          attributes: stringAttributes(node.attributes),
          label: inlinesOf(node.children, run),
          earlier: [...earlier, ...blocks],
        });
        placed.push(...made);
        return made;
      }
      case 'listItem':
      case 'text':
      case 'strong':
      case 'emphasis':
      case 'break':
      case 'link':
        throw new Error(`stands in a list or paragraph only: ${node.type}`);
      default:
        return refusedBefore(node);
    }
  };
  convert(tree.children, 'body');
  const kept = withoutEmptySections(blocks);
  const hasSections = kept.some((block) => block.type === 'heading' && block.level > 1);
  // A page that only introduces tables or pictures goes with them.
  return directives > 0 && placed.length === 0 && !hasSections ? [] : kept;
}

/** An item of which nothing is left goes, and the numbers of the others close up. */
function listOf({ ordered, start, children }: MarkdownList, run: Run): List | null {
  const items = children.map((item) => itemOf(item, run)).filter((item) => item.length > 0);
  if (items.length === 0) return null;
  return { type: 'list', ordered: ordered === true, start: start ?? 1, items };
}

function itemOf({ children }: MarkdownItem, run: Run): ListItem {
  return children.flatMap((child): ListItem => {
    if (child.type === 'list') return [listOf(child, run)].filter((list) => list !== null);
    if (child.type !== 'paragraph') throw new Error(`refused in an item before: ${child.type}`);
    const inlines = inlinesOf(child.children, run);
    return inlines.length === 0 ? [] : [{ type: 'paragraph', style: 'body', children: inlines }];
  });
}

/** A heading under which nothing is left goes too, and then the heading above it if that is left alone. */
export function withoutEmptySections(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let nextLevel = 0;
  for (const block of blocks.toReversed()) {
    const isEmpty = block.type === 'heading' && nextLevel <= block.level;
    if (isEmpty || block.type === 'page-break') {
      if (block.type === 'page-break' && kept.length > 0) kept.push(block);
      continue;
    }
    kept.push(block);
    nextLevel = block.type === 'heading' ? block.level : Number.POSITIVE_INFINITY;
  }
  return kept.reverse();
}

function headingOf(depth: number, id: string, children: Heading['children']): Heading {
  const level = depth === 1 ? 1 : depth === 2 ? 2 : 3;
  return { type: 'heading', level, id, number: null, children, inContents: level < 3 };
}

function stringAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Readonly<Record<string, string>> {
  const strings: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'string') strings[key] = value;
  }
  return strings;
}
