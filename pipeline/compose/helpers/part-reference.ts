// {{part-reference "derivations"}} → 附录三: the number of a part, by the name in its front matter.
import { text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const partReference: HelperDefinition = {
  name: 'part-reference',
  form: 'inline',
  positional: ['part'],
  run: (run, { names: [part = ''] }) => printOrMiss(run, text(run.partNumber(part) ?? '')),
};
