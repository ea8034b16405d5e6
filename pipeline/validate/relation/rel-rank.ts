// rel-rank: a place that cannot be: two places at once, another one than the value says, or one below the last.
import type { Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { Fault, RelationCheck, Relations, StandingRow } from './check.js';

const code = 'rel-rank';

interface Details {
  readonly name: string;
  readonly scope: string;
  readonly rank: number;
}

const twice: FindingDefinition<Details & { readonly other: number; readonly line: number }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, scope, rank, other, line }) => ({
      message: `“${name}”在${scope === '' ? '同一范围' : scope}既是第 ${other} 位（第 ${line} 行）又是第 ${rank} 位。`,
      expected: `第 ${other} 位，或者在备注里写明排的是什么`,
      hint: '核对名次，删去错的一行；如果排的是不同的东西（如增幅、总量），请在备注列分别写明。',
    }),
    en: ({ name, scope, rank, other, line }) => ({
      message: `“${name}” is said to be number ${other} (line ${line}) and number ${rank}${scope === '' ? '' : ` (${scope})`}.`,
      expected: `number ${other}, or notes that say what is ranked`,
      hint: 'Check the place and delete the wrong row; if different things are ranked, say which in the notes.',
    }),
  },
};

const otherThanValue: FindingDefinition<
  Details & { readonly value: string; readonly period: Period; readonly line: number }
> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, rank, value, period, line }) => ({
      message: `“${name}”写的是第 ${rank} 位，而 values.csv 第 ${line} 行 ${period} 年的数值是 ${value}。`,
      expected: value,
      hint: '核对名次，把写错的一处改正。',
    }),
    en: ({ name, rank, value, period, line }) => ({
      message: `“${name}” is said to be number ${rank}, but line ${line} of values.csv has ${value} for ${period}.`,
      expected: value,
      hint: 'Check the place and mend the wrong one.',
    }),
  },
};

const belowTheLast: FindingDefinition<Details & { readonly last: number }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, rank, last }) => ({
      message: `“${name}”在全国排第 ${rank} 位，但全国只有 ${last} 个省级行政区。`,
      expected: `1 到 ${last} 之间的整数`,
      hint: '核对名次；如果排的不是各省（例如各市），请在“scope（范围）”列写明范围。',
    }),
    en: ({ name, rank, last }) => ({
      message: `“${name}” is said to be number ${rank} in the country, which has ${last} units of provincial rank.`,
      expected: `a whole number from 1 to ${last}`,
      hint: 'Check the place; if something else than provinces is ranked, say so in the column scope.',
    }),
  },
};

export const relRank: RelationCheck = {
  code,
  definitions: [twice, otherThanValue, belowTheLast],
  check: (relations) =>
    relations.standings.flatMap((row, index) => {
      const { standing, subject } = row;
      const finding =
        standing.rank === null
          ? null
          : (secondPlace(row, standing.rank, relations.standings.slice(0, index)) ??
            valueAgainst(row, standing.rank, relations) ??
            impossible(row, standing.rank, relations));
      if (finding === null) return [];
      return [{ indicator: 'unit' in subject ? subject.id : null, finding }];
    }),
};

type Judgement = Fault['finding'] | null;

function secondPlace(
  { standing, subject, rankCell }: StandingRow,
  rank: number,
  above: readonly StandingRow[],
): Judgement {
  const other = above.find(
    ({ standing: one }) =>
      one.subject === standing.subject &&
      one.scope === standing.scope &&
      one.note === standing.note &&
      one.rank !== null &&
      one.rank !== rank,
  );
  if (other === undefined) return null;
  const details = { name: subject.name, scope: standing.scope, rank, line: other.rankCell.place.line };
  return makeFinding(twice, siteOf(rankCell), { ...details, other: other.standing.rank ?? 0 });
}

/** An indicator that is itself a place has it as its value. */
function valueAgainst(
  { standing, subject, rankCell }: StandingRow,
  rank: number,
  relations: Relations,
): Judgement {
  if (!('unit' in subject) || subject.kind !== 'rank') return null;
  const observed = relations.values.at(subject.id, relations.year);
  if (observed === undefined || observed.observation.value.eq(String(rank))) return null;
  const { value, period, unit } = observed.observation;
  return makeFinding(otherThanValue, siteOf(rankCell), {
    ...{ name: subject.name, scope: standing.scope, rank, period },
    value: `${value.toFixed()}${unit}`,
    line: observed.cell.place.line,
  });
}

/** Provinces, autonomous regions, municipalities and special administrative regions of the country. */
const unitsOfProvincialRank = 34;
const provincialLevels: ReadonlySet<string> = new Set(['省', '自治区', '直辖市', '特别行政区']);

function impossible(
  { standing, subject, rankCell }: StandingRow,
  rank: number,
  { region }: Relations,
): Judgement {
  const ranksProvinces = standing.scope === '全国' && provincialLevels.has(region?.level ?? '');
  if (!ranksProvinces || rank <= unitsOfProvincialRank) return null;
  const details = { name: subject.name, scope: standing.scope, rank, last: unitsOfProvincialRank };
  return makeFinding(belowTheLast, siteOf(rankCell), details);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      'standings.csv 里的名次不可能成立：同一件事在同一范围有两个名次；指标本身就是名次，却与 values.csv 里的数不同；省级地区在全国的名次超过了省级行政区的个数。',
    en: 'A place in standings.csv cannot be: two places of one thing in one scope; an indicator that is itself a place, with another value in values.csv; a province whose place in the country exceeds the number of provinces.',
  },
  example: {
    'zh-CN': '“有机产品认证示范县”在全国既是第 3 位又是第 5 位',
    en: 'The same indicator is number 3 and number 5 in the country',
  },
  cure: {
    'zh-CN': '核对名次，改正或删去写错的一行。排的是不同的东西时，在“note（备注）”列分别写明。',
    en: 'Check the place and mend or delete the wrong row. If different things are ranked, say which in the notes.',
  },
};
