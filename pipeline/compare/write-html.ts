// A comparison as one page for a browser, what was and what is side by side; nothing is fetched from anywhere.
import { escapeHtml } from '../findings/html/markup.js';
import type { Changes } from '../model/changes.js';
import type { MessageLanguage } from '../model/finding.js';
import { type ChangedSpan, changedSpans } from './changed-span.js';
import { isUnchanged } from './compare.js';
import { type ChangeRow, type ChangeSection, sectionsOf, summaryOf } from './sections.js';
import { type ChangeWords, changeWords } from './words.js';

/** Contrast of WCAG 2.2 AA; what went and what came is told by strike and underline as well as by colour. */
const style = `
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0;color:#1f2328;background:#fff;font:16px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
main{max-width:80rem;margin:0 auto;padding:1rem 1.5rem 3rem}
h1{font-size:1.5rem;margin:.5rem 0 1rem;border-bottom:2px solid}
h2{font-size:1.15rem;margin:2.5rem 0 .75rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border-bottom:1px solid #d0d7de;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{color:#57606a;font-weight:normal;border-bottom-color:#57606a}
tbody th{font-weight:normal}
col.subject{width:24%}
col.difference{width:12%}
.number{text-align:right;font-variant-numeric:tabular-nums}
del{background:#ffebe9;text-decoration:line-through 1px}
ins{background:#dafbe1;text-decoration:underline 1px;text-underline-offset:3px}
td.none{color:#57606a}
@media print{@page{margin:15mm}body{font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;

export function changesHtml(changes: Changes, language: MessageLanguage): string {
  const words = changeWords[language];
  const { before, after } = changes;
  const sections = sectionsOf(changes, words);
  const pages = before.pages === after.pages ? [] : [words.pages(before.pages, after.pages)];
  const summary = isUnchanged(changes)
    ? words.unchanged
    : [...pages, summaryOf(sections, words)].filter((line) => line !== '').join(words.separator);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<style>${style}</style>
</head>
<body><main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(`${words.before}: ${before.title} (${before.edition})`)}<br>
${escapeHtml(`${words.after}: ${after.title} (${after.edition})`)}</p>
<p><strong>${escapeHtml(summary)}</strong></p>
${sections.map((section) => sectionHtml(section, words)).join('\n')}
</main></body>
</html>
`;
}

function sectionHtml({ title, kind, rows }: ChangeSection, words: ChangeWords): string {
  const isFigures = kind === 'figures';
  const number = isFigures ? ' class="number"' : '';
  const difference = (tag: string, attributes = '') => (isFigures ? `<${tag}${attributes}>` : '');
  return `<h2>${escapeHtml(title)}</h2>
<table>
<colgroup><col class="subject"><col><col>${difference('col', ' class="difference"')}</colgroup>
<thead><tr><th scope="col">${escapeHtml(isFigures ? words.figure : words.part)}</th><th scope="col"${number}>${escapeHtml(words.before)}</th><th scope="col"${number}>${escapeHtml(words.after)}</th>${isFigures ? `<th scope="col" class="number">${escapeHtml(words.difference)}</th>` : ''}</tr></thead>
<tbody>
${rows.map((row) => (isFigures ? figureHtml(row) : textHtml(row))).join('\n')}
</tbody>
</table>`;
}

const missing = '<td class="none">—</td>';

function figureHtml({ subject, before, after, difference }: ChangeRow): string {
  const cell = (text: string) => `<td class="number">${text === '' ? '—' : escapeHtml(text)}</td>`;
  return `<tr><th scope="row">${escapeHtml(subject)}</th>${[before, after, difference].map(cell).join('')}</tr>`;
}

function textHtml({ subject, before, after }: ChangeRow): string {
  const spans = changedSpans(before, after);
  const isPair = before !== '' && after !== '';
  const cell = (text: string, span: ChangedSpan, tag: 'del' | 'ins') => {
    if (text === '') return missing;
    const { start, changed, end } = isPair ? span : { start: '', changed: text, end: '' };
    const marked = changed === '' ? '' : `<${tag}>${escapeHtml(changed)}</${tag}>`;
    return `<td>${escapeHtml(start)}${marked}${escapeHtml(end)}</td>`;
  };
  return `<tr><th scope="row">${escapeHtml(subject)}</th>${cell(before, spans.before, 'del')}${cell(after, spans.after, 'ins')}</tr>`;
}
