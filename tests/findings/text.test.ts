// Findings as text: the whole output is kept in golden files; carets stand right under wide characters.
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../pipeline/findings/text.js';
import { type Finding, makeFinding } from '../../pipeline/model/finding.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import { mayColour } from '../../pipeline/commands/terminal.js';
import { miniFindings } from './mini-findings.js';

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
    ['a flag and a hand of a colour before the caret', '🇨🇳👍🏽 97.6家', '97.6家'],
    ['emoji with a variation selector', '☀️质量 97.6家', '97.6家'],
    ['Hangul of joining letters before the caret', '각 97.6家', '97.6家'],
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

  it('names each file once with all that is in it, shown or not', () => {
    const at = (file: string) => fault({ file, line: 1, column: 1 }, 'x');
    const findings = [at('a.csv'), at('a.csv'), at('b.csv')];
    const text = renderText(findings, [], { language: 'zh-CN', colour: false, maximum: 2 });
    expect(text).not.toContain('b.csv');
    expect(renderText(findings, [], { language: 'zh-CN', colour: false }).match(/^[ab]\.csv（.*$/gm)).toEqual(
      ['a.csv（2 个错误）', 'b.csv（1 个错误）'],
    );
  });

  it('names the cell as a spreadsheet does, also below a cell of several lines', () => {
    const source = { ...sourceOf('a,b'), lines: ['a,b', '"1', '2",3', '4,5'] };
    const finding = { ...fault({ file: 'a.csv', line: 4, column: 3 }, '5'), field: 'b' };
    const text = renderText([finding], [source], { language: 'zh-CN', colour: false });
    expect(text).toContain('“b”列（B3 格）：');
  });

  it('tells only what forbids the report when quiet', () => {
    const place = { file: 'a.csv', line: 1, column: 1 };
    const findings = [fault(place, 'x', 'warning'), fault(place, 'y')];
    const tell = (given: readonly Finding[], strict = false) =>
      renderText(given, [], { language: 'en', colour: false, quiet: true, strict });
    expect(tell(findings)).toMatch(/^a\.csv:1:1 error(?:.|\n)*Mend it\.\n\n$/);
    expect(tell(findings.slice(0, 1))).toBe('');
    expect(tell(findings, true)).toContain('warning');
  });

  it('tells many findings of one kind with one cure, of errors only those that say the same', () => {
    const many = (severity: Finding['severity']) =>
      [1, 2, 3].map((line) => fault({ file: 'a.csv', line, column: 1 }, 'x', severity));
    const tell = (given: readonly Finding[]) =>
      renderText(given, [sourceOf('xyz')], { language: 'en', colour: false });
    expect(tell(many('warning'))).toBe(
      `${[1, 2, 3].map((line) => `a.csv:${line}:1 warning[wrong] Wrong.\n`).join('')}  = expected: right\n  = hint:     Mend it.\n\n3 warnings, no errors; the report can be made.\n`,
    );
    expect(tell(many('error'))).toMatch(
      /^a\.csv:1:1 error.*\n {2}\|\n1 \| xyz\n {2}\| \^\na\.csv:2:1 error.*\na\.csv:3:1 error.*\n {2}= expected: right\n/,
    );
    const others = many('error').map((finding, index) => {
      const sentences = { message: `Wrong ${index}.`, expected: 'right', hint: 'Mend it.' };
      return { ...finding, text: { 'zh-CN': sentences, en: sentences } };
    });
    expect(tell(others).match(/Mend it/g)).toHaveLength(3);
    expect(tell(many('warning').slice(1)).match(/Mend it/g)).toHaveLength(2);
  });

  it('tells of findings that are gathered in one line when quiet', () => {
    const place = { file: 'a.csv', line: 1, column: 1 };
    const gathered = { code: 'wrong', text: 'a long table', summary: 'One is to come.' };
    const tell = (quiet: boolean) =>
      renderText([fault(place, 'x')], [], { language: 'en', colour: false, quiet, gathered });
    expect(tell(true)).toBe('One is to come.\n');
    expect(tell(false)).toBe('a long table\nOne is to come.\n');
  });

  it('says so when there is nothing to say', () => {
    expect(renderText([], [], { language: 'zh-CN', colour: false })).toBe('没有发现问题。\n');
    expect(renderText([], [], { language: 'en', colour: false })).toBe('No problems found.\n');
  });
});

describe('mayColour', () => {
  it.each([
    ['a terminal', true, true, {}, true],
    ['a pipe', false, true, {}, false],
    ['a terminal with --no-color', true, false, { FORCE_COLOR: '1' }, false],
    ['a terminal with NO_COLOR', true, true, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', true, true, { NO_COLOR: '' }, true],
    ['a dumb terminal', true, true, { TERM: 'dumb' }, false],
    ['a pipe with FORCE_COLOR', false, true, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['a terminal with FORCE_COLOR=0', true, true, { FORCE_COLOR: '0' }, false],
  ])('%s', (_, isTTY, flag, environment, expected) => {
    expect(mayColour({ isTTY }, flag, environment)).toBe(expected);
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
