// Findings as one page for a browser: each CSV as a table with its faulty cells marked, and the findings beside it.
import { sha256 } from '../../files/digest.js';
import type { Finding, MessageLanguage } from '../../model/finding.js';
import type { SourceFile } from '../../model/place.js';
import type { Reach } from '../../model/reach.js';
import { labels } from '../labels.js';
import { byFile, countFindings, mostShown, selectFindings } from '../selection.js';
import { numbersOf, summaryOf } from '../summary.js';
import { type Both, escapeHtml, inBoth, severityNames, severitySigns } from './markup.js';
import { type NumberedFinding, type Sheet, sheetOf } from './sheet.js';
import { style } from './style.js';

const title: Both = { 'zh-CN': '数据检查结果', en: 'Findings in the data' };
const how: Both = {
  'zh-CN':
    '怎样用这一页：点表格里带颜色的格子上的号码，看这一格有什么问题；点右边的格号（如 C8），回到表格里的那一格。用 Excel 或 WPS 打开页中所写的文件，改好后存为“CSV UTF-8（逗号分隔）”，再检查一次，直到没有错误。',
  en: 'Follow the number in a marked cell to what is wrong with it, and the name of the cell, such as C8, back to the table. Open the file in a spreadsheet, mend it, save it as “CSV UTF-8” and check again until there are no errors.',
};
const noFile: Both = { 'zh-CN': '不在文件里的问题', en: 'About no file' };
const findingsTitle: Both = { 'zh-CN': '检查结果', en: 'Findings' };
const tableTitle: Both = { 'zh-CN': '表格', en: 'Table' };
const switchTitle: Both = { 'zh-CN': '语言', en: 'Language' };

/** Scripts, pictures, fonts and addresses of any kind are refused, should text ever become more than text. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** By which a page is known as one that this program has written and nobody has changed: the digest of the rest. */
const markOf = (digest: string) => `<meta name="generator" content="quality-report ${digest}">`;
const unmarked = markOf('');

/** Whether a page may be written anew without losing what somebody has put into it. */
export function isUnchangedPage(page: string): boolean {
  const [mark = '', digest = ''] =
    /<meta name="generator" content="quality-report ([0-9a-f]{64})">/.exec(page) ?? [];
  return mark !== '' && sha256(page.replace(mark, unmarked)) === digest;
}

/**
 * A whole HTML document that needs nothing else: no network, no script. Both languages are in it; all findings are
 * counted, at most `maximum` are listed.
 * @param files for the tables, named as the findings name them.
 */
