// ::table{topic=brands}: a topic's indicators with their figures, changes and remarks.
import type { Indicator } from '../../model/edition.js';
import type { TableBlock } from '../../model/block.js';
import { currentOf, nameOf, reportedIndicators, unitOf } from '../phrases/lookup.js';
import { fill, type Phrase, text } from '../phrases/pattern.js';
import { hasTable, tableTarget } from '../phrases/reference.js';
import { periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import { bareNumber, changeCell, noteCell, orDash } from './cells.js';
import type { LeafDirective } from './definition.js';

/** A column is there only if a row has something to say in it. */
interface Column {
  readonly title: Phrase;
  readonly align: 'start' | 'center' | 'number';
  readonly weight: number | null;
  readonly cell: (indicator: Indicator) => Phrase;
}

export const table: LeafDirective = {
  form: 'leaf',
  name: 'table',
  attributes: { topic: { kind: 'topic' } },
  make: (run, { attributes: { topic = '' }, label }) =>
    hasTable(run, topic) ? [topicTable(run, topic, label)] : [],
};

function topicTable(run: Run, topic: string, label: Phrase): TableBlock {
  const { wording, language } = run;
  const indicators = reportedIndicators(run.figures, topic);
  const units = new Set(indicators.map((indicator) => unitOf(indicator, language)));
  const sharedUnit = units.size === 1 ? [...units].join('') : null;
  const columns = columnsOf(run, indicators, sharedUnit === null);
  const period = periodPhrase(run, run.figures.edition.year);
  const captionSlots = {
    year: String(run.figures.edition.year),
    topic: nameOf(run.figures, topic, language),
  };
  return {
    type: 'table',
    id: tableTarget(topic),
    caption: label.length > 0 ? label : fill(wording.say('table.caption'), captionSlots),
    unitNote: sharedUnit === null ? [] : fill(wording.say('table.unit-note'), { unit: sharedUnit }),
    columns: columns.map(({ align, weight }) => ({ align, weight })),
    head: columns.map(({ title, align }) => (align === 'number' ? period : title)),
    rows: indicators.map((indicator) => ({
      type: 'row',
      cells: columns.map(({ cell }) => orDash(run, cell(indicator))),
    })),
    rowHeader: true,
    notes: [],
  };
}

function columnsOf(run: Run, indicators: readonly Indicator[], withUnits: boolean): readonly Column[] {
  const { wording, language, figures } = run;
  const value = (indicator: Indicator): Phrase => {
    const figure = currentOf(figures, indicator.id);
    return figure === null ? [] : [bareNumber(run, figure)];
  };
  const all: readonly Column[] = [
    {
      title: text(wording.say('table.indicator')),
      align: 'start',
      weight: 4,
      cell: ({ id }) => text(nameOf(figures, id, language)),
    },
    {
      title: text(wording.say('table.unit')),
      align: 'center',
      weight: null,
      cell: (indicator) => (withUnits ? text(unitOf(indicator, language)) : []),
    },
    { title: [], align: 'number', weight: null, cell: value },
    {
      title: text(wording.say('table.change')),
      align: 'start',
      weight: 4,
      cell: (indicator) => changeCell(run, indicator),
    },
    {
      title: text(wording.say('table.note')),
      align: 'start',
      weight: 3,
      cell: (indicator) => noteCell(run, indicator),
    },
  ];
  return all.filter(({ cell }) => indicators.some((indicator) => cell(indicator).length > 0));
}
