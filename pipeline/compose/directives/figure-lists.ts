// ::figures and ::tables: the lists of figures and of tables; layout fills in numbers and pages.
import type { Block } from '../../model/block.js';
import type { Run } from '../run.js';
import type { LeafDirective } from './definition.js';

export const figures: LeafDirective = {
  form: 'leaf',
  name: 'figures',
  attributes: {},
  make: (run) => (run.drawings.size === 0 ? [] : [listOf(run, 'charts')]),
};

export const tables: LeafDirective = {
  form: 'leaf',
  name: 'tables',
  attributes: {},
  make: (run) => [listOf(run, 'tables')],
};

function listOf({ wording }: Run, of: 'charts' | 'tables'): Block {
  return { type: 'contents', title: wording.say(`contents.${of}`), of };
}
