// How far an edition is filled in, as a table for the terminal.
import stringWidth from 'string-width';
import type { MessageLanguage } from '../model/finding.js';
import type { TopicProgress } from '../model/progress.js';
import type { Gathered } from './text.js';
import { visible } from './visible.js';

interface Words {
  readonly title: (filled: number, wanted: number) => string;
  readonly head: readonly [string, string, string, string];
  readonly join: string;
  readonly more: (count: number) => string;
  readonly last: (count: number) => string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    title: (filled, wanted) => `填报进度：已填 ${filled} 项，共 ${wanted} 项`,
    head: ['主题', '已填', '待补', '还没有填的指标'],
    join: '、',
    more: (count) => `等 ${count} 项`,
    last: (count) => `还有 ${count} 项待补，已填的没有错误。填完后生成报告；想先看样稿，用 build --draft。`,
  },
  en: {
    title: (filled, wanted) => `Progress: ${filled} of ${wanted} filled in`,
    head: ['topic', 'filled', 'to come', 'still without a value'],
    join: ', ',
    more: (count) => ` and others, ${count} in all`,
    last: (count) =>
      `${count} still to come; what is filled in has no errors. For a draft before that, use build --draft.`,
  },
};

/** In place of the findings of each value that is still to come. */
export function gatheredProgress(progress: readonly TopicProgress[], language: MessageLanguage): Gathered {
  const count = progress.reduce((sum, { pending }) => sum + pending.length, 0);
  const { last } = words[language];
  return { code: 'val-pending', text: progressText(progress, language), summary: last(count) };
}

/** Names told in a row; more than these are counted. */
const mostNames = 4;

/** Ends with a line feed; empty if nothing is still to come. */
function progressText(progress: readonly TopicProgress[], language: MessageLanguage): string {
  if (progress.every(({ pending }) => pending.length === 0)) return '';
  const { title, head } = words[language];
  const filled = progress.reduce((sum, topic) => sum + topic.filled, 0);
  const wanted = progress.reduce((sum, topic) => sum + topic.wanted, 0);
  const rows = progress.map((topic): readonly [string, string, string, string] => [
    visible(language === 'en' ? topic.nameEn : topic.name),
    `${topic.filled}/${topic.wanted}`,
    topic.pending.length === 0 ? '' : String(topic.pending.length),
    visible(namesOf(topic, language)),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[head, ...rows].map((row) => stringWidth(row[column] ?? ''))),
  );
  const line = ([topic, done, open, names]: (typeof rows)[number]) =>
    `  ${padEnd(topic, widths[0])}  ${padStart(done, widths[1])}  ${padStart(open, widths[2])}  ${names}`.trimEnd();
  return `${[title(filled, wanted), line([...head]), ...rows.map(line)].join('\n')}\n`;
}

function namesOf({ pending }: TopicProgress, language: MessageLanguage): string {
  const { join, more } = words[language];
  const names = pending.slice(0, mostNames).map((one) => (language === 'en' ? one.nameEn : one.name));
  return names.join(join) + (pending.length > mostNames ? more(pending.length) : '');
}

/** By columns of the terminal: a Han character takes two. */
function padEnd(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

function padStart(text: string, width = 0): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}
