// Findings of the mini edition with a handful of faults, and one made of what could break a format.
import { type Finding, makeFinding } from '../../pipeline/model/finding.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import type { Reach } from '../../pipeline/model/reach.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { type Edit, readMiniEdition } from '../validate/mini-edition.js';

const values = '2020/values.csv';
const faults: readonly Edit[] = [
  { file: values, replace: 'pass-rate,2020,97.6,', with: 'pass-rate,2020,97.6家,' },
  { file: values, replace: '58.2,%', with: '９８．２,%' },
  { file: values, replace: '全省未发生', with: '全省未发生😀' },
  { file: values, replace: '29.58,万件', with: '295800,件' },
  { file: values, replace: 'growth-rank,2020', with: 'growth-rnk,2020' },
  { file: '2020/comparisons.csv', replace: '1.1,percentage_point', with: '1.1,percent' },
  { file: '2020/datapackage.json', replace: '"version": "1.0.0"', with: '"version": 1' },
];

/** Shown under paths that do not depend on the machine. */
export function miniFindings(): {
  readonly findings: readonly Finding[];
  readonly files: readonly SourceFile[];
} {
  const sources = readMiniEdition(faults);
  const { findings } = validateEdition(sources, { mayPrint: (codePoint) => codePoint <= 0xffff });
  return {
    findings,
    files: sources.files.map((source) => ({ ...source, path: `inputs/demo/${source.file}` })),
  };
}

/** Everything in it is what ends a sentence, a command, a tag or a string in one format or another. */
export const hostileText =
  '::error file=x::%0A"><script>alert(1)</script>&amp;\u202e\u0000\r\n{{x}} 100%, a:b';

export function hostileFinding(): Finding {
  const text = () => ({ message: hostileText, expected: hostileText, hint: hostileText });
  return makeFinding(
    { code: 'text-hostile', severity: 'error', exitCode: 1, text: { 'zh-CN': text, en: text } },
    { place: { file: 'a,b:c%.csv', line: 1, column: 1 }, field: hostileText, found: hostileText, length: 3 },
    {},
  );
}

/** All that is checked without laying pages out. */
export const reach: Reach = { stage: 'templates', stopped: false };
