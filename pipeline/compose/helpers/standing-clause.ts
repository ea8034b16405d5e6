// {{standing-clause "standards"}} → ，位居全国前列: a clause with its comma; nothing without a standing.
import { standingClausePhrase, standingsFor } from '../phrases/standing.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const standingClause: HelperDefinition = {
  name: 'standing-clause',
  form: 'inline',
  positional: ['subject'],
  named: { kind: 'standing-kind' },
  run: (run, { names: [subject = ''], options }) =>
    print(
      run,
      standingsFor(run, subject, options.kind).flatMap((found) => standingClausePhrase(run, found)),
    ),
};
