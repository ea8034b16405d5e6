// rel-average: a rate or score lies outside the range of the categories that it averages.
import type { Decimal } from '../../model/decimal.js';
import type { IndicatorKind, Observation } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import { type BreakdownOfTotal, breakdownsWithTotals } from './breakdown-of-total.js';
import type { Fault, RelationCheck } from './check.js';
import { citation, type KnownValue, written } from './known-values.js';

const code = 'rel-average';

const averagingKinds: ReadonlySet<IndicatorKind> = new Set(['rate', 'score']);

interface Details {
  readonly name: string;
  readonly dimension: string;
  readonly total: Observation;
  readonly at: { readonly zh: string; readonly en: string };
  readonly lowest: string;
  readonly highest: string;
  readonly side: 'above' | 'below';
}

/** The average of some of the categories may lie anywhere, so that this is no error. */
const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, dimension, total, at, lowest, highest, side }) => ({
      message: `“${name}”按 ${dimension} 分的各类在 ${lowest} 到 ${highest} 之间，总的 ${written(total)}（${at.zh}）却比${side === 'above' ? '最高的一类还高' : '最低的一类还低'}，不可能是它们的平均。`,
      expected: `总的数值在 ${lowest} 和 ${highest} 之间，无论各类的权重是多少`,
      hint: '核对总的数值和各类的数值；如果各类没有列全（漏了最高或最低的），可以不管。',
    }),
    en: ({ name, dimension, total, at, lowest, highest, side }) => ({
      message: `The categories of “${name}” by ${dimension} lie between ${lowest} and ${highest}, but the whole, ${written(total)} (${at.en}), is ${side} all of them and cannot be their average.`,
      expected: `a value between ${lowest} and ${highest}, whatever the weights`,
      hint: 'Check the whole and the categories; if not all categories are listed, it may be right.',
    }),
  },
};

export const relAverage: RelationCheck = {
  code,
  definitions: [definition],
  check: (relations) =>
    breakdownsWithTotals(relations, (kind) => averagingKinds.has(kind)).flatMap((group) => judge(group)),
};

function judge({ total, dimension, parts, last }: BreakdownOfTotal): readonly Fault[] {
  const lowest = extreme(parts, (a, b) => a.lt(b));
  const highest = extreme(parts, (a, b) => a.gt(b));
  if (lowest === undefined || highest === undefined || total.observation.qualifier !== '') return [];
  const isAbove = total.interval.low.gt(highest.interval.high);
  if (!isAbove && !total.interval.high.lt(lowest.interval.low)) return [];
  const details: Details = {
    name: total.indicator.name,
    dimension,
    total: total.observation,
    at: citation([total.observation], last.cell.place.file),
    lowest: written(lowest.observation),
    highest: written(highest.observation),
    side: isAbove ? 'above' : 'below',
  };
  return [{ indicator: total.indicator.id, finding: makeFinding(definition, siteOf(last.cell), details) }];
}

function extreme(
  values: readonly KnownValue[],
  isBeyond: (a: Decimal, b: Decimal) => boolean,
): KnownValue | undefined {
  return values.reduce<KnownValue | undefined>(
    (best, value) => (best === undefined || isBeyond(value.value, best.value) ? value : best),
    undefined,
  );
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '总的合格率、满意度等应当是各类的平均，一定落在最低和最高的一类之间，无论各类的权重多少；它却落在外面，说明总的数或某一类填错了。四舍五入的误差已经留出。',
    en: 'An overall rate or score averages its categories and must lie between the lowest and the highest of them, whatever the weights; it does not, so that it or a category is wrong. Rounding is allowed for.',
  },
  example: {
    'zh-CN': '各行业合格率在 91.0% 到 96.5% 之间，总的合格率却是 97.6%',
    en: 'Rates of 91.0 % to 96.5 % by industry, and an overall rate of 97.6 %',
  },
  cure: {
    'zh-CN': '核对 values.csv 里总的数和 breakdowns.csv 里各类的数。各类没有列全时可以不管。',
    en: 'Check the overall value in values.csv and the categories in breakdowns.csv. If not all categories are listed, it may be right.',
  },
};
