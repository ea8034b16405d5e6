// rel-cumulative-fall: a running total that is smaller than in an earlier year.
import type { Observation, Qualifier } from '../../model/edition.js';
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { ObservationRow, RelationCheck } from './check.js';
import { overlap, roundingInterval } from './rounding-interval.js';

const code = 'rel-cumulative-fall';

interface Details {
  readonly name: string;
  readonly earlier: Observation;
  readonly later: Observation;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, earlier, later }) => ({
      message: `“${name}”是累计数，不会减少，却从 ${earlier.period} 年的 ${written(earlier)}（第 ${earlier.place.line} 行）降到 ${later.period} 年的 ${written(later)}。`,
      expected: `不小于 ${written(earlier)}`,
      hint: '核对这两年的数值：是不是填成了当年新增数？不是累计数时，请改 dictionary.csv 的 kind（类型）。',
    }),
    en: ({ name, earlier, later }) => ({
      message: `The running total “${name}” falls from ${written(earlier)} in ${earlier.period} (line ${earlier.place.line}) to ${written(later)} in ${later.period}.`,
      expected: `at least ${written(earlier)}`,
      hint: 'Check both values: is one of them the year’s increase? If it is no running total, change its kind in dictionary.csv.',
    }),
  },
};

export const relCumulativeFall: RelationCheck = {
  code,
  definitions: [definition],
  check: ({ series }) =>
    [...series.values()].flatMap((rows) => (rows[0]?.indicator.kind === 'cumulative' ? fallsIn(rows) : [])),
};

/** A later 以上 or 超过 may be more than it says, and 约 on either side decides nothing. */
const undecidedLater: ReadonlySet<Qualifier> = new Set(['at_least', 'more_than', 'over', 'about']);

function fallsIn(rows: readonly ObservationRow[]): readonly Finding[] {
  return rows.flatMap((later, index) => {
    const earlier = rows[index - 1];
    if (earlier === undefined || !falls(earlier.observation, later.observation)) return [];
    const details = { name: later.indicator.name, earlier: earlier.observation, later: later.observation };
    return [makeFinding(definition, siteOf(later.cell), details)];
  });
}

function falls(earlier: Observation, later: Observation): boolean {
  if (earlier.qualifier === 'about' || undecidedLater.has(later.qualifier)) return false;
  if (later.value.gte(earlier.value)) return false;
  // Rounded alike, a rising series never falls; rounded differently, it may seem to.
  if (earlier.decimals === later.decimals) return true;
  const [before, after] = [earlier, later].map(({ value, decimals }) => roundingInterval(value, decimals));
  return before !== undefined && after !== undefined && !overlap(before, after);
}

function written({ value, decimals, unit }: Observation): string {
  return `${value.toFixed(decimals)}${unit}`;
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
