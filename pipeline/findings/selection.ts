// Which findings are shown when there are more than one can read, and how many there are of each severity.
import type { Finding, Severity } from '../model/finding.js';

export { mostShown } from '../model/finding-list.js';

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, count = 1 } of findings) counts[severity] += count;
  return counts;
}

/** At most `maximum` findings in their order; errors are kept before warnings, and warnings before the rest. */
export function selectFindings(findings: readonly Finding[], maximum: number): readonly Finding[] {
  if (findings.length <= maximum) return findings;
  const kept = new Set<Finding>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const finding of findings) {
      if (kept.size >= maximum) break;
      if (finding.severity === severity) kept.add(finding);
    }
  }
  return findings.filter((finding) => kept.has(finding));
}

/** Findings come in the order of their files: each file is one run of them. */
export function byFile(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups.at(-1);
    if (group?.[0]?.place?.file === finding.place?.file && group !== undefined) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}
