// {{implied "satisfaction"}} → 某年甲%（推算）和…: earlier values that follow from published changes.
import { isImputed } from '../../derive/figures.js';
import { changesOf } from '../phrases/lookup.js';
import { clauseJoint, fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { periodPhrase, valuePhrase } from '../phrases/value.js';
import { printOrMiss } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const implied: HelperDefinition = {
  name: 'implied',
  form: 'inline',
  positional: ['indicator'],
  named: { between: 'words' },
  run: (run, { names: [id = ''], options: { between = '' } }) => {
    const phrases = changesOf(run.figures, id).flatMap(({ base }): readonly Phrase[] => {
      if (base === null || !isImputed(base)) return [];
      const slots = {
        period: [...periodPhrase(run, base.period), ...text(between)],
        value: valuePhrase(run, base),
      };
      return [fill(run.wording.say('value.at-period'), slots)];
    });
    return printOrMiss(run, joinPhrases(phrases, run.wording, clauseJoint(run)));
  },
};
