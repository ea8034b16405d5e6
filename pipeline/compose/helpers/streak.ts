// {{streak "living-quality"}} → 连续若干年.
import { streakPhrase } from '../phrases/standing.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const streak: HelperDefinition = {
  name: 'streak',
  form: 'inline',
  positional: ['subject'],
  run: (run, { names: [subject = ''] }) => printOrMiss(run, streakPhrase(run, subject)),
};
