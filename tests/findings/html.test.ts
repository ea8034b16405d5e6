// The page for a browser: cells and findings lead to each other, text stays text, and nothing comes from outside.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../pipeline/findings/html/page.js';
import { type Finding, makeFinding } from '../../pipeline/model/finding.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import { hostileFinding, hostileText, miniFindings, reach } from './mini-findings.js';

const { findings, files } = miniFindings();
const page = renderHtml(findings, files, { language: 'zh-CN', reach });

/** What a reader of one language sees of a piece of the page. */
function textIn(html: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const other = language === 'en' ? 'zh-CN' : 'en';
  return html
    .replaceAll(new RegExp(`<(span|dd) class="${other}"[^>]*>[^<]*</\\1>`, 'g'), '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const elementOf = (id: string, html = page) =>
  new RegExp(`<(td|th|li)[^>]* id="${id}".*?</\\1>`, 's').exec(html)?.[0] ?? '';

/** Every tag closes, and is one of those that the page is made of. */
function expectSound(html: string): void {
  const open: string[] = [];
  const bare = html.replace(/<style>.*?<\/style>/s, '');
  for (const [, slash, name = ''] of bare.matchAll(/<(\/?)([^\s>]*)[^>]*>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else if (!/^(?:!DOCTYPE|meta|input)$/.test(name)) open.push(name);
    expect(name).toMatch(
      /^(?:!DOCTYPE|html|head|meta|title|body|main|input|header|h1|h2|p|label|span|section|div|table|caption|thead|tbody|tr|th|td|mark|a|ol|li|strong|code|dl|dt|dd|pre)$/,
    );
  }
  expect(open).toEqual([]);
}

describe('the page', () => {
  it('is sound and asks for nothing from anywhere', () => {
    expectSound(page);
    expect(page).not.toMatch(/https?:|\bsrc=|url\(|@import|<script|<link|\bon[a-z]+=/);
    expect(page).toContain('Content-Security-Policy');
  });

  it('marks in the cell what the finding is about, and leads there and back', () => {
    const number = findings.findIndex(({ code }) => code === 'num-trailing-unit') + 1;
    const item = elementOf(`f${number}`);
    const [, target = ''] = /href="#([^"]*)"/.exec(item) ?? [];
    expect(textIn(item)).toContain('C3 格');
    expect(textIn(item, 'en')).toContain('cell C3');
    const cell = elementOf(target);
    expect(cell).toContain('97.6<mark>家</mark>');
    expect(cell).toContain(`href="#f${number}"`);
    expect(textIn(cell)).toBe(`97.6家 ✕错误 ${number}`);
  });

  it('has a target for every link', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThanOrEqual(2 * (findings.length - 1));
    for (const link of links) expect(ids).toContain(link);
  });

  it('says everything in both languages and shows the one asked for', () => {
    for (const finding of findings) {
      expect(textIn(page)).toContain(finding.text['zh-CN'].hint);
      expect(textIn(page, 'en')).toContain(finding.text.en.hint);
      expect(textIn(page, 'en')).not.toContain(finding.text['zh-CN'].hint);
    }
    expect(page).toMatch(/<input[^>]*id="zh" checked/);
    expect(renderHtml(findings, files, { language: 'en', reach })).toMatch(
      /<html lang="en">.*id="en" checked/s,
    );
  });

  it('shows lines where a file is no table', () => {
    expect(textIn(page)).toContain('4 |   "version": 1,');
  });

  it('keeps hostile text as text', () => {
    const html = renderHtml([hostileFinding(), { ...hostileFinding(), place: null }], [], {
      language: 'en',
      reach,
    });
    expectSound(html);
    expect(html).not.toContain('\u202e');
    expect(textIn(html, 'en')).toContain(
      hostileText
        .replace('\u202e', '\\u{202E}')
        .replace('\u0000', '\\u{0}')
        .replace('\r', '\\u{D}')
        .replace('\n', '\\u{A}'),
    );
  });
});

/** A finding about a cell, or about a row if it names no column. */
function findingAt(line: number, column: number, field: string | null): Finding {
  const text = () => ({ message: 'Wrong.', expected: 'right', hint: 'Mend it.' });
  return makeFinding(
    { code: 'wrong', severity: 'warning', exitCode: 1, text: { 'zh-CN': text, en: text } },
    { place: { file: 'a.csv', line, column }, field, length: 1 },
    {},
  );
}

function sourceOf(lines: readonly string[]): SourceFile {
  return { file: 'a.csv', path: 'a.csv', lines, bytes: new Uint8Array() };
}

describe('a table', () => {
  it('shows rows whose cells are too few, too many or cannot be told apart', () => {
    const source = sourceOf(['a,b', '1', '1,2,3', 'x"y,2', '3,4']);
    const html = renderHtml([findingAt(2, 1, null), findingAt(4, 2, null)], [source], {
      language: 'en',
      reach,
    });
    expectSound(html);
    expect(elementOf('t1-r2', html)).toContain('href="#f1"');
    expect(textIn(elementOf('f1', html), 'en')).toContain('row 2');
    expect(html).toContain('<td class="raw" colspan="3">x&quot;y,2</td>');
    expect(html).toContain('<td class="none" colspan="2">');
  });

  it('leaves out what is far from any finding when it is long', () => {
    const lines = ['a,b', ...Array.from({ length: 5000 }, (_, row) => `${row},x`)];
    const html = renderHtml([findingAt(3001, 6, 'b')], [sourceOf(lines)], { language: 'zh-CN', reach });
    expect(html.length).toBeLessThan(30_000);
    expect(textIn(html)).toContain('2999x ▲警告 1');
    expect(textIn(html)).toContain('（2995 行没有问题，未列出）');
    expect(textIn(html)).toContain('（1998 行没有问题，未列出）');
  });

  it('is sound whatever stands in it', () => {
    const unit = fc.constantFrom(
      'a',
      '<',
      '>',
      '"',
      "'",
      '&',
      ',',
      '\n',
      '\u202e',
      '\u0000',
      '质',
      '{{',
      '`',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(4), fc.nat(20), (text, line, column) => {
        const source = sourceOf(`a,b\n${text}`.split('\n'));
        const found = [findingAt(line + 1, column + 1, 'b'), findingAt(line + 1, 1, null)];
        expectSound(renderHtml(found, [source], { language: 'zh-CN', reach }));
      }),
    );
  });
});
