// {{note "indicator"}} → （科技服务、软件信息等）: the remark published with a figure; nothing without one.
import { currentOf } from '../phrases/lookup.js';
import { fill } from '../phrases/pattern.js';
import { textOf } from '../phrases/translation.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const note: HelperDefinition = {
  name: 'note',
  form: 'inline',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const figure = currentOf(run.figures, id);
    const words = figure === null ? '' : textOf(run, figure, 'note');
    return print(run, words === '' ? [] : fill(run.wording.say('value.note'), { note: words }));
  },
};
