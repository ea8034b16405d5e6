// ::indicators: appendix of all indicators with unit, figure, change, source and remark.
import { sourcesOf } from '../phrases/sources.js';
import { currentOf, nameOf, unitOf } from '../phrases/lookup.js';
import { fill, joinPhrases, text } from '../phrases/pattern.js';
import type { WordingKey } from '../wording.js';
import { bareNumber, changeCell, noteCell, orDash } from './cells.js';
import type { LeafDirective } from './definition.js';
import { rowsByTopic } from './grouped-rows.js';

const head: readonly WordingKey[] = [
  'table.indicator',
  'table.unit',
  'table.value',
  'table.change',
  'table.source',
  'table.note',
];

export const indicators: LeafDirective = {
  form: 'leaf',
  name: 'indicators',
  attributes: {},
  make: (run) => {
    const pause = run.wording.say('join.pause');
    const rows = rowsByTopic(run, (indicator) => {
      const figure = currentOf(run.figures, indicator.id);
      return [
        text(nameOf(run.figures, indicator.id, run.language)),
        text(unitOf(indicator, run.language)),
        figure === null ? [] : [bareNumber(run, figure)],
        orDash(run, changeCell(run, indicator)),
        orDash(run, joinPhrases((figure === null ? [] : sourcesOf(figure)).map(text), run.wording, pause)),
        orDash(run, noteCell(run, indicator)),
      ];
    });
    if (rows.length === 0) return [];
    return [
      {
        type: 'table',
        id: 'table-all-indicators',
        caption: fill(run.wording.say('table.caption-all'), { year: String(run.figures.edition.year) }),
        unitNote: [],
        columns: [
          { align: 'start', weight: 5 },
          { align: 'center', weight: null },
          { align: 'number', weight: null },
          { align: 'start', weight: 4 },
          { align: 'start', weight: 2 },
          { align: 'start', weight: 3 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows,
        rowHeader: true,
        notes: [],
      },
    ];
  },
};
