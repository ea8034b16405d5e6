// ::chart{#pass-rates}: a chart with its caption and the note on computed values.
import { isImputed } from '../../derive/figures.js';
import type { Inline } from '../../model/block.js';
import type { Drawing } from '../../model/chart.js';
import { fill, joinPhrases, text } from '../phrases/pattern.js';
import { chartTarget } from '../phrases/reference.js';
import { amountOf, numberOf, periodPhrase } from '../phrases/value.js';
import type { Run } from '../run.js';
import type { LeafDirective } from './definition.js';

export const chart: LeafDirective = {
  form: 'leaf',
  name: 'chart',
  attributes: { id: { kind: 'chart' } },
  takesLabel: true,
  make: (run, { attributes, label }) => {
    const drawing = run.drawings.get(attributes.id ?? '');
    if (drawing === undefined) return [];
    return [
      {
        type: 'chart',
        id: chartTarget(drawing.id),
        caption: label.length > 0 ? label : text(drawing.title),
        drawing,
        notes: notesOf(run, drawing),
      },
    ];
  },
};

/** Names the computed values shown, so that a hollow point, a share or a total is explained below the picture. */
function notesOf(run: Run, { figures }: Drawing): readonly (readonly Inline[])[] {
  const computed = figures.filter(isImputed);
  if (computed.length === 0) return [];
  const part = run.partNumber('derivations');
  if (part === null) return [];
  const items = computed.map((figure) =>
    figure.period === run.figures.edition.year
      ? [amountOf(run, figure)]
      : fill(run.wording.say('value.at-period'), {
          period: periodPhrase(run, figure.period),
          value: [numberOf(run, figure)],
        }),
  );
  return [fill(run.wording.say('chart.derived-values'), { items: joinPhrases(items, run.wording), part })];
}
