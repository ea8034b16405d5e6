// What stands in the cells of every table of figures.
import type { Indicator, Period } from '../../model/edition.js';
import type { Figure } from '../../model/figure.js';
import { besideNumber } from '../../model/numbers-apart.js';
import { markedComparison } from '../phrases/change.js';
import { footnote } from '../phrases/footnote.js';
import { currentOf, notableChanges } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { numberOf, periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';

/** The number without its unit, which stands in the head or in a column of its own: 若干以上, 若干多. */
export function bareNumber(run: Run, figure: Figure): Phrase {
  const number = numberOf(run, figure);
  if (run.language === 'en') return [{ ...number, unit: '' }, ...statusMark(run, figure)];
  // What of it belongs to the number: 30多个 without its unit is 30多, 99×10⁴ t is 99.
  const isWhole = number.unit === besideNumber(figure.unit) || !number.unit.endsWith(figure.unit);
  const beside = isWhole ? '' : number.unit.slice(0, number.unit.length - figure.unit.length);
  const isRank = number.before.endsWith(run.wording.say('rank.before'));
  const bare = {
    ...number,
    before: isRank ? '' : number.before,
    unit: '',
    after: `${beside}${number.after}`,
  };
  return [bare, ...statusMark(run, figure)];
}

/** What stands between the statements of one cell; a comma where the cell becomes part of a sentence. */
type Joint = 'join.semicolon' | 'join.comma';

/** Every known change of an indicator, with the mark of those computed here. */
export function changeCell(run: Run, { id }: Indicator, joint: Joint = 'join.semicolon'): Phrase {
  const comparisons = notableChanges(run.figures, id).map((change) => markedComparison(run, change));
  return joinPhrases(comparisons, run.wording, run.wording.say(joint));
}

export interface NoteForm {
  readonly joint?: Joint;
  /** The year that has a column of its own: its value is not noted again. */
  readonly shown?: Period | null;
}

/** Notes of the figure: its remark, and the values of earlier periods that this edition states. */
export function noteCell(
  run: Run,
  indicator: Indicator,
  { joint = 'join.semicolon', shown = null }: NoteForm = {},
): Phrase {
  const figure = currentOf(run.figures, indicator.id);
  if (figure === null) return [];
  const notes = [text(textOf(run, figure, 'note')), ...earlierValues(run, indicator, shown)];
  return joinPhrases(
    notes.filter((note) => note.length > 0),
    run.wording,
    run.wording.say(joint),
  );
}

/** Values that this edition itself states; the rest of the past is in the charts and in earlier reports. */
function earlierValues(run: Run, { id }: Indicator, shown: Period | null): readonly Phrase[] {
  const { edition, values } = run.figures;
  return (values.get(id) ?? [])
    .filter(
      ({ period, origin }) =>
        period < edition.year &&
        period !== shown &&
        origin.kind === 'published' &&
        edition.observations.some((row) => row.indicator === id && row.period === period),
    )
    .map((figure) =>
      fill(run.wording.say('value.earlier'), {
        period: periodPhrase(run, figure.period),
        value: [numberOf(run, figure), ...statusMark(run, figure)],
      }),
    );
}

/** [初步] or [修订] with its footnote. */
function statusMark(run: Run, { status }: Figure): Phrase {
  if (status === 'final') return [];
  const note = footnote(text(run.wording.say(`status.${status}-note`)));
  return [...text(run.wording.say(`status.${status}`)), note];
}

/**
 * A dash where a cell would be empty, so that nobody looks for what was never there. Not for remarks: of most
 * rows there is nothing to remark, and the eye finds the few better without dashes between.
 */
export function orDash(run: Run, phrase: Phrase): Phrase {
  return phrase.length > 0 ? phrase : text(run.wording.say('table.empty'));
}
