// ::derivations: appendix of every computed figure printed so far: method, formula, operands and their origin.
import { englishFormula } from '../../derive/english.js';
import type { TableRow } from '../../model/block.js';
import type { Figure } from '../../model/figure.js';
import { fill, mergeTexts, type Phrase, text } from '../phrases/pattern.js';
import { figureName } from '../phrases/translation.js';
import { derivedMark, isImputed, numberOf, periodPhrase, valueOfNamed } from '../phrases/value.js';
import { printedFigures } from '../printed-figures.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';

const head: readonly WordingKey[] = ['table.figure', 'table.value', 'table.formula', 'table.operands'];

export const derivations: LeafDirective = {
  form: 'leaf',
  name: 'derivations',
  attributes: {},
  make: (run, { earlier }) => {
    const computed = withImputedOperands(printedFigures(earlier).filter(isImputed));
    if (computed.length === 0) return [];
    return [
      {
        type: 'table',
        id: 'table-derivations',
        caption: text(run.wording.say('table.caption-derivations')),
        unitNote: [],
        columns: [
          { align: 'start', weight: 4 },
          { align: 'start', weight: null },
          { align: 'start', weight: 4 },
          { align: 'start', weight: 6 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows: computed.map((figure) => rowOf(run, figure)),
        rowHeader: true,
        notes: [],
      },
    ];
  },
};

/** A figure computed from a computed one is explained only if that one is explained too. */
function withImputedOperands(figures: readonly Figure[]): readonly Figure[] {
  const all = new Map<string, Figure>();
  const add = (figure: Figure) => {
    if (!isImputed(figure) || all.has(figure.id)) return;
    if (figure.origin.kind === 'derived') figure.origin.operands.forEach(add);
    all.set(figure.id, figure);
  };
  figures.forEach(add);
  return [...all.values()];
}

function rowOf(run: Run, figure: Figure): TableRow {
  const { origin } = figure;
  if (origin.kind === 'published') return { type: 'row', cells: [] };
  return {
    type: 'row',
    cells: [
      text(figureName(run, figure)),
      [numberOf(run, figure)],
      fill(run.wording.say('derivation.formula'), {
        method: run.wording.say(`method.${origin.method}`),
        formula: unbroken(run.language === 'en' ? englishFormula(figure) : origin.formula),
      }),
      operandsPhrase(run, origin.operands),
    ],
  };
}

const longestUnbroken = 20;

/** A formula breaks behind the sign that leads to its result; a long one elsewhere too, but not in brackets. */
function unbroken(formula: string): string {
  const sign = formula.search(/ [=≈]/);
  const isShort = sign <= longestUnbroken;
  return formula.replace(/\([^()]*\)| /g, (part, at: number) => {
    const isBound = part !== ' ' || at === sign || (isShort && at < sign);
    return isBound ? part.replaceAll(' ', '\u00a0') : part;
  });
}

/** 甲2020年为…，2015年为…；乙2020年为…: of several values of one indicator the first alone names it. */
function operandsPhrase(run: Run, operands: readonly Figure[]): Phrase {
  const { wording } = run;
  const inlines = operands.flatMap((operand, index): Phrase => {
    const before = operands[index - 1];
    if (before === undefined) return operandPhrase(run, operand);
    const isNamed = isOfOne(before) && isOfOne(operand) && before.indicator === operand.indicator;
    const joint = text(wording.say(isNamed ? 'join.comma' : 'join.semicolon'));
    return [...joint, ...(isNamed ? furtherPhrase(run, operand) : operandPhrase(run, operand))];
  });
  return mergeTexts(inlines);
}

/** The value of an indicator in some year, or a change of it; not a target, nor a sum of several. */
function isOfOne(figure: Figure): boolean {
  return figure.indicator !== null && (isChange(figure) || !figure.id.includes(':'));
}

/** As {@link operandPhrase}, of an indicator just named. */
function furtherPhrase(run: Run, operand: Figure): Phrase {
  const base = /@\d+-(\d+)$/.exec(operand.id)?.[1];
  const key = base === undefined ? 'derivation.further' : 'derivation.further-change';
  const period = periodPhrase(run, base === undefined ? operand.period : Number(base));
  const mark = base === undefined ? derivedMark(run, operand) : [];
  return fill(run.wording.say(key), { period, value: [valueOfNamed(run, operand), ...mark] });
}

/** Where an operand stands in the data is told by figures.csv, line by line: not matter for print. */
function operandPhrase(run: Run, operand: Figure): Phrase {
  const name = figureName(run, operand);
  const value = [valueOfNamed(run, operand)];
  const mark = derivedMark(run, operand);
  if (namesItsPeriod(operand))
    return fill(run.wording.say('derivation.change'), {
      name,
      value: [...value, ...(isChange(operand) ? [] : mark)],
    });
  const key = isImputed(operand) ? 'derivation.derived' : 'derivation.published';
  return fill(run.wording.say(key), { name, value, period: periodPhrase(run, operand.period) });
}

/** Changes, targets and values of other years have their years in their names. */
function namesItsPeriod(operand: Figure): boolean {
  const { id, origin } = operand;
  const isOfOtherYear =
    origin.kind === 'derived' && (origin.method === 'implied' || origin.method === 'conversion');
  return isChange(operand) || id.startsWith('target:') || isOfOtherYear;
}

/** By its id, a change lies between two periods: its name says both. */
function isChange({ id }: Figure): boolean {
  return /@\d+-\d+$/.test(id);
}
