// Writes the page of a code, and the overview of all of them, as Markdown: Chinese, then English.
import type { MessageLanguage, Severity } from '../../pipeline/model/finding.js';
import type { CataloguedCode, Documented } from './catalogue.js';

/** A finding of the code as the program prints it; empty where no fixture brings it about. */
export type PrintedExample = Readonly<Record<MessageLanguage, string>>;

interface Words {
  readonly severity: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly stage: string;
  readonly exitCode: string;
  readonly join: string;
  readonly when: string;
  readonly example: string;
  readonly cure: string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    severity: '程度：',
    severities: {
      error: '错误（改正以后才能生成报告）',
      warning: '警告（报告照常生成，请看一看）',
      info: '说明（供参考）',
    },
    stage: '阶段：',
    exitCode: '退出码：',
    join: '；',
    when: '什么时候出现',
    example: '例子',
    cure: '怎样改',
  },
  en: {
    severity: 'Severity: ',
    severities: {
      error: 'error (no report until it is mended)',
      warning: 'warning (the report is made; have a look)',
      info: 'info (for your information)',
    },
    stage: 'Stage: ',
    exitCode: 'Exit code: ',
    join: '; ',
    when: 'When it occurs',
    example: 'Example',
    cure: 'How to mend it',
  },
};

export const severityNames = { error: '错误', warning: '警告', info: '说明' } as const;

const stages: Readonly<Record<string, Readonly<Record<MessageLanguage, string>>>> = {
  inputs: { 'zh-CN': '读取文件', en: 'reading files' },
  photographs: { 'zh-CN': '读取文件', en: 'reading files' },
  model: { 'zh-CN': '各阶段', en: 'all stages' },
  validate: { 'zh-CN': '检查数据', en: 'checking data' },
  charts: { 'zh-CN': '检查模板', en: 'checking templates' },
  compose: { 'zh-CN': '检查模板', en: 'checking templates' },
  layout: { 'zh-CN': '排版', en: 'layout' },
  publish: { 'zh-CN': '发布', en: 'publishing' },
};

/** The page of one code. */
export function renderPage(entry: CataloguedCode, documented: Documented, printed: PrintedExample): string {
  const rows = [
    `<!-- npm run docs 生成；改 ${documented.file} 里的 documentation -->`,
    `# ${entry.code}`,
    '',
    ...section(entry, documented, printed, 'zh-CN', '##'),
    '---',
    '',
    '## English',
    '',
    ...section(entry, documented, printed, 'en', '###'),
  ];
  return `${rows.join('\n').trimEnd()}\n`;
}

function section(
  entry: CataloguedCode,
  { content: { when, example, cure } }: Documented,
  printed: PrintedExample,
  language: MessageLanguage,
  level: string,
): readonly string[] {
  const say = words[language];
  return [
    `- ${say.severity}${entry.severities.map((severity) => say.severities[severity]).join(say.join)}`,
    `- ${say.stage}${stagesOf(entry, language)}`,
    `- ${say.exitCode}${exitCodesOf(entry)}`,
    '',
    ...[`${level} ${say.when}`, '', when[language], ''],
    ...[
      `${level} ${say.example}`,
      '',
      `    ${typeof example === 'string' ? example : example[language]}`,
      '',
    ],
    ...(printed[language] === '' ? [] : ['```text', printed[language].trimEnd(), '```', '']),
    ...[`${level} ${say.cure}`, '', cure[language], ''],
  ];
}

export function stagesOf(entry: CataloguedCode, language: MessageLanguage): string {
  const names = entry.stages.map((stage) => stages[stage]?.[language] ?? stage);
  return [...new Set(names)].join(language === 'en' ? ', ' : '、');
}

/** Warnings leave 0. */
export function exitCodesOf({ severities, exitCodes }: CataloguedCode): string {
  return [...(severities.some((one) => one !== 'error') ? [0] : []), ...exitCodes].join(' / ');
}
