// val-digits: a value that is last year's with two neighbouring digits swapped.
import type { Observation } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { SuspicionCheck } from '../relation/check.js';
import { citation, written } from '../relation/known-values.js';

const code = 'val-digits';

interface Details {
  readonly name: string;
  readonly now: Observation;
  readonly before: Observation;
  readonly at: { readonly zh: string; readonly en: string };
  readonly digits: string;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, before, at, digits }) => ({
      message: `“${name}”${written(now)}，与 ${before.period} 年的 ${written(before)}（${at.zh}）只差“${digits}”两个数字的先后，可能是打颠倒了。`,
      expected: '与原始资料一致的数',
      hint: '对照原始资料，看这两个数字的先后；没有打错就不必改。',
    }),
    en: ({ name, now, before, at, digits }) => ({
      message: `${written(now)} of “${name}” is the ${written(before)} of ${before.period} (${at.en}) with the digits ${digits} swapped: a slip in typing?`,
      expected: 'the number of the source',
      hint: 'Compare the order of the two digits with the source; leave it if it is right.',
    }),
  },
};

export const valDigits: SuspicionCheck = {
  code,
  definitions: [definition],
  judge: (value, row, before) => {
    const last = before.latest;
    if (last === undefined) return null;
    const [now, then] = [value.observation, last.observation];
    if (now.decimals !== then.decimals || now.unit !== then.unit) return null;
    const digits = swappedDigits(now.value.toFixed(now.decimals), then.value.toFixed(then.decimals));
    if (digits === null) return null;
    return makeFinding(definition, siteOf(row.cell), {
      name: value.indicator.name,
      now,
      before: then,
      at: citation([then], row.cell.place.file),
      digits,
    });
  },
};

/** With fewer digits a swap is a change like any other. */
const fewestDigits = 3;

/** The two digits that change places between the numbers; `null` if anything else differs, or nothing. */
function swappedDigits(one: string, other: string): string | null {
  const [a, b] = [one.replace('.', ''), other.replace('.', '')];
  if (a.length !== b.length || a.length < fewestDigits || a === b) return null;
  const first = [...a].findIndex((digit, index) => digit !== b[index]);
  const isSwap = a[first] === b[first + 1] && a[first + 1] === b[first];
  return isSwap && a.slice(first + 2) === b.slice(first + 2) ? a.slice(first, first + 2) : null;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '数值与上一个已知年份的数只差相邻两个数字的先后，其他都一样。手工录入时常把两个数字打颠倒；有公布的变化能够印证时不提示。',
    en: 'The value is that of the last known year with two neighbouring digits swapped. Digits are often swapped in typing. A published change that agrees with it settles the matter.',
  },
  example: {
    'zh-CN': '2019 年 97.6%，2020 年 96.7%',
    en: '97.6 % in 2019 and 96.7 % in 2020',
  },
  cure: {
    'zh-CN': '对照原始资料看这两个数字的先后。没有打错就不必改。',
    en: 'Compare the order of the digits with the source. Leave it if it is right.',
  },
};
