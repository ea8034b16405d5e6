// ::indicators: appendix of all indicators with unit, figure, change, source and remark.
import type { TableBlock, TableColumn } from '../../model/block.js';
import type { Indicator } from '../../model/edition.js';
import { footnote } from '../phrases/footnote.js';
import { currentOf, nameOf, unitOf } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { sourcesOf } from '../phrases/sources.js';
import { sourceName } from '../phrases/translation.js';
import { pendingPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import { bareNumber, changeCell, noteCell, orDash } from './cells.js';

import type { LeafDirective } from './definition.js';
import { rowsByTopic } from './grouped-rows.js';
import { isRarelyFilled } from './row-notes.js';

export const indicators: LeafDirective = {
  form: 'leaf',
  name: 'indicators',
  attributes: {},
  make: (run) => {
    const table = indicatorTable(run);
    return table.rows.length === 0 ? [] : [table];
  },
};

interface Column extends TableColumn {
  readonly title: WordingKey;
  readonly cell: (run: Run, indicator: Indicator) => Phrase;
}

const columns: readonly Column[] = [
  {
    title: 'table.indicator',
    align: 'start',
    weight: 5,
    cell: ({ figures, language }, { id }) => text(nameOf(figures, id, language)),
  },
  {
    title: 'table.unit',
    align: 'center',
    weight: null,
    cell: ({ language }, indicator) => text(unitOf(indicator, language)),
  },
  { title: 'table.value', align: 'number', weight: null, cell: valueCell },
  { title: 'table.change', align: 'start', weight: 4, cell: (run, indicator) => changeCell(run, indicator) },
  { title: 'table.source', align: 'start', weight: 2, cell: sourceCell },
  { title: 'table.note', align: 'start', weight: 3, cell: (run, indicator) => noteCell(run, indicator) },
];

/** A change that few rows have stands with the notes. */
const withoutChanges: readonly Column[] = columns.flatMap((column) => {
  if (column.title === 'table.change') return [];
  return column.title === 'table.note' ? [{ ...column, weight: 5, cell: changeAndNotes }] : [column];
});

/** Names in English need the width: notes that few rows have stand below the table, each once. */
const withNotesBelow: readonly Column[] = columns.flatMap((column) => {
  if (column.title === 'table.change' || column.title === 'table.note') return [];
  return column.title === 'table.indicator' ? [{ ...column, cell: notedName }] : [column];
});

function notedName(run: Run, indicator: Indicator): Phrase {
  const notes = changeAndNotes(run, indicator);
  const name = text(nameOf(run.figures, indicator.id, run.language));
  return notes.length === 0
    ? name
    : [...name, footnote([...notes, ...text(run.wording.say('join.full-stop'))])];
}

/** A column for changes, and one for notes, where they are worth it. */
function columnsFor(run: Run, listed: readonly Indicator[]): readonly Column[] {
  const filled = (cell: Column['cell']) =>
    listed.filter((indicator) => cell(run, indicator).length > 0).length;
  if (run.language === 'en')
    return isRarelyFilled(filled(changeAndNotes), listed.length, 2) ? withNotesBelow : withoutChanges;
  return isRarelyFilled(filled(changeCell), listed.length) ? withoutChanges : columns;
}

function changeAndNotes(run: Run, indicator: Indicator): Phrase {
  const told = [changeCell(run, indicator), noteCell(run, indicator)].filter(({ length }) => length > 0);
  return joinPhrases(told, run.wording, run.wording.say('join.semicolon'));
}

/** A column that says the same of every row says it once, below the table; one of no remarks is left out. */
function indicatorTable(run: Run): TableBlock {
  const { wording, figures } = run;
  const source = sharedSource(run);
  const listed = figures.edition.indicators.filter(({ id }) => currentOf(figures, id) !== null);
  const shown = columnsFor(run, listed).filter(({ title, cell }) => {
    if (title === 'table.source') return source === null;
    return title !== 'table.note' || listed.some((indicator) => cell(run, indicator).length > 0);
  });
  return {
    type: 'table',
    id: 'table-all-indicators',
    caption: fill(wording.say('table.caption-all'), { year: String(figures.edition.year) }),
    unitNote: [],
    columns: shown.map(({ align, weight }) => ({ align, weight })),
    head: shown.map(({ title }) => text(wording.say(title))),
    rows: rowsByTopic(run, (indicator) =>
      shown.map(({ title, cell }) =>
        title === 'table.note' ? cell(run, indicator) : orDash(run, cell(run, indicator)),
      ),
    ),
    rowHeader: true,
    notes:
      source === null ? [] : [fill(wording.say('table.shared-source'), { source: sourceName(run, source) })],
  };
}

/** The only source of all figures in the table; `null` if there are several, or a figure names none. */
function sharedSource({ figures }: Run): string | null {
  const all = figures.edition.indicators.flatMap(({ id }) => {
    const figure = currentOf(figures, id);
    if (figure === null) return [];
    const own = sourcesOf(figure);
    return own.length === 0 ? [''] : own;
  });
  const [only = '', ...others] = new Set(all);
  return only === '' || others.length > 0 ? null : only;
}

function valueCell(run: Run, { id }: Indicator): Phrase {
  const figure = currentOf(run.figures, id);
  return figure === null ? (pendingPhrase(run, id) ?? []) : bareNumber(run, figure);
}

function sourceCell(run: Run, { id }: Indicator): Phrase {
  const figure = currentOf(run.figures, id);
  const sources = figure === null ? [] : sourcesOf(figure);
  const names = sources.map((source) => text(sourceName(run, source)));
  return joinPhrases(names, run.wording, run.wording.say('join.pause'));
}
