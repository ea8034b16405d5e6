// rev-undeclared: a published number is another one than before, and nobody says that it was revised, or why.
import type { Observation, Period } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { Fault, RelationCheck } from './check.js';
import { citation, type KnownValue, written } from './known-values.js';
import { overlap } from './rounding-interval.js';

const code = 'rev-undeclared';

interface Details {
  readonly name: string;
  readonly now: Observation;
  readonly before: Observation;
  /** The edition that published the value before. */
  readonly edition: Period;
  readonly at: { readonly zh: string; readonly en: string };
}

const undeclared: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, before, edition, at }) => ({
      message: `“${name}”${now.period} 年的数值是 ${written(now)}，而 ${edition} 年版公布的是 ${written(before)}（${at.zh}），没有标明修订。`,
      expected: `${written(before)}；或者在状态列写 revised（修订），并在备注列写明原因`,
      hint: '核对哪个数对：新数是修订后的，就标明修订并写明原因；填错了就改回原来的数。',
    }),
    en: ({ name, now, before, edition, at }) => ({
      message: `“${name}” for ${now.period} is ${written(now)}, but the edition of ${edition} published ${written(before)} (${at.en}), and no revision is declared.`,
      expected: `${written(before)}; or the status revised, with the reason in the note`,
      hint: 'Check which number is right: declare the revision and say why, or write the number as it was.',
    }),
  },
};

const unexplained: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, before, edition }) => ({
      message: `“${name}”${now.period} 年的数值由 ${written(before)}（${edition} 年版）修订为 ${written(now)}，没有写明原因。`,
      expected: '备注列写明修订的原因',
      hint: '在这一行的备注列写明原因，如“根据年报调整”；报告会照样印出。',
    }),
    en: ({ name, now, before, edition }) => ({
      message: `“${name}” for ${now.period} was revised from ${written(before)} (edition of ${edition}) to ${written(now)}, without a reason.`,
      expected: 'the reason of the revision in the note',
      hint: 'Write the reason into the note of this row; the report prints it.',
    }),
  },
};

const unchanged: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, edition, at }) => ({
      message: `“${name}”${now.period} 年的数值标为修订，却与 ${edition} 年版公布的 ${written(now)}（${at.zh}）相同。`,
      expected: '修订后的数值；没有修订时状态列留空',
      hint: '核对数值：忘了改就填上修订后的数；没有修订就清空状态列。',
    }),
    en: ({ name, now, edition, at }) => ({
      message: `“${name}” for ${now.period} is called revised, but is ${written(now)} as in the edition of ${edition} (${at.en}).`,
      expected: 'the revised value, or an empty status',
      hint: 'Write the revised value, or empty the status if there was no revision.',
    }),
  },
};

export const revUndeclared: RelationCheck = {
  code,
  definitions: [undeclared, unexplained, unchanged],
  check: ({ indicators, publications }) =>
    indicators.flatMap(({ id }) => {
      const earlier = publications.earlierOf(id);
      if (earlier.length === 0) return [];
      return publications.of(id).flatMap((now) => {
        const before = earlier.find(({ observation }) => observation.period === now.observation.period);
        return before === undefined ? [] : judge(now, before);
      });
    }),
};

/** @param before the last that was published for the same period. */
function judge(now: KnownValue, before: KnownValue): readonly Fault[] {
  if (now.row === null) return [];
  const { indicator, cell, statusCell } = now.row;
  const details: Details = {
    name: indicator.name,
    now: now.observation,
    before: before.observation,
    edition: before.edition,
    at: citation([before.observation], cell.place.file),
  };
  const isRevised = now.observation.status === 'revised';
  const fault = (definition: FindingDefinition<Details>, site = siteOf(cell)): readonly Fault[] => [
    { indicator: indicator.id, finding: makeFinding(definition, site, details) },
  ];
  if (isSamePublication(now, before)) return isRevised ? fault(unchanged, siteOf(statusCell)) : [];
  if (!isRevised) return fault(undeclared);
  return now.observation.note === '' ? fault(unexplained) : [];
}

/** A number that is only written with more or fewer decimals, or in another unit, is the same. */
function isSamePublication(now: KnownValue, before: KnownValue): boolean {
  const [a, b] = [now.observation, before.observation];
  if (a.qualifier !== b.qualifier) return false;
  return a.decimals === b.decimals && a.unit === b.unit
    ? now.value.eq(before.value)
    : overlap(now.interval, before.interval);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '以前的报告已经公布过某一年的数值，这一期写的却不一样，又没有标明修订；或者标了修订没有写原因；或者标了修订数值却没有变。读者拿两本报告对照时，必须看得到为什么不同。',
    en: 'An earlier report has published the value of a year, and this edition has another one without declaring a revision, or without its reason; or a revision is declared though nothing changed. Whoever compares two reports must see why they differ.',
  },
  example: {
    'zh-CN': '2019 年版公布 2019 年满意度 84.3%，2020 年版写成 84.1%',
    en: 'The edition of 2019 gives 84.3 % for 2019, that of 2020 gives 84.1 %',
  },
  cure: {
    'zh-CN':
      '先核对哪个数对。确实修订了，在“status（状态）”列写 revised，在“note（备注）”列写明原因；填错了就改回原来的数。',
    en: 'Check which number is right. If it was revised, write revised into the column status and the reason into the note; otherwise write the number as it was.',
  },
};
