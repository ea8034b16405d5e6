// {{incidents "safety"}} → 未发生甲、乙和丙; an event that did happen is said first and plainly: 发生丁2起.
import { aimsOf, heldYears } from '../../derive/figures.js';
import { decimal } from '../../model/decimal.js';
import type { Indicator } from '../../model/edition.js';
import { endsInNumber } from '../../model/numbers-apart.js';
import type { Change, Figure } from '../../model/figure.js';
import { basePhrase, markedComparison } from '../phrases/change.js';
import { changesOf, currentOf, nameOf, reportedIndicators } from '../phrases/lookup.js';
import { clauseJoint, fill, joinPhrases, type Phrase, text } from '../phrases/pattern.js';
import { countedPhrase, statedValue } from '../phrases/statement.js';
import { namedValue, yearsPhrase } from '../phrases/value.js';
import { printOrMiss, type Run } from '../run.js';
import type { HelperDefinition } from './definition.js';

export const incidents: HelperDefinition = {
  name: 'incidents',
  form: 'inline',
  positional: ['topic'],
  run: (run, { names: [topic = ''] }) => {
    const reported = reportedIndicators(run.figures, topic).filter(({ kind }) => kind === 'incidents');
    const happened = reported.filter((indicator) => !isZero(run, indicator));
    const absent = reported.filter((indicator) => isZero(run, indicator));
    const some = happened.length === 0 ? null : happenedPhrase(run, happened);
    const none = absent.length === 0 ? null : absentPhrase(run, absent);
    return printOrMiss(
      run,
      some && none ? fill(run.wording.say('incidents.both'), { some, none }) : (some ?? none),
    );
  },
};

function isZero(run: Run, { id }: Indicator): boolean {
  return currentOf(run.figures, id)?.value.eq('0') ?? false;
}

/** One after the other if any of them has more to it than its number: a line that was held is broken, or a change. */
function happenedPhrase(run: Run, happened: readonly Indicator[]): Phrase {
  const { wording } = run;
  const phrases = happened.map((indicator) => {
    const figure = currentOf(run.figures, indicator.id);
    return figure === null ? [] : statedValue(run, figure);
  });
  const changes = happened.map(({ id }) => changesOf(run.figures, id)[0] ?? null);
  const isPlain =
    changes.every((change) => change === null) && !happened.some((one) => isAimedAtZero(run, one));
  if (isPlain) {
    const named = happened.map(({ id }, index) => {
      const figure = currentOf(run.figures, id);
      if (run.language === 'en') return figure === null ? [] : namedValue(run, figure);
      return [...text(eventName(run, id)), ...(phrases[index] ?? [])];
    });
    const listed = joinPhrases(named, wording);
    return fill(wording.say('incidents.some'), { name: '', value: listed, counted: listed });
  }
  const clauses = happened.map((indicator, index) =>
    oneHappened(run, indicator, phrases[index] ?? [], changes[index] ?? null),
  );
  return joinPhrases(clauses, wording, wording.say('join.comma'));
}

/** A year without any before it, or a target of none, makes one event a line that was broken. */
function oneHappened(run: Run, indicator: Indicator, value: Phrase, change: Change | null): Phrase {
  const name = eventName(run, indicator.id);
  const wasZero = change?.base?.value.eq('0') === true;
  if (wasZero)
    return fill(run.wording.say('incidents.broken'), { name, value, base: basePhrase(run, change) });
  if (isAimedAtZero(run, indicator)) return fill(run.wording.say('incidents.missed'), { name, value });
  const figure = currentOf(run.figures, indicator.id);
  const counted = figure === null ? [] : countedPhrase(run, figure);
  const said = fill(run.wording.say('incidents.some'), { name, value, counted });
  if (change === null) return said;
  return [
    ...said,
    ...fill(run.wording.say('comparison.clause'), { comparison: markedComparison(run, change) }),
  ];
}

/** 发生乙类事故2共3起: before a number a name that ends in one needs a word, and 为 is none for events. */
function eventName(run: Run, id: string): string {
  const name = nameOf(run.figures, id, run.language);
  return run.language !== 'en' && endsInNumber(name) ? `${name}共` : name;
}

function isAimedAtZero(run: Run, { id }: Indicator): boolean {
  return aimsOf(run.figures, id).some(
    ({ target }) => target.period === run.figures.edition.year && target.value.eq('0'),
  );
}

const none = decimal('0');

/** 连续3年未发生甲和乙，未发生丙: those that have stayed away equally long together, the longest first. */
function absentPhrase(run: Run, absent: readonly Indicator[]): Phrase {
  const groups = new Map<string, { readonly years: Figure | null; readonly names: Phrase[] }>();
  for (const { id } of absent) {
    const years = heldYears(run.figures, id);
    const key = years?.value.toFixed() ?? '';
    const group = groups.get(key) ?? { years, names: [] };
    group.names.push(text(nameOf(run.figures, id, run.language)));
    groups.set(key, group);
  }
  const said = [...groups.values()]
    .toSorted((a, b) => (b.years?.value ?? none).cmp(a.years?.value ?? none))
    .map(({ years, names: named }) => {
      const names = joinPhrases(named, run.wording, { last: run.wording.say('join.or') });
      return years === null
        ? fill(run.wording.say('incidents.none'), { names })
        : fill(run.wording.say('incidents.held'), { names, years: yearsPhrase(run, years) });
    });
  return joinPhrases(said, run.wording, clauseJoint(run));
}
