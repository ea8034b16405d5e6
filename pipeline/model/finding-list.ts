// Takes in any number of findings: counts all, keeps as many as anyone is shown, and says how many it left out.
import {
  type ExitCode,
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
  type Severity,
} from './finding.js';

/** The contract's cap of findings that are shown. */
export const mostShown = 1000;

/** size-findings: stands for the findings that are not listed, so that they count and lead to their exit code. */
function omission(severity: Severity): FindingDefinition<{ readonly count: number }> {
  return {
    code: 'size-findings',
    severity,
    exitCode: 1,
    text: {
      'zh-CN': ({ count }) => ({
        message: `还有 ${count} 处没有逐条列出。`,
        expected: `每类最多列出 ${mostShown} 条`,
        hint: '先改正已经列出的，再检查一次；许多行有同样的毛病时，多半可以整列替换。',
      }),
      en: ({ count }) => ({
        message: `${count} more are not listed one by one.`,
        expected: `at most ${mostShown} of each severity are listed`,
        hint: 'Mend those listed and check again; where many rows have the same fault, replace it in the whole column.',
      }),
    },
  };
}

const omissions = { error: omission('error'), warning: omission('warning'), info: omission('info') };
export const sizeFindings = { code: 'size-findings', definitions: Object.values(omissions) };

export const documentation: FindingDocumentation = {
  code: 'size-findings',
  when: {
    'zh-CN': '毛病太多，没有逐条列出。这一条代表其余的全部，并计入总数。',
    en: 'There are too many findings to list one by one. This one stands for all the others and counts for them.',
  },
  example: { 'zh-CN': '一列里每一格都写了单位，共 3000 行', en: 'A unit written in each of 3000 cells' },
  cure: {
    'zh-CN': '先改正已经列出的，再检查一次。许多行有同样的毛病时，用 Excel 的“查找和替换”整列改正。',
    en: 'Mend those that are listed and check again. Where many rows have the same fault, find and replace it in the whole column.',
  },
};

export interface FindingList {
  readonly add: (finding: Finding) => void;
  /** In order; behind them one for all that were left out, by severity and exit code. */
  readonly all: () => readonly Finding[];
  /** Whether an error is among all that were added. */
  readonly hasError: () => boolean;
}

type Order = (first: Finding, second: Finding) => number;

/** @param order which findings come first, and so are kept; by line and column unless told. */
export function makeFindingList(order: Order = byPosition): FindingList {
  const kept: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], info: [] };
  const full = new Set<Severity>();
  const omitted = new Map<string, { severity: Severity; exitCode: ExitCode; count: number }>();

  const omit = ({ severity, exitCode, count = 1 }: Finding) => {
    const key = `${severity} ${exitCode}`;
    const before = omitted.get(key);
    if (before === undefined) omitted.set(key, { severity, exitCode, count });
    else before.count += count;
  };
  const settle = (findings: Finding[], severity: Severity) => {
    findings.sort(order);
    for (const finding of findings.splice(mostShown)) omit(finding);
    if (findings.length === mostShown) full.add(severity);
  };
  const add = (finding: Finding) => {
    if (finding.count !== undefined) {
      omit(finding);
      return;
    }
    const findings = kept[finding.severity];
    const last = findings[mostShown - 1];
    if (full.has(finding.severity) && last !== undefined && order(finding, last) >= 0) {
      omit(finding);
      return;
    }
    findings.push(finding);
    if (findings.length >= 2 * mostShown) settle(findings, finding.severity);
  };
  const all = () => {
    for (const severity of ['error', 'warning', 'info'] as const)
      if (kept[severity].length > mostShown) settle(kept[severity], severity);
    const left = [...omitted.values()].map(({ severity, exitCode, count }) => ({
      ...makeFinding(omissions[severity], { place: null }, { count }),
      exitCode,
      count,
    }));
    return [...[...kept.error, ...kept.warning, ...kept.info].sort(order), ...left];
  };
  return { add, all, hasError: () => kept.error.length > 0 };
}

function byPosition({ place: first }: Finding, { place: second }: Finding): number {
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
