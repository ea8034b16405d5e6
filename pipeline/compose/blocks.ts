// The Markdown tree of one template to blocks.
import type { RootContent } from 'mdast';
import type { Block, Heading, Paragraph } from '../model/block.js';
import { directiveNamed } from './directives/registry.js';
import { inlinesOf } from './inlines.js';
import { parseMarkdown } from './markdown.js';
import type { Run } from './run.js';

/**
 * @param name makes the ids of headings unique in the document.
 * @param earlier blocks of the parts before this one, for directives that look back.
 */
export function blocksOf(
  markdown: string,
  name: string,
  run: Run,
  earlier: readonly Block[],
): readonly Block[] {
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
        const items = node.children
          .map(({ children }) =>
            inlinesOf(
              children.flatMap((child) => ('paragraph' === child.type ? child.children : [])),
              run,
            ),
          )
          .filter((item) => item.length > 0);
        return items.length === 0 ? [] : [{ type: 'list', ordered: node.ordered === true, items }];
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
      default:
        return [];
    }
  };
  convert(parseMarkdown(markdown).children, 'body');
  const kept = withoutEmptySections(blocks);
  const hasSections = kept.some((block) => block.type === 'heading' && block.level > 1);
  // A page that only introduces tables or pictures goes with them.
  return directives > 0 && placed.length === 0 && !hasSections ? [] : kept;
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
