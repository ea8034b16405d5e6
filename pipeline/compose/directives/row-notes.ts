// What only few rows of a table have to say, in a note below it: a column of dashes tells nothing.
import type { Indicator, Period } from '../../model/edition.js';
import { nameOf } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase } from '../phrases/pattern.js';
import type { Run } from '../run.js';
import { changeCell, noteCell } from './cells.js';

/** Rows of a table that is small enough to keep its dashes. */
const smallTable = 3;
/** @param oneRowIn a column stays if at least one row in so many fills it. */
export function isRarelyFilled(filled: number, rows: number, oneRowIn = 3): boolean {
  return rows > smallTable && filled * oneRowIn < rows;
}

/**
 * 注：甲比某年增长乙%；丙……: one clause per row that says something in the columns told, in the order of the
 * rows; nothing if there is none.
 * @param shown the year that has a column of its own.
 */
export function rowNotes(
  run: Run,
  indicators: readonly Indicator[],
  told: ReadonlySet<string>,
  shown: Period | null = null,
): readonly Phrase[] {
  const { wording } = run;
  const clauses = indicators
    .map((indicator) => clauseOf(run, indicator, told, shown))
    .filter((clause) => clause.length > 0);
  if (clauses.length === 0) return [];
  const notes = joinPhrases(clauses, wording, wording.say('join.semicolon'));
  return [fill(wording.say('table.row-notes'), { notes })];
}

/** The statements of a row stand between commas, since semicolons part the rows. */
function clauseOf(run: Run, indicator: Indicator, told: ReadonlySet<string>, shown: Period | null): Phrase {
  const name = nameOf(run.figures, indicator.id, run.language);
  const change = told.has('change') ? changeCell(run, indicator, 'join.comma') : [];
  const noted = told.has('remark') ? noteCell(run, indicator, { joint: 'join.comma', shown }) : [];
  // 累计某某——累计: where the name says it, the note need not.
  const remark = saysAlready(name, noted) ? [] : noted;
  if (change.length === 0 && remark.length === 0) return [];
  const key =
    remark.length === 0
      ? 'table.row-change'
      : change.length === 0
        ? 'table.row-remark'
        : 'table.row-change-and-remark';
  return fill(run.wording.say(key), { name, change, remark });
}

function saysAlready(name: string, remark: Phrase): boolean {
  return remark.every((inline) => inline.type === 'text' && name.includes(inline.text));
}
