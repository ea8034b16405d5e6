// {{see chart="pass-rates" table="brands"}} → （见图1-2、表1-3）; nothing if neither is there.
import { fill, joinPhrases } from '../phrases/pattern.js';
import { chartReference, tableReference } from '../phrases/reference.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const see: HelperDefinition = {
  name: 'see',
  form: 'inline',
  positional: [],
  named: { chart: 'chart', table: 'topic' },
  run: (run, { options }) => {
    const references = [
      options.chart === undefined ? [] : chartReference(run, options.chart),
      options.table === undefined ? [] : tableReference(run, options.table),
    ].filter((found) => found.length > 0);
    if (references.length === 0) return print(run, []);
    return print(
      run,
      fill(run.wording.say('reference.see'), {
        references: joinPhrases(references, run.wording, run.wording.say('join.pause')),
      }),
    );
  },
};
