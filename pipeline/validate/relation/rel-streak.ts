// rel-streak: “rising for N years in a row” is said of a series that has fallen in those years, or by another count before.
import type { Observation, Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { Fault, RelationCheck, Relations, StandingRow } from './check.js';
import { citation, isSameDefinition, type KnownValue, seriesOf, written } from './known-values.js';
import { overlap } from './rounding-interval.js';

const code = 'rel-streak';

interface FallDetails {
  readonly name: string;
  readonly years: number;
  readonly earlier: Observation;
  readonly later: Observation;
  readonly at: { readonly zh: string; readonly en: string };
}

/** Where the years are counted otherwise, by quarters for example, a claim may hold against the yearly values. */
const fallen: FindingDefinition<FallDetails> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, years, earlier, later, at }) => ({
      message: `说“${name}”连续 ${years} 年上升，但 ${later.period} 年的 ${written(later)} 低于 ${earlier.period} 年的 ${written(earlier)}（${at.zh}）。`,
      expected: `与数值相符的年数：${later.period} 年以后才可能连续上升`,
      hint: '核对连续的年数和这两个数值，改正写错的一个；不再连续上升时，删去这一行。',
    }),
    en: ({ name, years, earlier, later, at }) => ({
      message: `“${name}” is said to have risen for ${years} years in a row, but ${written(later)} in ${later.period} is less than ${written(earlier)} in ${earlier.period} (${at.en}).`,
      expected: `a number of years that agrees with the values: it can have risen only since ${later.period}`,
      hint: 'Check the number of years and both values and mend the wrong one; delete the row if it no longer rises.',
    }),
  },
};

interface CountDetails {
  readonly name: string;
  readonly years: number;
  readonly possible: number;
  readonly said: number;
  readonly edition: Period;
}

const miscounted: FindingDefinition<CountDetails> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, years, possible, said, edition }) => ({
      message: `说“${name}”连续 ${years} 年上升，而 ${edition} 年版说的是连续 ${said} 年，到今年最多 ${possible} 年。`,
      expected: `不大于 ${possible} 的年数`,
      hint: `核对是从哪一年开始连续上升的；今年继续上升就写 ${possible}。`,
    }),
    en: ({ name, years, possible, said, edition }) => ({
      message: `“${name}” is said to have risen for ${years} years in a row, but the edition of ${edition} said ${said}, which makes ${possible} by now at most.`,
      expected: `at most ${possible}`,
      hint: `Check in which year the rise began; if it went on this year, write ${possible}.`,
    }),
  },
};

export const relStreak: RelationCheck = {
  code,
  definitions: [fallen, miscounted],
  check: (relations) =>
    relations.standings.flatMap((row) => {
      const { standing, subject, yearsCell } = row;
      if (standing.standing !== 'rising' || standing.years === null) return [];
      const finding =
        fallWithin(row, standing.years, relations) ?? countAgainst(row, standing.years, relations);
      if (finding === null) return [];
      const indicator = 'unit' in subject ? subject.id : null;
      return [{ indicator, finding: finding(siteOf(yearsCell)) } satisfies Fault];
    }),
};

type Accusation = (site: ReturnType<typeof siteOf>) => Fault['finding'];

/** The latest fall between two known values of the years that are said to have risen. */
function fallWithin(
  { subject, yearsCell }: StandingRow,
  years: number,
  relations: Relations,
): Accusation | null {
  if (!('unit' in subject)) return null;
  const first = relations.year - years;
  const series = seriesOf(relations.publications.of(subject.id)).filter(
    ({ observation }) => observation.period >= first && observation.period <= relations.year,
  );
  for (let index = series.length - 1; index > 0; index -= 1) {
    const [earlier, later] = [series[index - 1], series[index]];
    if (earlier === undefined || later === undefined || !isFall(earlier, later)) continue;
    const details: FallDetails = {
      name: subject.name,
      years,
      earlier: earlier.observation,
      later: later.observation,
      at: citation([earlier.observation, later.observation], yearsCell.place.file),
    };
    return (site) => makeFinding(fallen, site, details);
  }
  return null;
}

/** Two equal numbers may hide a rise; bounds such as 以上 decide nothing. */
function isFall(earlier: KnownValue, later: KnownValue): boolean {
  const [before, after] = [earlier.observation, later.observation];
  if (before.qualifier !== '' || after.qualifier !== '') return false;
  if (!isSameDefinition(later.indicator, before.period, after.period)) return false;
  if (before.decimals === after.decimals && before.unit === after.unit) return later.value.lt(earlier.value);
  return later.value.lt(earlier.value) && !overlap(earlier.interval, later.interval);
}

/** What the latest earlier edition said of the same subject and scope, counted on to this year. */
function countAgainst(
  { standing, subject }: StandingRow,
  years: number,
  relations: Relations,
): Accusation | null {
  for (const edition of relations.earlier.toSorted((a, b) => b.year - a.year)) {
    const said = edition.standings.find(
      (one) =>
        one.standing === 'rising' &&
        one.subject === standing.subject &&
        one.scope === standing.scope &&
        one.note === standing.note,
    )?.years;
    if (said == null) continue;
    const possible = said + relations.year - edition.year;
    if (years <= possible) return null;
    const details: CountDetails = { name: subject.name, years, possible, said, edition: edition.year };
    return (site) => makeFinding(miscounted, site, details);
  }
  return null;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      'standings.csv 说某项指标“连续 N 年上升”，但这几年里有数值下降，或者与以前的报告说的年数对不上。两年印出的数相同不算下降，因为四舍五入可能掩盖了上升。',
    en: 'standings.csv says that an indicator has risen for N years in a row, but a value fell in those years, or an earlier report counted otherwise. Two equal numbers are no fall: rounding may hide a rise.',
  },
  example: {
    'zh-CN': '连续 6 年上升，但 2018 年 95.1%，2017 年 96.0%',
    en: 'Risen for 6 years, with 96.0 % in 2017 and 95.1 % in 2018',
  },
  cure: {
    'zh-CN': '按各年的数值重新数一遍连续上升的年数；数值填错了就改数值；不再连续上升就删去这一行。',
    en: 'Count the years of rise again by the values; mend a wrong value; delete the row if it no longer rises.',
  },
};
