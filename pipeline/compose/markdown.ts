// Markdown to its tree: CommonMark, GitHub's additions, directives; emphasis as Chinese needs it.
import type { Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { cjkEmphasis } from './cjk-emphasis.js';

const processor = unified()
  .use(remarkParse)
  // One tilde is a range (甲~乙), not a deletion.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(chineseMarkdown)
  .freeze();

export function parseMarkdown(markdown: string): Root {
  return processor.parse(markdown);
}

/** Emphasis beside Chinese; no bare addresses, whose end GitHub looks for at the next space: see `addresses.ts`. */
function chineseMarkdown(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
    cjkEmphasis,
  ];
  // GitHub's rules look through finished texts once more, and for addresses only.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .filter((extension: Extension) => extension.transforms === undefined);
}
