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

export interface FindingList extends FindingCounter {
  /** Gives whether the finding is kept, at least until others come before it. */
  readonly add: (finding: Finding) => boolean;
  /** In order; behind them one for all that were left out, by severity and exit code. */
  readonly all: () => readonly Finding[];
  /** Whether an error is among all that were added. */
  readonly hasError: () => boolean;
}

/** For whoever finds so much that most of it need not be made: it will only be counted. */
export interface FindingCounter {
  /** Whether nothing of a severity is kept any more that stands on this line or below. */
  readonly isFullBefore: (severity: Severity, file: string, line: number) => boolean;
  /** Counts findings that are not made. */
  readonly count: (severity: Severity, exitCode: ExitCode, count: number) => void;
}

const severities = ['error', 'warning', 'info'] as const;

type Placed = Pick<Finding, 'place' | 'code'>;
type Order = (first: Placed, second: Placed) => number;

/**
 * @param order which findings come first, and so are kept; by line and column unless told.
 * @param most findings of each severity that are kept.
 */
export function makeFindingList(order: Order = byPosition, most: number = mostShown): FindingList {
  const kept: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], info: [] };
  const full = new Set<Severity>();
  const omitted: Readonly<Record<Severity, Map<ExitCode, number>>> = {
    error: new Map(),
    warning: new Map(),
    info: new Map(),
  };

  const count = (severity: Severity, exitCode: ExitCode, more: number) => {
    const counts = omitted[severity];
    counts.set(exitCode, (counts.get(exitCode) ?? 0) + more);
  };
  const omit = (finding: Finding) => count(finding.severity, finding.exitCode, finding.count ?? 1);
  const settle = (findings: Finding[], severity: Severity) => {
    findings.sort(order);
    for (const finding of findings.splice(most)) omit(finding);
    if (findings.length === most) full.add(severity);
  };
  const isOmitted = (severity: Severity, placed: Placed) => {
    const last = full.has(severity) ? kept[severity][most - 1] : undefined;
    return last !== undefined && order(placed, last) >= 0;
  };
  const add = (finding: Finding) => {
    if (finding.count !== undefined || isOmitted(finding.severity, finding)) {
      omit(finding);
      return false;
    }
    const findings = kept[finding.severity];
    findings.push(finding);
    if (findings.length >= 2 * most) settle(findings, finding.severity);
    return true;
  };
  const all = () => {
    for (const severity of severities) if (kept[severity].length > most) settle(kept[severity], severity);
    const left = severities.flatMap((severity) =>
      [...omitted[severity]]
        .sort(([one], [other]) => one - other)
        .map(([exitCode, more]) => ({
          ...makeFinding(omissions[severity], { place: null }, { count: more }),
          exitCode,
          count: more,
        })),
    );
    return [...[...kept.error, ...kept.warning, ...kept.info].sort(order), ...left];
  };
  const isFullBefore = (severity: Severity, file: string, line: number) =>
    isOmitted(severity, { place: { file, line, column: 1 }, code: '' });
  return { add, all, count, isFullBefore, hasError: () => kept.error.length > 0 };
}

function byPosition({ place: first }: Placed, { place: second }: Placed): number {
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
