// ::derivations: appendix of every computed figure printed so far, by method: formula with its result, operands.
import { englishFormula } from '../../derive/english.js';
import { isImputed } from '../../derive/figures.js';
import type { NumberInline, TableGroup, TableRow } from '../../model/block.js';
import type { DerivationMethod, Figure } from '../../model/figure.js';
import { fill, mergeTexts, type Phrase, text } from '../phrases/pattern.js';
import { figureName } from '../phrases/translation.js';
import { derivedMark, periodPhrase, valueOfNamed } from '../phrases/value.js';
import { printedFigures } from '../printed-figures.js';
import type { Run } from '../run.js';
import type { WordingKey } from '../wording.js';
import type { LeafDirective } from './definition.js';

const head: readonly WordingKey[] = ['table.figure', 'table.formula', 'table.operands'];

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
          { align: 'start', weight: 4 },
          { align: 'start', weight: 5 },
        ],
        head: head.map((key) => text(run.wording.say(key))),
        rows: rowsByMethod(run, computed),
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

/** Methods in the order in which the report first uses them. */
function rowsByMethod(run: Run, figures: readonly Figure[]): readonly (TableGroup | TableRow)[] {
  const groups = new Map<DerivationMethod, TableRow[]>();
  for (const figure of figures) {
    const { origin } = figure;
    if (origin.kind === 'published') continue;
    const rows = groups.get(origin.method) ?? [];
    groups.set(origin.method, rows);
    const cells = [
      text(figureName(run, figure)),
      formulaPhrase(run, figure, origin.formula),
      operandsPhrase(run, origin.operands),
    ];
    rows.push({ type: 'row', cells });
  }
  return [...groups].flatMap(([method, rows]) => [
    { type: 'group', title: text(run.wording.say(`method.${method}`)) },
    ...rows,
  ]);
}

/** The formula ends in its result, which is the figure itself, with the unit that the formula leaves out. */
function formulaPhrase(run: Run, figure: Figure, written: string): Phrase {
  const formula = unbroken(run.language === 'en' ? englishFormula(figure) : written);
  const sign = formula.search(/[=≈][ \u00a0][^=≈]*$/);
  // The sign ≈ says 约.
  const result: NumberInline = { ...valueOfNamed(run, figure), before: '' };
  return [...text(formula.slice(0, sign + 2)), result];
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
