// {{figure-reference "pass-rates"}} → 图1-2; without the chart the sentence is left out.
import { joinPhrases } from '../phrases/pattern.js';
import { chartReference } from '../phrases/reference.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const figureReference: HelperDefinition = {
  name: 'figure-reference',
  form: 'inline',
  positional: ['chart'],
  repeats: true,
  run: (run, { names }) => {
    const references = names.map((id) => chartReference(run, id)).filter((found) => found.length > 0);
    return printOrMiss(run, joinPhrases(references, run.wording));
  },
};
