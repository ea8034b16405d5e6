// rel-cumulative-fall: a running total that is smaller than in an earlier year.
import type { Qualifier } from '../../model/edition.js';
import { type FindingDefinition, makeFinding, type FindingDocumentation } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { Fault, RelationCheck } from './check.js';
import { citation, isSameDefinition, type KnownValue, seriesOf, written } from './known-values.js';
import { overlap } from './rounding-interval.js';

const code = 'rel-cumulative-fall';

interface Details {
  readonly name: string;
  readonly earlier: KnownValue;
  readonly later: KnownValue;
  /** Where the earlier value stands. */
  readonly at: { readonly zh: string; readonly en: string };
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, earlier: { observation: before }, later: { observation: after }, at }) => ({
      message: `“${name}”是累计数，不会减少，却从 ${before.period} 年的 ${written(before)}（${at.zh}）降到 ${after.period} 年的 ${written(after)}。`,
      expected: `不小于 ${written(before)}`,
      hint: '核对这两年的数值：是不是填成了当年新增数？不是累计数时，请改 dictionary.csv 的 kind（类型）。',
    }),
    en: ({ name, earlier: { observation: before }, later: { observation: after }, at }) => ({
      message: `The running total “${name}” falls from ${written(before)} in ${before.period} (${at.en}) to ${written(after)} in ${after.period}.`,
      expected: `at least ${written(before)}`,
      hint: 'Check both values: is one of them the year’s increase? If it is no running total, change its kind in dictionary.csv.',
    }),
  },
};

export const relCumulativeFall: RelationCheck = {
  code,
  definitions: [definition],
  check: ({ indicators, publications }) =>
    indicators.flatMap(({ id, kind }) =>
      kind === 'cumulative' ? fallsIn(seriesOf(publications.of(id))) : [],
    ),
};

/** A later 以上 or 超过 may be more than it says, and 约 on either side decides nothing. */
const undecidedLater: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over', 'about']);

/** Falls that a row of this edition brings about: what earlier editions published has been judged with them. */
function fallsIn(series: readonly KnownValue[]): readonly Fault[] {
  return series.flatMap((later, index) => {
    const earlier = series[index - 1];
    if (earlier === undefined || !falls(earlier, later)) return [];
    const row = later.row ?? earlier.row;
    if (row === null) return [];
    const { indicator, cell } = row;
    const details = {
      name: indicator.name,
      earlier,
      later,
      at: citation([earlier.observation], cell.place.file),
    };
    return [{ indicator: indicator.id, finding: makeFinding(definition, siteOf(cell), details) }];
  });
}

function falls(earlier: KnownValue, later: KnownValue): boolean {
  const [before, after] = [earlier.observation, later.observation];
  if (before.qualifier === 'about' || undecidedLater.has(after.qualifier)) return false;
  if (later.value.gte(earlier.value)) return false;
  if (!isSameDefinition(later.indicator, before.period, after.period)) return false;
  // Rounded alike, a rising series never falls; rounded differently, it may seem to.
  if (before.decimals === after.decimals && before.unit === after.unit) return true;
  return !overlap(earlier.interval, later.interval);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '累计数只增不减，却比以前的年份少了。',
    en: 'A running total never falls, but this one is smaller than in an earlier year.',
  },
  example: {
    'zh-CN': '累计证书 2019 年 1.97 万张，2020 年 1.57 万张',
    en: '19,700 certificates in 2019 and 15,700 in 2020',
  },
  cure: {
    'zh-CN': '核对两年的数值，看是不是填成了当年新增数；不是累计数时改 dictionary.csv 的“kind（类型）”。',
    en: 'Check both values: is one of them the year’s increase? If it is no running total, change its kind in dictionary.csv.',
  },
};
