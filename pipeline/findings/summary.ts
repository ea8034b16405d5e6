// The last line of any list of findings: how many there are, and whether the report can be made.
import type { MessageLanguage, Severity } from '../model/finding.js';
import type { Counts } from './selection.js';

interface Words {
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  readonly join: string;
  readonly semicolon: string;
  readonly nothing: string;
  readonly noErrors: string;
  readonly mustMend: string;
  readonly mayGoOn: string;
  readonly notAllShown: (shown: number, total: number) => string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    count: {
      error: (count) => `${count} 个错误`,
      warning: (count) => `${count} 个警告`,
      info: (count) => `${count} 条说明`,
    },
    join: '，',
    semicolon: '；',
    nothing: '没有发现问题。',
    noErrors: '没有错误',
    mustMend: '请改正错误后重新运行。',
    mayGoOn: '可以生成报告。',
    notAllShown: (shown, total) => `共 ${total} 条，只列出 ${shown} 条。`,
  },
  en: {
    count: {
      error: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
      warning: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
      info: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
    },
    join: ', ',
    semicolon: '; ',
    nothing: 'No problems found.',
    noErrors: 'no errors',
    mustMend: 'mend the errors and run again.',
    mayGoOn: 'the report can be made.',
    notAllShown: (shown, total) => ` ${shown} of ${total} are listed.`,
  },
};

/** @param shown how many of the findings are listed. */
export function summaryOf(counts: Counts, shown: number, language: MessageLanguage): string {
  const { join, semicolon, nothing, noErrors, mustMend, mayGoOn, notAllShown } = words[language];
  const total = counts.error + counts.warning + counts.info;
  if (total === 0) return nothing;
  const numbers = numbersOf(counts, language);
  const all = counts.error === 0 ? `${numbers}${join}${noErrors}` : numbers;
  const rest = shown < total ? notAllShown(shown, total) : '';
  return `${all}${semicolon}${counts.error > 0 ? mustMend : mayGoOn}${rest}`;
}

/** 1 个错误，2 个警告; empty if there are none. */
export function numbersOf(counts: Counts, language: MessageLanguage): string {
  const { count, join } = words[language];
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count[severity](counts[severity]))
    .join(join);
}
