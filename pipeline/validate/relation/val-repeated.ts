// val-repeated: most of this year's values are last year's: a file that was copied and not filled in.
import type { IndicatorKind, Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import type { RelationCheck, Relations } from './check.js';

const code = 'val-repeated';

/** A place or a number of incidents is often the same for years. */
const steadyKinds: ReadonlySet<IndicatorKind> = new Set(['rank', 'incidents']);
/** Of fewer pairs most may be equal by chance. */
const fewestPairs = 8;

interface Details {
  readonly equal: number;
  readonly pairs: number;
  readonly year: Period;
  readonly names: readonly string[];
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ equal, pairs, year, names }) => ({
      message: `${pairs} 项可比的指标中，有 ${equal} 项 ${year} 年的数值与上一年完全相同（如${names.join('、')}），像是复制了上一年的文件还没有改。`,
      expected: `${year} 年的数值`,
      hint: `逐项核对，换成 ${year} 年的数值；确实都没有变化时不必改。`,
    }),
    en: ({ equal, pairs, year, names }) => ({
      message: `${equal} of ${pairs} comparable indicators have for ${year} exactly last year’s value (such as ${names.join(', ')}): was the file copied and not filled in?`,
      expected: `values of ${year}`,
      hint: `Check each and write the values of ${year}; leave them if nothing really changed.`,
    }),
  },
};

export const valRepeated: RelationCheck = {
  code,
  definitions: [definition],
  check: (relations) => {
    const pairs = pairsOf(relations);
    const equal = pairs.filter(({ isEqual }) => isEqual);
    const [first] = equal;
    if (first === undefined || pairs.length < fewestPairs || equal.length * 2 <= pairs.length) return [];
    const details: Details = {
      equal: equal.length,
      pairs: pairs.length,
      year: relations.year,
      names: equal.slice(0, 3).map(({ name }) => name),
    };
    return [
      { indicator: null, finding: makeFinding(definition, { place: first.place, length: 1 }, details) },
    ];
  },
};

/** This year's values beside those of the year before; zeros are no sign of anything. */
function pairsOf({ indicators, publications, year }: Relations) {
  return indicators.flatMap(({ id, name, kind }) => {
    const [now, before] = [publications.at(id, year), publications.at(id, year - 1)];
    if (now?.row == null || before === undefined || steadyKinds.has(kind) || now.value.eq('0')) return [];
    return [{ name, isEqual: now.value.eq(before.value), place: now.observation.place }];
  });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '一半以上的指标，本年的数值与上一年一模一样（名次、事件数和零不算）。多半是复制了上一年的 values.csv，只改了年份，没有换数值。',
    en: 'More than half of the indicators have exactly last year’s value (places, incidents and zeros do not count). Mostly last year’s values.csv was copied and only the years were changed.',
  },
  example: {
    'zh-CN': '60 项指标中有 58 项与 2019 年相同',
    en: '58 of 60 indicators are as in 2019',
  },
  cure: {
    'zh-CN': '逐项对照原始资料，换成本年的数值。确实都没有变化时不必改。',
    en: 'Check each value against its source and write this year’s. Leave them if nothing really changed.',
  },
};
