// {{#footnote}}…{{/footnote}}: words at the page's foot, with a mark where they are called; nothing if they cannot be said.
import { inlinesOf } from '../inlines.js';
import { parseMarkdown } from '../markdown.js';
import { footnote } from '../phrases/footnote.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const footnoteHelper: HelperDefinition = {
  name: 'footnote',
  form: 'block',
  positional: [],
  run: (run, { body }) => {
    const paragraphs = parseMarkdown(body('').trim()).children.flatMap((node) =>
      node.type === 'paragraph' ? node.children : [],
    );
    const words = inlinesOf(paragraphs, run);
    return words.length === 0 ? '' : print(run, [footnote(words)]);
  },
};
