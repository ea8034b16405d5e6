// What a comparison says, in both message languages.
import type { MessageLanguage } from '../model/finding.js';

export interface ChangeWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly unchanged: string;
  readonly pages: (before: number, after: number) => string;
  readonly values: string;
  readonly comparisons: string;
  readonly combinations: string;
  readonly sentences: string;
  readonly charts: string;
  readonly tables: string;
  readonly figure: string;
  readonly difference: string;
  readonly part: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  /** Below a name: the word that marks computed figures. */
  readonly derived: string;
  readonly status: Readonly<Record<string, string>>;
  readonly qualifier: Readonly<Record<string, string>>;
  readonly count: (count: number) => string;
  readonly separator: string;
  readonly note: (text: string) => string;
  /** Beside a figure of another year than the report's. */
  readonly period: (years: string) => string;
}

export const changeWords: Readonly<Record<MessageLanguage, ChangeWords>> = {
  'zh-CN': {
    title: '两次报告的差别',
    before: '原来',
    after: '现在',
    unchanged: '数值、文字、图表标题和页数都没有变化。',
    pages: (before, after) => `页数：${before} → ${after}`,
    values: '数值',
    comparisons: '比较',
    combinations: '占比、合计和比值',
    sentences: '文字',
    charts: '图',
    tables: '表题',
    figure: '指标',
    difference: '差',
    part: '部分',
    added: '新增',
    removed: '删去',
    changed: '改动',
    derived: '推算',
    status: { provisional: '初步', revised: '修订' },
    qualifier: { at_least: '以上', more_than: '超过', over: '多', about: '约' },
    count: (count) => `${count} 处`,
    separator: '，',
    note: (text) => `（${text}）`,
    period: (years) => `（${years}年）`,
  },
  en: {
    title: 'What differs between two reports',
    before: 'before',
    after: 'after',
    unchanged: 'Figures, wording, titles and page count are unchanged.',
    pages: (before, after) => `Pages: ${before} → ${after}`,
    values: 'Values',
    comparisons: 'Comparisons',
    combinations: 'Shares, sums and ratios',
    sentences: 'Wording',
    charts: 'Charts',
    tables: 'Table titles',
    figure: 'indicator',
    difference: 'difference',
    part: 'part',
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    derived: 'derived',
    status: { provisional: 'provisional', revised: 'revised' },
    qualifier: { at_least: 'or more', more_than: 'more than', over: 'over', about: 'about' },
    count: (count) => String(count),
    separator: ', ',
    note: (text) => ` (${text})`,
    period: (years) => ` (${years})`,
  },
};
