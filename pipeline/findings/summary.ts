// The last line of any list of findings: how many there are, how far checking came, and whether there is a report.
import type { MessageLanguage, Severity } from '../model/finding.js';
import type { CheckingStage, Reach } from '../model/reach.js';
import type { Counts } from './selection.js';

interface Words {
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  readonly join: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly nothing: string;
  readonly noErrors: string;
  readonly mustMend: string;
  readonly mayGoOn: string;
  readonly isMade: string;
  /** What has been looked at when a stage is done: each stage has those before it behind it. */
  readonly looked: Readonly<Record<CheckingStage, string>>;
  readonly reached: (looked: string) => string;
  /** Of a stage at which checking stopped, what was not done for it. */
  readonly stopped: Readonly<Record<CheckingStage, string>>;
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
    stop: '。',
    nothing: '没有发现问题',
    noErrors: '没有错误',
    mustMend: '请改正错误后重新运行',
    mayGoOn: '可以生成报告',
    isMade: '已生成报告',
    looked: {
      files: '文件',
      data: '数据',
      templates: '数据和模板',
      layout: '数据、模板和版面',
      outputs: '数据、模板、版面和输出',
    },
    reached: (looked) => `检查了${looked}`,
    stopped: {
      files: '停在文件：有的读不了，数据没有查全',
      data: '停在数据：模板还没有检查',
      templates: '停在模板：版面还没有检查',
      layout: '停在版面：没有写出报告',
      outputs: '停在输出：没有写出报告',
    },
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
    stop: '.',
    nothing: 'No problems found',
    noErrors: 'no errors',
    mustMend: 'mend the errors and run again',
    mayGoOn: 'the report can be made',
    isMade: 'the report is made',
    looked: {
      files: 'files',
      data: 'data',
      templates: 'data and templates',
      layout: 'data, templates and layout',
      outputs: 'data, templates, layout and outputs',
    },
    reached: (looked) => `${looked} checked`,
    stopped: {
      files: 'stopped at files: some cannot be read, so that not all data were checked',
      data: 'stopped at data: templates were not checked',
      templates: 'stopped at templates: pages were not laid out',
      layout: 'stopped at layout: nothing was written',
      outputs: 'stopped at outputs: nothing was written',
    },
    notAllShown: (shown, total) => ` ${shown} of ${total} are listed.`,
  },
};

export interface Outcome {
  /** How far checking came, where that is to be told. */
  readonly reach?: Reach;
  /** Whether the report was made. */
  readonly isMade?: boolean;
}

/** @param shown how many of the findings are listed. */
export function summaryOf(
  counts: Counts,
  shown: number,
  language: MessageLanguage,
  { reach, isMade = false }: Outcome = {},
): string {
  const say = words[language];
  const total = counts.error + counts.warning + counts.info;
  const numbers = numbersOf(counts, language);
  const all = counts.error === 0 ? `${numbers}${say.join}${say.noErrors}` : numbers;
  const verdict = counts.error > 0 ? say.mustMend : isMade ? say.isMade : say.mayGoOn;
  const parts = [
    total === 0 ? say.nothing : all,
    ...(reach === undefined || isMade ? [] : [reachText(reach, language)]),
    ...(total === 0 && !isMade ? [] : [verdict]),
  ];
  const rest = shown < total ? say.notAllShown(shown, total) : '';
  return `${parts.join(say.semicolon)}${say.stop}${rest}`;
}

/** 检查了数据和模板 */
export function reachText({ stage, stopped }: Reach, language: MessageLanguage): string {
  const say = words[language];
  return stopped ? say.stopped[stage] : say.reached(say.looked[stage]);
}

/** 1 个错误，2 个警告; empty if there are none. */
export function numbersOf(counts: Counts, language: MessageLanguage): string {
  const { count, join } = words[language];
  return (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count[severity](counts[severity]))
    .join(join);
}
