// Annotations: one command a finding, and nothing that a cell holds can end it or begin another.
import { expect, it } from 'vitest';
import { renderGithub } from '../../pipeline/findings/github.js';
import { hostileFinding, miniFindings } from './mini-findings.js';

/** As the runner reads a line: command, properties and message, with what was escaped put back. */
function read(line: string) {
  const [, command = '', properties = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string) => decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, '%25'));
  const pairs = properties.split(',').map((pair) => pair.split('=', 2));
  return {
    command,
    message: unescaped(message),
    ...Object.fromEntries(pairs.map(([name, value = '']) => [name, unescaped(value)])),
  };
}

it('marks the place of each finding', () => {
  const lines = renderGithub(miniFindings().findings, { language: 'zh-CN' }).trimEnd().split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe(
    '::error file=2020/values.csv,line=3,col=20,endColumn=21,title=num-trailing-unit::' +
      '数值后面写了“家”，这里只能写数字。%0A应当是：一个数字，如 97.6（单位是“%25”，写在单位列）%0A' +
      '怎样改：删去“家”；这里的单位是“%25”，请核对 97.6 是否以“%25”为单位，必要时换算。',
  );
  expect(lines[2]).toMatch(/^::warning .*title=num-fullwidth::/);
});

it('keeps hostile text in its command', () => {
  const finding = hostileFinding();
  const lines = renderGithub([finding, { ...finding, place: null }], { language: 'en' }).split('\n');
  expect(lines).toHaveLength(3);
  const { message } = finding.text.en;
  const told = `${message}\nExpected: ${message}\nHint: ${message}`;
  expect(read(lines[0] ?? '')).toEqual({
    command: 'error',
    file: 'a,b:c%.csv',
    line: '1',
    col: '1',
    endColumn: '4',
    title: 'text-hostile',
    message: told,
  });
  expect(read(lines[1] ?? '')).toEqual({ command: 'error', title: 'text-hostile', message: told });
});

it('lists at most 1000 and says nothing when there is nothing', () => {
  const many = Array.from({ length: 1200 }, () => hostileFinding());
  expect(renderGithub(many, { language: 'en' }).trimEnd().split('\n')).toHaveLength(1000);
  expect(renderGithub([], { language: 'en' })).toBe('');
});
