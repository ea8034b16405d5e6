// {{incidents "safety"}} → 未发生甲、乙和丙; an event that did happen is said first and plainly: 发生丁2起.
import type { Indicator } from '../../model/edition.js';
import { currentOf, nameOf, reportedIndicators } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { numberOf } from '../phrases/value.js';
import { printOrMiss, type Run } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const incidents: HelperDefinition = {
  name: 'incidents',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const reported = reportedIndicators(run.figures, topic).filter(({ kind }) => kind === 'incidents');
    const happened = reported.filter((indicator) => !isZero(run, indicator));
    const some =
      happened.length === 0
        ? null
        : fill(run.wording.say('incidents.some'), {
            name: '',
            value: joinPhrases(
              happened.map((indicator) => namedCount(run, indicator)),
              run.wording,
            ),
          });
    const absent = reported.filter((indicator) => isZero(run, indicator));
    const none =
      absent.length === 0
        ? null
        : fill(run.wording.say('incidents.none'), {
            names: joinPhrases(
              absent.map(({ id }) => text(nameOf(run.figures, id, run.language))),
              run.wording,
            ),
          });
    return printOrMiss(
      run,
      some && none ? fill(run.wording.say('incidents.both'), { some, none }) : (some ?? none),
    );
  },
};

function isZero(run: Run, { id }: Indicator): boolean {
  return currentOf(run.figures, id)?.value.eq('0') ?? false;
}

function namedCount(run: Run, { id }: Indicator): Phrase {
  const figure = currentOf(run.figures, id);
  return figure === null ? [] : [...text(nameOf(run.figures, id, run.language)), numberOf(run, figure)];
}
