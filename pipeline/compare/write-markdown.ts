// A comparison as changes.md: what a pull request shows and a reviewer reads.
import type { Changes } from '../model/changes.js';
import type { MessageLanguage } from '../model/finding.js';
import { changedSpans } from './changed-span.js';
import { isUnchanged } from './compare.js';
import { type ChangeRow, type ChangeSection, sectionsOf, summaryOf } from './sections.js';
import { type ChangeWords, changeWords } from './words.js';

export function changesMarkdown(changes: Changes, language: MessageLanguage): string {
  const words = changeWords[language];
  const { before, after } = changes;
  const head = `# ${words.title}\n\n- ${words.before}${nameText(before)}\n- ${words.after}${nameText(after)}\n`;
  if (isUnchanged(changes)) return `${head}\n${words.unchanged}\n`;
  const sections = sectionsOf(changes, words);
  const pages = before.pages === after.pages ? [] : [words.pages(before.pages, after.pages)];
  const summary = [...pages, summaryOf(sections, words)].filter((line) => line !== '').join(words.separator);
  return [head, `${summary}\n`, ...sections.map((section) => sectionText(section, words))].join('\n');
}

function nameText({ title, edition }: Changes['before']): string {
  return `: ${escaped(title)} (${escaped(edition)})`;
}

function sectionText({ title, kind, rows }: ChangeSection, words: ChangeWords): string {
  if (kind === 'texts') return `## ${title}\n\n${rows.map(textItem).join('')}`;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line([words.figure, words.before, words.after, words.difference]);
  const cell = (text: string) => (text === '' ? '—' : escaped(text));
  const body = rows.map(({ subject, before, after, difference }) =>
    line([escaped(subject), cell(before), cell(after), cell(difference)]),
  );
  return `## ${title}\n\n${head}${line(['---', '---:', '---:', '---:'])}${body.join('')}`;
}

function textItem({ subject, before, after }: ChangeRow): string {
  const spans = changedSpans(before, after);
  const line = (sign: string, { start, changed, end }: typeof spans.before) =>
    `  - ${sign} ${escaped(start)}${changed === '' ? '' : strong(changed)}${escaped(end)}\n`;
  const isPair = before !== '' && after !== '';
  const whole = (sign: string, text: string) => (text === '' ? '' : `  - ${sign} ${escaped(text)}\n`);
  return `- ${escaped(subject)}\n${
    isPair ? line('−', spans.before) + line('＋', spans.after) : whole('−', before) + whole('＋', after)
  }`;
}

/** HTML, since Markdown's own signs do not take between Chinese marks and letters. */
function strong(text: string): string {
  return `<b>${escaped(text)}</b>`;
}

/** Text from data stays text: nothing of Markdown's or HTML's is left in it. */
function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[\\`*_{}[\]()#+!|~@]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
}
