// ::colophon: who issued the report, from which version of the data, under which licence.
import { fields } from '../phrases/fields.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';

const entries: readonly (readonly [WordingKey, string])[] = [
  ['colophon.title', 'title'],
  ['colophon.issuing-body', 'issuing-body'],
  ['colophon.sources', 'sources'],
  ['colophon.version', 'version'],
  ['colophon.created', 'created'],
  ['colophon.licences', 'licences'],
];

export const colophon: LeafDirective = {
  form: 'leaf',
  name: 'colophon',
  attributes: {},
  make: (run) => [
    {
      type: 'colophon',
      entries: entries.flatMap(([label, field]) => {
        const children = fields[field]?.(run) ?? [];
        return children.length === 0 ? [] : [{ label: run.wording.say(label), children }];
      }),
    },
  ],
};
