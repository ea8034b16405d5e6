// {{standing "standards"}} → 位居全国前列: a published standing; without one the sentence is left out.
import { clauseJoint, joinPhrases } from '../phrases/pattern.js';
import { standingPhrase, standingsFor } from '../phrases/standing.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const standing: HelperDefinition = {
  name: 'standing',
  form: 'inline',
  positional: ['subject'],
  named: { kind: 'standing-kind' },
  run: (run, { names: [subject = ''], options }) => {
    const phrases = standingsFor(run, subject, options.kind).map((found) => standingPhrase(run, found));
    return printOrMiss(run, joinPhrases(phrases, run.wording, clauseJoint(run)));
  },
};
