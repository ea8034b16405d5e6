// Findings as text: the whole output is kept in golden files; carets stand right under wide characters.
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../pipeline/findings/text.js';
import { type Finding, makeFinding } from '../../pipeline/model/finding.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { type Edit, readMiniEdition } from '../validate/mini-edition.js';

const values = '2020/values.csv';
const faults: readonly Edit[] = [
  { file: values, replace: 'pass-rate,2020,97.6,', with: 'pass-rate,2020,97.6家,' },
  { file: values, replace: '58.2,%', with: '９８．２,%' },
  { file: values, replace: '全省未发生', with: '全省未发生😀' },
  { file: values, replace: '29.58,万件', with: '295800,件' },
  { file: values, replace: 'growth-rank,2020', with: 'growth-rnk,2020' },
  { file: '2020/comparisons.csv', replace: '1.1,percentage_point', with: '1.1,percent' },
  { file: '2020/datapackage.json', replace: '"version": "1.0.0"', with: '"version": 1' },
];

/** Findings of the mini edition, shown under paths that do not depend on the machine. */
function miniFindings(): { readonly findings: readonly Finding[]; readonly files: readonly SourceFile[] } {
  const sources = readMiniEdition(faults);
  const { findings } = validateEdition(sources, { mayPrint: (codePoint) => codePoint <= 0xffff });
  return {
    findings,
    files: sources.files.map((source) => ({ ...source, path: `inputs/demo/${source.file}` })),
  };
}

describe('renderText', () => {
  it.each(['zh-CN', 'en'] as const)('writes what an officer can follow, in %s', async (language) => {
    const { findings, files } = miniFindings();
    const text = renderText(findings, files, { language, colour: false });
    await expect(text).toMatchFileSnapshot(`golden/findings.${language}.txt`);
  });

  it.each([
    ['wide characters before and below the caret', '质量，水平：合格率97.6家，以上', '97.6家'],
    ['a tab before the caret', '质量\t97.6家', '97.6家'],
    ['a combining mark before the caret', 'e\u0301te 97.6家', '97.6家'],
    ['a zero-width character before the caret', '质\u200b量 97.6家', '97.6家'],
    ['a surrogate pair before the caret', '𠮷野家 97.6家', '97.6家'],
    ['a carriage return at the end', '质量 97.6家\r', '97.6家'],
    ['a long line', `${'质量水平'.repeat(200)}97.6家${'，以上'.repeat(200)}`, '97.6家'],
  ])('puts the caret right after %s', (_, line, found) => {
    const [source, carets] = excerptLines(line, found);
    const start = carets.indexOf('^');
    expect(carets.slice(start)).toBe('^'.repeat(stringWidth(found)));
    expect(source.slice(codeUnitsIn(source, start))).toMatch(new RegExp(`^${found}`));
    expect(stringWidth(source)).toBeLessThan(110);
    expect(source).not.toMatch(/[\t\r\u200b]/);
  });

  it('shows tabs as spaces up to the next of every fourth column', () => {
    expect(excerptLines('质\ta\t\t97.6', '97.6')[0]).toBe('质  a       97.6');
  });

  it('puts the caret behind the line when something is missing at its end', () => {
    const finding = fault({ file: 'a.csv', line: 1, column: 4 }, '');
    expect(renderText([finding], [sourceOf('质量x')], { language: 'en', colour: false })).toContain(
      '|      ^\n',
    );
  });

  it('keeps hostile text from moving the cursor', () => {
    const [source] = excerptLines('\u001b[2J\u202e质量97.6家', '97.6家');
    expect(source).toContain('\\u{1B}[2J\\u{202E}质量97.6家');
  });

  it('shows errors first when there are too many, in their order, and counts all', () => {
    const place = (line: number) => ({ file: 'a.csv', line, column: 1 });
    const warnings = Array.from({ length: 30 }, (_, index) => fault(place(index + 1), 'x', 'warning'));
    const findings = [...warnings, fault(place(31), 'x')];
    const text = renderText(findings, [], { language: 'zh-CN', colour: false, maximum: 3 });
    expect(text.match(/^a\.csv:\d+/gm)).toEqual(['a.csv:1', 'a.csv:2', 'a.csv:31']);
    expect(text).toMatch(/1 个错误，30 个警告；.*共 31 条，只列出 3 条。\n$/);
  });

  it('is coloured only when asked', () => {
    const { findings, files } = miniFindings();
    const plain = renderText(findings, files, { language: 'en', colour: false });
    const coloured = renderText(findings, files, { language: 'en', colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  it('says so when there is nothing to say', () => {
    expect(renderText([], [], { language: 'zh-CN', colour: false })).toBe('没有发现问题。\n');
    expect(renderText([], [], { language: 'en', colour: false })).toBe('No problems found.\n');
  });
});

function fault(place: Finding['place'], found: string, severity: Finding['severity'] = 'error'): Finding {
  const sentences = () => ({ message: 'Wrong.', expected: 'right', hint: 'Mend it.' });
  return makeFinding(
    { code: 'wrong', severity, exitCode: 1, text: { 'zh-CN': sentences, en: sentences } },
    { place, found },
    {},
  );
}

function sourceOf(line: string): SourceFile {
  return { file: 'a.csv', path: 'a.csv', lines: [line], bytes: new Uint8Array() };
}

/** The shown source line and the line of carets below it, both without their gutter. */
function excerptLines(line: string, found: string): readonly [source: string, carets: string] {
  const finding = fault({ file: 'a.csv', line: 1, column: line.indexOf(found) + 1 }, found);
  const rows = renderText([finding], [sourceOf(line)], { language: 'en', colour: false }).split('\n');
  return [rows[2]?.slice('1 | '.length) ?? '', rows[3]?.slice('  | '.length) ?? ''];
}

/** How many code units of `text` take `columns` columns. */
function codeUnitsIn(text: string, columns: number): number {
  let units = 0;
  while (units < text.length && stringWidth(text.slice(0, units)) < columns) units += 1;
  return units;
}
