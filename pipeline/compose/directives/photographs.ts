// ::photographs: pictures with date, people, place and occasion; a missing picture keeps its frame.
import type { Photograph } from '../../model/edition.js';
import { dayPhrase, plainPattern } from '../phrases/fields.js';
import { fill } from '../phrases/pattern.js';
import { sourceName, textOf } from '../phrases/translation.js';
import type { Run } from '../run.js';
import type { LeafDirective } from './definition.js';

export const photographs: LeafDirective = {
  form: 'leaf',
  name: 'photographs',
  attributes: {},
  make: (run) => {
    const pictures = run.figures.edition.photographs;
    if (pictures.length === 0) return [];
    return [
      {
        type: 'photographs',
        placeholder: run.wording.say('photographs.placeholder'),
        photographs: pictures.map((picture) => ({
          bytes: picture.bytes,
          alternativeText: textOf(run, picture, 'alternativeText'),
          credit: creditOf(run, picture),
          caption: fill(run.wording.say('photographs.caption'), {
            date: dayPhrase(run, picture.date),
            people: textOf(run, picture, 'people'),
            place: textOf(run, picture, 'location'),
            occasion: textOf(run, picture, 'occasion'),
          }),
        })),
      },
    ];
  },
};

/** Whose picture it is; mostly a source of the data, which has its translation there. */
function creditOf(run: Run, photograph: Photograph): string {
  if (photograph.credit === '') return '';
  return plainPattern(run, 'photographs.credit', { credit: sourceName(run, photograph.credit) });
}