export function renderHtml(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  {
    reach,
    ...options
  }: { readonly language: MessageLanguage; readonly reach: Reach; readonly maximum?: number },
): string {
  const shown = selectFindings(findings, options.maximum ?? mostShown);
  const numbers = new Map(shown.map((finding, index) => [finding, index + 1]));
  const sources = new Map(files.map((source) => [source.file, source]));
  const sections = byFile(shown).map((group, index) =>
    section(
      group.map((finding) => ({ finding, number: numbers.get(finding) ?? 0 })),
      findings,
      sources,
      `t${index + 1}`,
    ),
  );
  const counts = countFindings(findings);
  const verdict = {
    'zh-CN': summaryOf(counts, shown.length, 'zh-CN', { reach }),
    en: summaryOf(counts, shown.length, 'en', { reach }),
  };
  const checked = (language: MessageLanguage) => (options.language === language ? ' checked' : '');
  const page = `<!DOCTYPE html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${unmarked}
<title>${title[options.language]}</title>
<style>${style}</style>
</head>
<body>
<main>
<input type="radio" name="language" id="zh"${checked('zh-CN')} aria-label="中文">
<input type="radio" name="language" id="en"${checked('en')} aria-label="English">
<header>
<h1>${inBoth('span', title)}</h1>
<p class="verdict">${inBoth('span', verdict)}</p>
<p class="languages" aria-hidden="true" title="${switchTitle['zh-CN']} ${switchTitle.en}"><label for="zh">中文</label><label for="en">English</label></p>
</header>
<p class="how">${inBoth('span', how)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
  return page.replace(unmarked, markOf(sha256(page)));
}

function section(
  group: readonly NumberedFinding[],
  all: readonly Finding[],
  sources: ReadonlyMap<string, SourceFile>,
  key: string,
): string {
  const file = group[0]?.finding.place?.file;
  const source = file === undefined ? undefined : sources.get(file);
  const counts = countFindings(all.filter(({ place }) => place?.file === file));
  const name = file === undefined ? inBoth('span', noFile) : escapeHtml(source?.path ?? file);
  const told = { 'zh-CN': `（${numbersOf(counts, 'zh-CN')}）`, en: ` (${numbersOf(counts, 'en')})` };
  const sheet = source === undefined ? null : sheetOf(source, group, key, name);
  const table =
    sheet === null
      ? ''
      : `<div class="scroll" role="region" tabindex="0" aria-label="${name} ${tableTitle['zh-CN']} ${tableTitle.en}">${sheet.html}</div>\n`;
  const items = group.map((numbered) => item(numbered, sheet, source));
  return `<section aria-labelledby="${key}">
<h2 id="${key}">${name}<span class="counts">${inBoth('span', told)}</span></h2>
<div class="pair">
${table}<ol class="findings" tabindex="0" aria-label="${findingsTitle['zh-CN']} ${findingsTitle.en}">
${items.join('\n')}
</ol>
</div>
</section>`;
}

function item(
  { finding, number }: NumberedFinding,
  sheet: Sheet | null,
  source: SourceFile | undefined,
): string {
  const { severity, code, field, text } = finding;
  const sentence = (part: 'message' | 'expected' | 'hint'): Both => ({
    'zh-CN': text['zh-CN'][part],
    en: text.en[part],
  });
  const label = (part: 'expected' | 'hint'): Both => ({
    'zh-CN': labels['zh-CN'][part],
    en: labels.en[part],
  });
  const target = sheet?.targetOf(finding) ?? null;
  const where =
    target === null
      ? lineOf(finding)
      : `<a href="#${target.id}">${inBoth('span', addressed(target.address))}</a>`;
  const column = field === null || field === '' ? '' : `<span>${escapeHtml(field)}</span>`;
  return `<li id="f${number}" class="${severity}">
<p class="head"><strong><span aria-hidden="true">${severitySigns[severity]}</span> ${number} ${inBoth('span', severityNames[severity])}</strong>${where}${column}<code>${escapeHtml(code)}</code></p>
<p>${inBoth('span', sentence('message'))}</p>
${sheet === null ? excerpt(finding, source) : ''}<dl><dt>${inBoth('span', label('expected'))}</dt><dd>${inBoth('span', sentence('expected'))}</dd><dt>${inBoth('span', label('hint'))}</dt><dd>${inBoth('span', sentence('hint'))}</dd></dl>
</li>`;
}

/** A row has a number only. */
function addressed(address: string): Both {
  return /^\d/.test(address)
    ? { 'zh-CN': `第 ${address} 行`, en: `row ${address}` }
    : { 'zh-CN': `${address} 格`, en: `cell ${address}` };
}

function lineOf({ place }: Finding): string {
  if (place === null) return '';
  return inBoth('span', { 'zh-CN': `第 ${place.line} 行`, en: `line ${place.line}` });
}

const linesAround = 2;
/** UTF-16 code units of a line that are shown. */
const longestLine = 300;

/** The line and its neighbours, of a file that is no table. */
function excerpt({ place }: Finding, source: SourceFile | undefined): string {
  if (place === null || source === undefined || source.lines[place.line - 1] === undefined) return '';
  const from = Math.max(1, place.line - linesAround);
  const lines = source.lines.slice(from - 1, place.line + linesAround).map((line, index) => {
    const number = String(from + index).padStart(String(place.line + linesAround).length);
    const text = `${number} | ${escapeHtml(line.slice(0, longestLine))}`;
    return from + index === place.line ? `<mark>${text}</mark>` : text;
  });
  return `<pre>${lines.join('\n')}</pre>\n`;
}
