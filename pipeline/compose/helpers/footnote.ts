// {{#footnote}}…{{/footnote}}: words at the page's foot, with a mark where they are called; nothing if they cannot be said.
import { inlinesOf } from '../inlines.js';
import { parseMarkdown } from '../markdown.js';
import { markupFaults } from '../markup-faults.js';
import { footnote } from '../phrases/footnote.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const footnoteHelper: HelperDefinition = {
  name: 'footnote',
  form: 'block',
  positional: [],
  run: (run, { body }) => {
    const markdown = body('').trim();
    const tree = parseMarkdown(markdown);
    run.faults.push(...markupFaults(tree, markdown));
    const paragraphs = tree.children.flatMap((node) => {
      if (node.type === 'paragraph') return node.children;
      run.faults.push({ line: 1, column: 1, found: markdown.split('\n')[0] ?? '', kind: 'note-of-blocks' });
      return [];
    });
    const words = run.faults.length > 0 ? [] : inlinesOf(paragraphs, run);
    return print(run, words.length === 0 ? [] : [footnote(words)]);
  },
};
