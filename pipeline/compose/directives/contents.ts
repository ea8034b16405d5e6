// ::contents: the list of headings; layout fills in the pages.
import type { LeafDirective } from './definition.js';

export const contents: LeafDirective = {
  form: 'leaf',
  name: 'contents',
  attributes: {},
  make: ({ wording }) => [{ type: 'contents', title: wording.say('contents.title') }],
};
