// What trace says beside its answer, in both message languages.
import type { MessageLanguage } from '../model/finding.js';

interface TraceWords {
  readonly nothing: (question: string, nearest: readonly string[]) => string;
  readonly nothingOnPage: (question: string, folio: string, elsewhere: readonly string[]) => string;
  readonly noPage: (folio: string, first: string, last: string) => string;
  readonly refused: string;
}

export const traceWords: Readonly<Record<MessageLanguage, TraceWords>> = {
  'zh-CN': {
    nothing: (question, nearest) =>
      `报告里没有“${question}”。${nearest.length === 0 ? '可以问印出的数字（如 97.6%）、指标编码或指标名称。' : `最接近的是：${nearest.join('、')}。`}\n`,
    nothingOnPage: (question, folio, elsewhere) =>
      `第 ${folio} 页没有“${question}”。${elsewhere.length === 0 ? '' : `它印在第 ${elsewhere.join('、')} 页。`}\n`,
    noPage: (folio, first, last) => `没有印着页码“${folio}”的一页；页码从 ${first} 到 ${last}。\n`,
    refused: '数据或模板有错误，还没有报告可查。请先改正。\n',
  },
  en: {
    nothing: (question, nearest) =>
      `The report has no “${question}”. ${nearest.length === 0 ? 'Ask for a printed number (97.6%), or an indicator’s code or name.' : `Nearest: ${nearest.join(', ')}.`}\n`,
    nothingOnPage: (question, folio, elsewhere) =>
      `Page ${folio} has no “${question}”.${elsewhere.length === 0 ? '' : ` It is printed on page ${elsewhere.join(', ')}.`}\n`,
    noPage: (folio, first, last) =>
      `No page bears the number “${folio}”; they run from ${first} to ${last}.\n`,
    refused: 'Data or templates have errors, so there is no report to look into. Mend them first.\n',
  },
};
