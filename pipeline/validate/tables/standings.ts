// Reads standings.csv: published ranks, “leading”, years in a row. One subject may have several.
import { decimal } from '../../model/decimal.js';
import type { Indicator, Standing, StandingKind, Topic } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { emptyCell } from '../cell/cell-empty.js';
import { standingKinds } from '../cell/choices.js';
import type { StandingRow } from '../relation/check.js';
import type { CellReader, ReadingContext } from './cell-reader.js';
import { findSubject, type KnownNames } from './known-names.js';
import { readyTable } from './table-context.js';
import { readEnglish } from './translations.js';
import { readWhole } from './whole-number.js';

const fromOne = { minimum: decimal('1'), maximum: null };

/** A rank without its number, or a streak without its years, says nothing. */
const neededBy: Partial<Readonly<Record<StandingKind, 'rank' | 'years'>>> = { rank: 'rank', rising: 'years' };
const wanted = {
  rank: { zh: '名次（正整数）', en: 'the rank, a whole number' },
  years: { zh: '连续的年数（正整数）', en: 'the number of years, a whole number' },
};

export function readStandings(
  sources: EditionSources,
  indicators: KnownNames<Indicator>,
  topics: KnownNames<Topic>,
  context: ReadingContext,
): readonly StandingRow[] {
  const ready = readyTable(sources, 'standings', context);
  if (ready === null) return [];
  const { reader } = ready;
  return ready.rows.flatMap((row) => {
    const cell = reader.cell(row, 'subject');
    const id = reader.key(row, 'subject', 'required');
    const found = id === null ? null : findSubject(cell, id, indicators, topics, context.report);
    const scope = reader.text(row, 'scope', 'optional');
    const standing = reader.choice(row, 'standing', standingKinds, null);
    const numbers = readNumbers(row, standing, reader, context);
    const source = reader.text(row, 'source', 'optional');
    const note = reader.text(row, 'note', 'optional');
    const english = readEnglish(row, { scope: 'scope_en', note: 'note_en' }, reader);
    if (found?.type !== 'found' || standing === null || numbers === null) return [];
    if (scope === null || source === null || note === null || english === null) return [];
    const subjectType = 'unit' in found.thing ? 'indicator' : 'topic';
    const { place } = reader.cell(row, columnOfNumber(standing, numbers));
    const said = {
      subject: found.thing.id,
      subjectType,
      scope,
      standing,
      ...numbers,
      source,
      note,
      english,
      place,
    } as const;
    const [rankCell, yearsCell] = [reader.cell(row, 'rank'), reader.cell(row, 'years')];
    return [{ standing: said, subject: found.thing, rankCell, yearsCell }];
  });
}

/** Where the number stands that is printed; the subject's column where there is none. */
function columnOfNumber(
  standing: StandingKind,
  { rank, years }: Pick<Standing, 'rank' | 'years'>,
): 'rank' | 'years' | 'subject' {
  return neededBy[standing] ?? (rank !== null ? 'rank' : years !== null ? 'years' : 'subject');
}

function readNumbers(
  row: Row,
  standing: StandingKind | null,
  reader: CellReader,
  context: ReadingContext,
): { readonly rank: number | null; readonly years: number | null } | null {
  const rank = readWhole(row, 'rank', reader, fromOne, 'optional', context.report);
  const years = readWhole(row, 'years', reader, fromOne, 'optional', context.report);
  if (rank === null || years === null) return null;
  const needed = standing === null ? undefined : neededBy[standing];
  if (needed !== undefined && { rank, years }[needed] === 'empty') {
    context.report(emptyCell(reader.cell(row, needed), wanted[needed]));
    return null;
  }
  return { rank: rank === 'empty' ? null : rank, years: years === 'empty' ? null : years };
}
