// {{share "part"}} → 甲%（推算）: a part of its whole, by the dictionary or as named.
import { shareOf } from '../../derive/figures.js';
import { indicatorOf } from '../phrases/lookup.js';
import { valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const share: HelperDefinition = {
  name: 'share',
  form: 'inline',
  positional: ['indicator', 'indicator'],
  optional: 1,
  run: (run, { names: [partName = '', wholeName] }) => {
    const part = indicatorOf(run.figures, partName);
    const whole = wholeName === undefined ? part?.partOf : indicatorOf(run.figures, wholeName)?.id;
    const figure = part && whole ? shareOf(run.figures, part.id, whole) : null;
    return printOrMiss(run, figure && valuePhrase(run, figure));
  },
};
