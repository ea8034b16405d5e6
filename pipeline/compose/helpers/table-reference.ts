// {{table-reference "brands"}} → 表1-3: the table of a topic; without it the sentence is left out.
import { joinPhrases } from '../phrases/pattern.js';
import { tableReference } from '../phrases/reference.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const tableReferenceHelper: HelperDefinition = {
  name: 'table-reference',
  form: 'inline',
  positional: ['topic'],
  repeats: true,
  run: (run, { names }) => {
    const references = names.map((topic) => tableReference(run, topic)).filter((found) => found.length > 0);
    return printOrMiss(run, joinPhrases(references, run.wording));
  },
};
