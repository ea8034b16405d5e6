// ::table{topic=brands}: a topic's indicators with their figures, changes and remarks.
import type { TableBlock, TableColumn } from '../../model/block.js';
import type { Indicator, Period } from '../../model/edition.js';
import { currentOf, listedIndicators, nameOf, unitOf } from '../phrases/lookup.js';
import { fill, type Phrase, text } from '../phrases/pattern.js';
import { hasTable, tableTarget } from '../phrases/reference.js';
import { pendingPhrase, periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import { bareNumber, changeCell, noteCell, orDash } from './cells.js';
import type { LeafDirective } from './definition.js';
import { isRarelyFilled, rowNotes } from './row-notes.js';

interface Column extends TableColumn {
  readonly id: 'name' | 'unit' | 'previous' | 'value' | 'change' | 'remark';
  readonly title: Phrase;
  readonly cell: (indicator: Indicator) => Phrase;
}

export const table: LeafDirective = {
  form: 'leaf',
  name: 'table',
  attributes: { topic: { kind: 'topic' } },
  takesLabel: true,
  make: (run, { attributes: { topic = '' }, label }) =>
    hasTable(run, topic) ? [topicTable(run, topic, label)] : [],
};

function topicTable(run: Run, topic: string, label: Phrase): TableBlock {
  const { wording, language } = run;
  const indicators = listedIndicators(run.figures, topic);
  const units = new Set(indicators.map((indicator) => unitOf(indicator, language)));
  const sharedUnit = units.size === 1 ? [...units].join('') : null;
  const shown = hasPrevious(run, indicators) ? run.figures.edition.year - 1 : null;
  const all = columnsOf(run, indicators, { withUnits: sharedUnit === null, shown });
  const told = all.filter(({ id, cell }) => {
    const filled = indicators.filter((indicator) => cell(indicator).length > 0).length;
    return (id === 'change' || id === 'remark') && isRarelyFilled(filled, indicators.length);
  });
  const columns = all.filter((column) => !told.includes(column));
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
    head: columns.map(({ id, title }) => (id === 'value' ? period : title)),
    rows: indicators.map((indicator) => ({
      type: 'row',
      cells: columns.map(({ id, cell }) =>
        id === 'remark' ? cell(indicator) : orDash(run, cell(indicator)),
      ),
    })),
    rowHeader: true,
    notes: rowNotes(run, indicators, new Set(told.map(({ id }) => id)), shown),
  };
}

/** The year before has a column of its own where at least half of the rows fill it. */
function hasPrevious(run: Run, indicators: readonly Indicator[]): boolean {
  const filled = indicators.filter((indicator) => previousCell(run, indicator).length > 0).length;
  return filled * 2 >= indicators.length;
}

/** The published value of the year before. */
function previousCell(run: Run, { id }: Indicator): Phrase {
  const { values, edition } = run.figures;
  const figure = (values.get(id) ?? []).find(({ period }) => period === edition.year - 1);
  return figure === undefined || figure.origin.kind === 'derived' ? [] : bareNumber(run, figure);
}

/** A column is there only if a row has something to say in it. */
function columnsOf(
  run: Run,
  indicators: readonly Indicator[],
  { withUnits, shown }: { readonly withUnits: boolean; readonly shown: Period | null },
): readonly Column[] {
  const { wording, language, figures } = run;
  const value = (indicator: Indicator): Phrase => {
    const figure = currentOf(figures, indicator.id);
    return figure === null ? (pendingPhrase(run, indicator.id) ?? []) : bareNumber(run, figure);
  };
  const all: readonly Column[] = [
    {
      id: 'name',
      title: text(wording.say('table.indicator')),
      align: 'start',
      weight: 4,
      cell: ({ id }) => text(nameOf(figures, id, language)),
    },
    {
      id: 'unit',
      title: text(wording.say('table.unit')),
      align: 'center',
      weight: null,
      cell: (indicator) => (withUnits ? text(unitOf(indicator, language)) : []),
    },
    {
      id: 'previous',
      title: periodPhrase(run, figures.edition.year - 1),
      align: 'number',
      weight: null,
      cell: (indicator) => (shown === null ? [] : previousCell(run, indicator)),
    },
    { id: 'value', title: [], align: 'number', weight: null, cell: value },
    {
      id: 'change',
      title: text(wording.say('table.change')),
      align: 'start',
      weight: 4,
      cell: (indicator) => changeCell(run, indicator),
    },
    {
      id: 'remark',
      title: text(wording.say('table.note')),
      align: 'start',
      weight: 3,
      cell: (indicator) => noteCell(run, indicator, { shown }),
    },
  ];
  return all.filter(({ cell }) => indicators.some((indicator) => cell(indicator).length > 0));
}
