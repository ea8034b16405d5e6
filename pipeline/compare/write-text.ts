// A comparison for the terminal: - what stood there, + what stands there now.
import { isUnchanged } from './compare.js';
import type { Changes } from '../model/changes.js';
import type { MessageLanguage } from '../model/finding.js';
import { type ChangeRow, type ChangeSection, sectionsOf, summaryOf } from './sections.js';
import { type ChangeWords, changeWords } from './words.js';

export function changesText(changes: Changes, language: MessageLanguage): string {
  const words = changeWords[language];
  const { before, after } = changes;
  const head = `- ${before.title}  ${before.edition}\n+ ${after.title}  ${after.edition}\n`;
  if (isUnchanged(changes)) return `${head}\n${words.unchanged}\n`;
  const sections = sectionsOf(changes, words);
  const pages = before.pages === after.pages ? [] : [words.pages(before.pages, after.pages)];
  const summary = [...pages, summaryOf(sections, words)].filter((line) => line !== '').join(words.separator);
  return [head, ...sections.map((section) => sectionText(section, words)), `${summary}\n`].join('\n');
}

function sectionText({ title, kind, rows }: ChangeSection, words: ChangeWords): string {
  return `${title}\n${rows.map((row) => (kind === 'figures' ? figureLine(row, words) : textLines(row))).join('')}`;
}

function figureLine({ subject, before, after, difference }: ChangeRow, words: ChangeWords): string {
  const change = difference === '' ? '' : `  ${difference}`;
  if (before === '') return `  ${subject}  ${words.added}  ${after}\n`;
  return after === ''
    ? `  ${subject}  ${words.removed}  ${before}\n`
    : `  ${subject}  ${before} → ${after}${change}\n`;
}

function textLines({ subject, before, after }: ChangeRow): string {
  const lines = [...(before === '' ? [] : [`  - ${before}`]), ...(after === '' ? [] : [`  + ${after}`])];
  return `${subject === '' ? '' : `  [${subject}]\n`}${lines.join('\n')}\n`;
}
