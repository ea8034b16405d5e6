// {{shared-standing-clause "a" "b"}} → ，均处于全国较高水平: one clause for standings that several share.
import { currentOf, nameOf } from '../phrases/lookup.js';
import { fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { standingPhrase, standingsFor } from '../phrases/standing.js';
import { print, type Run } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const sharedStandingClause: HelperDefinition = {
  name: 'shared-standing-clause',
  form: 'inline',
  positional: ['indicator', 'indicator'],
  repeats: true,
  named: { kind: 'standing-kind' },
  run: (run, { names, options }) => {
    const reported = names.filter((id) => currentOf(run.figures, id) !== null);
    const groups = groupByStanding(run, reported, options.kind);
    return print(
      run,
      groups.flatMap((group) => clauseOf(run, group, reported.length)),
    );
  },
};

interface Group {
  readonly phrase: Phrase;
  readonly isNoted: boolean;
  readonly subjects: readonly string[];
}

function groupByStanding(run: Run, subjects: readonly string[], kind?: string): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const subject of subjects) {
    for (const standing of standingsFor(run, subject, kind)) {
      const key = [standing.standing, standing.scope, standing.rank, standing.years, standing.note].join('|');
      const known = groups.get(key);
      groups.set(key, {
        phrase: known?.phrase ?? standingPhrase(run, standing),
        isNoted: standing.note !== '',
        subjects: [...(known?.subjects ?? []), subject],
      });
    }
  }
  return [...groups.values()];
}

/** 均 for all of several; no 均 where the remark already names them; the names where only some share it. */
function clauseOf(run: Run, { phrase, isNoted, subjects }: Group, reported: number): Phrase {
  if (subjects.length < reported) {
    const names = subjects.map((id) => text(nameOf(run.figures, id, run.language)));
    return fill(run.wording.say('standing.some'), {
      names: joinPhrases(names, run.wording),
      standing: phrase,
    });
  }
  const alone = isNoted ? 'standing.clause-noted' : 'standing.clause';
  const key = subjects.length > 1 && !isNoted ? 'standing.shared' : alone;
  return fill(run.wording.say(key), { standing: phrase });
}
