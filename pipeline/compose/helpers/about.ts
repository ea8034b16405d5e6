// {{about "region"}}: the edition's own data: region, year, issuing body, version, counts.
import { fields } from '../phrases/fields.js';
import { text } from '../phrases/pattern.js';
import { print, printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const about: HelperDefinition = {
  name: 'about',
  form: 'inline',
  positional: ['field'],
  // before: words that make a clause of it; without the information the clause is left out, not the sentence.
  named: { before: 'words' },
  run: (run, { names: [field = ''], options: { before } }) => {
    const phrase = fields[field]?.(run) ?? [];
    if (before === undefined) return printOrMiss(run, phrase);
    return phrase.length === 0 ? '' : print(run, [...text(before), ...phrase]);
  },
};
