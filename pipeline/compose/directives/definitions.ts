// ::definitions: appendix of what each indicator means.
import { nameOf } from '../phrases/lookup.js';
import type { Indicator } from '../../model/edition.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import { orDash } from './cells.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';
import { rowsByTopic } from './grouped-rows.js';

/** What it means, and what it has been: former names and units, changes of definition, years of collection. */
function definitionOf(run: Run, indicator: Indicator): Phrase {
  const { say } = run.wording;
  const { since, until, breaks, formerNames, formerUnits } = indicator;
  const { year } = run.figures.edition;
  const period = (of: number) => periodPhrase(run, of);
  const past = [
    ...(since === null ? [] : [fill(say('history.since'), { period: period(since) })]),
    ...(until === null || until > year ? [] : [fill(say('history.until'), { period: period(until) })]),
    ...formerNames.map(({ until: last, name }) => fill(say('history.name'), { period: period(last), name })),
    ...formerUnits.map(({ until: last, unit }) => fill(say('history.unit'), { period: period(last), unit })),
    ...breaks.filter((at) => at <= year).map((at) => fill(say('history.break'), { period: period(at) })),
  ];
  const phrases = [text(textOf(run, indicator, 'definition')), ...past].filter((phrase) => phrase.length > 0);
  return joinPhrases(phrases, run.wording, say('join.semicolon'));
}

const head: readonly WordingKey[] = ['table.indicator', 'table.kind', 'table.definition'];

export const definitions: LeafDirective = {
  form: 'leaf',
  name: 'definitions',
  attributes: {},
  make: (run) => {
    const rows = rowsByTopic(run, (indicator) => [
      text(nameOf(run.figures, indicator.id, run.language)),
      text(run.wording.say(`kind.${indicator.kind}`)),
      orDash(run, definitionOf(run, indicator)),
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
