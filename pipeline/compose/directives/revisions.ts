// ::revisions: appendix of the values that differ from what an earlier edition published, with the reason.
import { type Revision, revisionsOf } from '../../derive/figures.js';
import type { TableRow } from '../../model/block.js';
import { nameOf } from '../phrases/lookup.js';
import { text } from '../phrases/pattern.js';
import { numberOf, periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { orDash } from './cells.js';
import type { LeafDirective } from './definition.js';

const head: readonly WordingKey[] = [
  'table.indicator',
  'table.period',
  'table.former',
  'table.revised',
  'table.reason',
];

export const revisions: LeafDirective = {
  form: 'leaf',
  name: 'revisions',
  attributes: {},
  make: (run) => {
    const rows = revisionsOf(run.figures).map((revision) => rowOf(run, revision));
    if (rows.length === 0) return [];
    return [
      {
        type: 'table',
        id: 'table-revisions',
        caption: text(run.wording.say('table.caption-revisions')),
        unitNote: [],
        columns: [
          { align: 'start', weight: 4 },
          { align: 'center', weight: null },
          { align: 'start', weight: null },
          { align: 'start', weight: null },
          { align: 'start', weight: 4 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows,
        rowHeader: true,
        notes: [],
      },
    ];
  },
};

function rowOf(run: Run, { former, present, reason }: Revision): TableRow {
  return {
    type: 'row',
    cells: [
      text(nameOf(run.figures, present.indicator ?? '', run.language)),
      periodPhrase(run, present.period),
      orDash(run, former === null ? [] : [numberOf(run, former)]),
      [numberOf(run, present)],
      orDash(run, text(reason)),
    ],
  };
}
