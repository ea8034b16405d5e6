// {{part-reference "derivations"}} → 附录三: the numbers of parts, by the names in their front matter, each once.
import { joinPhrases, text } from '../phrases/pattern.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const partReference: HelperDefinition = {
  name: 'part-reference',
  form: 'inline',
  positional: ['part'],
  repeats: true,
  run: (run, { names }) => {
    const numbers = new Set(names.flatMap((name) => run.partNumber(name) ?? []));
    return printOrMiss(
      run,
      joinPhrases(
        [...numbers].map((number) => text(number)),
        run.wording,
      ),
    );
  },
};
