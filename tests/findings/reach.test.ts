// The last line says how far checking came: what nobody has looked at is not taken for good.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../pipeline/commands/terminal.js';
import { runValidate, type ValidateOptions } from '../../pipeline/commands/validate.js';
import { type Edit, inMiniEdition } from '../validate/mini-edition.js';

async function validate(edits: readonly Edit[], options: Partial<ValidateOptions> = {}): Promise<string> {
  let said = '';
  const terminal: Terminal = {
    language: options.format === 'github' ? 'en' : 'zh-CN',
    colour: false,
    quiet: false,
    interactive: false,
    result: (text) => {
      said += text;
    },
    message: () => {},
    progress: () => {},
  };
  const usual = { format: 'text', strict: false, fix: false, inPlace: false };
  await inMiniEdition(edits, (folder) => runValidate([folder], { ...usual, ...options }, terminal));
  return said;
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';
const values = '2020/values.csv';

describe('the last line of validate', () => {
  it.each<[string, readonly Edit[], string]>([
    ['all that is checked without pages', [], '没有错误；检查了数据和模板；可以生成报告。'],
    [
      'faults that hide nothing',
      [{ file: values, replace: '97.6,', with: '97.6家,' }],
      '1 个错误；检查了数据和模板；请改正错误后重新运行。',
    ],
    [
      'a table that cannot be read',
      [{ file: values, encode: 'gb18030' }],
      '；停在文件：有的读不了，数据没有查全；',
    ],
    ['a table that is missing', [{ file: values, remove: true }], '停在文件：'],
    ['a description that is no JSON', [{ file: 'region.json', content: '{' }], '停在文件：'],
    [
      'a header without which no row can be read',
      [{ file: '2020/comparisons.csv', replace: 'base_period', with: 'jinian' }],
      '停在文件：',
    ],
    [
      'a dictionary that templates cannot be held against',
      [{ file: 'dictionary.csv', replace: 'accidents,重大事件', with: 'Accidents,重大事件' }],
      '停在数据：模板还没有检查',
    ],
  ])('tells of %s', async (_, edits, expected) => {
    expect(lastLine(await validate(edits))).toContain(expected);
  });

  it('tells whether pages were laid out, when that was asked for', async () => {
    expect(lastLine(await validate([], { strict: true }))).toContain('检查了数据、模板和版面');
    const faulty: readonly Edit[] = [{ file: values, replace: '97.6,', with: '97.6家,' }];
    expect(lastLine(await validate(faulty, { strict: true }))).toContain('停在模板：版面还没有检查');
  });

  it.each([
    ['charts.json', '{"charts": []}'],
    ['theme.json', '{}'],
  ])('a faulty %s is told by itself, as a fault of the template', async (file, content) => {
    const own = mkdtempSync(join(tmpdir(), 'own-template-'));
    try {
      writeFileSync(join(own, file), content);
      const told = await validate([], { template: own });
      const elsewhere = [...told.matchAll(/^(\S+):\d+:\d+ 错误/gm)].filter(([, at]) => !at?.endsWith(file));
      expect(elsewhere).toEqual([]);
      expect(lastLine(told)).toContain('停在模板：');
    } finally {
      rmSync(own, { recursive: true });
    }
  });

  it('is told to machines too', async () => {
    const unread: readonly Edit[] = [{ file: values, encode: 'gb18030' }];
    const reached = { stage: 'files', stopped: true };
    expect(JSON.parse(await validate(unread, { format: 'json' })).reached).toEqual(reached);
    const [run] = JSON.parse(await validate(unread, { format: 'sarif' })).runs;
    expect(run.properties.reached).toEqual(reached);
    const html = await validate(unread, { format: 'html' });
    expect(html).toContain('停在文件：');
    expect(html).toContain('stopped at files: ');
  });
});
