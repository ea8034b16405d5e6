// {{note "indicator"}} → （科技服务、软件信息等）: the remark published with a figure; nothing without one.
import { currentOf } from '../phrases/lookup.js';
import { fill } from '../phrases/pattern.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const note: HelperDefinition = {
  name: 'note',
  form: 'inline',
  positional: ['indicator'],
  run: (run, { names: [id = ''] }) => {
    const words = currentOf(run.figures, id)?.note ?? '';
    return words === '' ? '' : print(run, fill(run.wording.say('value.note'), { note: words }));
  },
};
