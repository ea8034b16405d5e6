// ::photographs: pictures with date, people, place and occasion; a missing picture keeps its frame.
import { dayPhrase } from '../phrases/fields.js';
import { fill } from '../phrases/pattern.js';
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
        photographs: pictures.map(({ bytes, alternativeText, credit, date, people, location, occasion }) => ({
          bytes,
          alternativeText,
          credit,
          caption: fill(run.wording.say('photographs.caption'), {
            date: dayPhrase(run, date),
            people,
            place: location,
            occasion,
          }),
        })),
      },
    ];
  },
};
