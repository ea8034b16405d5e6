// The exit code that a run's findings lead to.
import type { ExitCode, Finding } from '../model/finding.js';

/** The worst first: a bug outweighs an unpublished output, which outweighs faulty data. */
const worstFirst: readonly ExitCode[] = [70, 5, 7, 4, 3, 1, 75, 6];

/**
 * The worst exit code among the errors; 0 if there are only warnings.
 * @param options.strict counts warnings too: of templates and layout as such (4), all others as faulty data (1).
 */
export function exitCodeOf(
  findings: readonly Pick<Finding, 'code' | 'severity' | 'exitCode'>[],
  options: { readonly strict?: boolean } = {},
): ExitCode {
  const codes = new Set<ExitCode>();
  for (const { code, severity, exitCode } of findings) {
    if (severity === 'error') codes.add(exitCode);
    else if (severity === 'warning' && options.strict === true) codes.add(isOfTemplate(code) ? 4 : 1);
  }
  return worstFirst.find((code) => codes.has(code)) ?? firstOther(codes);
}

/** Codes of templates (`tpl-`) and of layout (`lay-`). */
function isOfTemplate(code: string): boolean {
  return code.startsWith('lay-') || code.startsWith('tpl-');
}

/** Codes outside the order, such as 2 for usage, when nothing in the order applies. */
function firstOther(codes: ReadonlySet<ExitCode>): ExitCode {
  return [...codes].find((code) => code !== 0) ?? 0;
}
