// ::sources: appendix of where the data come from: each source with what it gives, and on what.
import type { TableGroup, TableRow } from '../../model/block.js';
import type { Edition } from '../../model/edition.js';
import { countOf } from '../phrases/fields.js';
import { nameOf } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { sourceName, textOf } from '../phrases/translation.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';

/** One row of the data: who published it, and the indicator or topic that it is about. */
interface Material {
  readonly source: string;
  readonly subject: string | null;
}

/** What the tables of an edition hold, in the order in which it is listed. */
const materials: readonly (readonly [WordingKey, (edition: Edition) => readonly Material[]])[] = [
  [
    'material.values',
    ({ observations, indicators }) =>
      observations.map(({ source, indicator }) => ({
        source,
        subject: indicators.find(({ id }) => id === indicator)?.topic ?? null,
      })),
  ],
  ['material.comparisons', ({ comparisons }) => comparisons.map(aboutIndicator)],
  ['material.standings', ({ standings }) => standings.map(({ source, subject }) => ({ source, subject }))],
  ['material.breakdowns', ({ breakdowns }) => breakdowns.map(aboutIndicator)],
  ['material.targets', ({ targets }) => targets.map(aboutIndicator)],
  [
    'material.activities',
    ({ activities }) => activities.map(({ source, topic }) => ({ source, subject: topic })),
  ],
  [
    'material.photographs',
    ({ photographs }) => photographs.map(({ credit }) => ({ source: credit, subject: null })),
  ],
];

function aboutIndicator({ source, indicator }: { source: string; indicator: string }): Material {
  return { source, subject: indicator };
}

const head: readonly WordingKey[] = ['table.material', 'table.quantity', 'table.subjects'];

export const sources: LeafDirective = {
  form: 'leaf',
  name: 'sources',
  attributes: {},
  make: (run) => {
    const { edition } = run.figures;
    const given = materials.map(([key, of]) => ({ key, rows: of(edition) }));
    const named = given.flatMap(({ rows }) => rows.map(({ source }) => source));
    const all = [...new Set([...edition.package.sources.map(({ title }) => title), ...named])];
    const rows = all.flatMap((source) => rowsOf(run, source, given));
    if (rows.length === 0) return [];
    return [
      {
        type: 'table',
        id: 'table-sources',
        caption: text(run.wording.say('table.caption-sources')),
        unitNote: [],
        columns: [
          { align: 'start', weight: null },
          { align: 'number', weight: null },
          { align: 'start', weight: 6 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows,
        rowHeader: true,
        notes: [],
      },
    ];
  },
};

function rowsOf(
  run: Run,
  source: string,
  given: readonly { readonly key: WordingKey; readonly rows: readonly Material[] }[],
): readonly (TableGroup | TableRow)[] {
  const rows = given.flatMap(({ key, rows: all }): readonly TableRow[] => {
    const own = all.filter((row) => row.source === source);
    if (own.length === 0) return [];
    const cells = [text(run.wording.say(key)), [countOf(run, key, own.length)], subjectsOf(run, own)];
    return [{ type: 'row', cells }];
  });
  return rows.length === 0 ? [] : [{ type: 'group', title: titleOf(run, source) }, ...rows];
}

function titleOf(run: Run, source: string): Phrase {
  const { figures, wording } = run;
  if (source === '') return text(wording.say('source.unnamed'));
  const known = figures.edition.package.sources.find(({ title }) => title === source);
  const author = known === undefined ? '' : textOf(run, known, 'author');
  const name = sourceName(run, source);
  return author === '' ? text(name) : fill(wording.say('source.authored'), { source: name, author });
}

function subjectsOf(run: Run, rows: readonly Material[]): Phrase {
  const { figures, wording, language } = run;
  const { topics, indicators } = figures.edition;
  // In printed order: a topic, then its indicators.
  const order = topics.flatMap(({ id }) => [
    id,
    ...indicators.filter(({ topic }) => topic === id).map((indicator) => indicator.id),
  ]);
  const about = new Set(rows.map(({ subject }) => subject));
  const names = new Set(
    order.filter((subject) => about.has(subject)).map((subject) => nameOf(figures, subject, language)),
  );
  const phrases = [...names].map(text);
  return joinPhrases(phrases, wording, wording.say('join.pause'));
}
