// ::definitions: appendix of what each indicator means.
import { nameOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';
import { rowsByTopic } from './grouped-rows.js';

const head: readonly WordingKey[] = ['table.indicator', 'table.kind', 'table.definition'];

export const definitions: LeafDirective = {
  form: 'leaf',
  name: 'definitions',
  attributes: {},
  make: (run) => {
    const rows = rowsByTopic(run, (indicator) => [
      text(nameOf(run.figures, indicator.id, run.language)),
      text(run.wording.say(`kind.${indicator.kind}`)),
      text(textOf(run, indicator, 'definition')),
    ]);
    if (rows.length === 0) return [];
    return [
      {
        type: 'table',
        id: 'table-definitions',
        caption: text(run.wording.say('table.caption-definitions')),
        unitNote: [],
        columns: [
          { align: 'start', weight: 3 },
          { align: 'center', weight: null },
          { align: 'start', weight: 5 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows,
        rowHeader: true,
        notes: [],
      },
    ];
  },
};
