// {{derived-mark}} → 推算: the word that marks computed values.
import { text } from '../phrases/pattern.js';
import { print } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const derivedMark: HelperDefinition = {
  name: 'derived-mark',
  form: 'inline',
  positional: [],
  run: (run) => print(run, text(run.wording.say('derived.word'))),
};
