// validate --fix as it is typed: copies beside the originals, nothing overwritten, and a backup where it is asked for.
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../pipeline/commands/terminal.js';
import { runValidate, type ValidateOptions } from '../../pipeline/commands/validate.js';
import { type Edit, inMiniEdition } from '../validate/mini-edition.js';

const values = '2020/values.csv';
const wellWritten: readonly Edit[] = [
  'topics.csv',
  'dictionary.csv',
  '2020/comparisons.csv',
  '2020/standings.csv',
  '2020/activities.csv',
].map((file) => ({ file, encode: 'utf8-bom' }));
const damaged: readonly Edit[] = [
  ...wellWritten,
  { file: values, replace: '97.6,', with: '９７．６,' },
  { file: values, replace: '85.4,', with: '85.4家,' },
  { file: values, encode: 'gb18030' },
];

/** Runs the command, and gives what it said. */
async function type(edition: string, options: Partial<ValidateOptions>) {
  const said = { stdout: '', stderr: '' };
  const terminal: Terminal = {
    language: 'zh-CN',
    colour: false,
    quiet: false,
    interactive: false,
    result: (text) => {
      said.stdout += text;
    },
    message: (text) => {
      said.stderr += text;
    },
    progress: () => {},
  };
  const usual = { format: 'text', strict: false, fix: false, inPlace: false };
  const code = await runValidate([edition], { ...usual, ...options }, terminal);
  return { code, ...said };
}

describe('validate --fix', () => {
  it('writes a copy, shows what it changes, and tells what is left', async () => {
    await inMiniEdition(damaged, async (folder) => {
      const original = readFileSync(join(folder, 'values.csv'));
      const { code, stdout, stderr } = await type(folder, { fix: true });
      expect(code).toBe(1);
      expect(stdout).toContain('\n-pass-rate,2020,９７．６,%,,,公报,\n+pass-rate,2020,97.6,%,,,公报,\n');
      // The finding is in the copy, where the number of full width is none any more.
      expect(stdout).toMatch(/values\.fixed\.csv:5:\d+ 错误\[num-trailing-unit\]/);
      expect(stdout).not.toMatch(/num-fullwidth|enc-not-utf8/);
      expect(stderr).toMatch(/^改好的副本：\S*values\.fixed\.csv。原文件没有动。/);
      expect(readFileSync(join(folder, 'values.csv')).equals(original)).toBe(true);
      expect(readFileSync(join(folder, 'values.fixed.csv'), 'utf8')).toContain('公报');
      expect(await type(folder, { fix: true })).toMatchObject({ code: 1 });
    });
  });

  it('overwrites no copy in which somebody has worked', async () => {
    await inMiniEdition(damaged, async (folder) => {
      writeFileSync(join(folder, 'values.fixed.csv'), 'mine');
      const { code, stdout, stderr } = await type(folder, { fix: true });
      expect([code, stdout]).toEqual([5, '']);
      expect(stderr).toContain('已经存在');
      expect(readFileSync(join(folder, 'values.fixed.csv'), 'utf8')).toBe('mine');
    });
  });

  it('in place keeps what was there, also what was kept before', async () => {
    await inMiniEdition(damaged, async (folder) => {
      const original = readFileSync(join(folder, 'values.csv'));
      writeFileSync(join(folder, 'values.csv.bak'), 'older');
      expect((await type(folder, { fix: true, inPlace: true })).stderr).toContain('values.csv.bak2');
      expect(readFileSync(join(folder, 'values.csv.bak'), 'utf8')).toBe('older');
      expect(readFileSync(join(folder, 'values.csv.bak2')).equals(original)).toBe(true);
      expect(readFileSync(join(folder, 'values.csv'), 'utf8')).toMatch(/^\uFEFFindicator/);

      const before = readdirSync(folder).sort();
      const { stderr } = await type(folder, { fix: true, inPlace: true });
      expect(stderr).toContain('没有可以自动改的地方');
      expect(readdirSync(folder).sort()).toEqual(before);
    });
  });

  it('leaves data on stdout to whoever reads it', async () => {
    await inMiniEdition(damaged, async (folder) => {
      const { stdout, stderr } = await type(folder, { fix: true, format: 'json' });
      expect(JSON.parse(stdout).findings.map(({ code }: { readonly code: string }) => code)).toEqual([
        'num-trailing-unit',
      ]);
      expect(stderr).toContain('+pass-rate,2020,97.6');
    });
  });

  it('says what the disk says, and leaves nothing behind', async () => {
    await inMiniEdition(damaged, async (folder) => {
      // A path so long that there is room for the backup but not for the new file before it is put in place.
      const longest = 4095 - Buffer.byteLength('/2020/datapackage.json');
      let deep = dirname(folder);
      while (deep.length < longest - 1)
        deep = join(deep, 'd'.repeat(Math.min(200, longest - 1 - deep.length)));
      cpSync(join(dirname(folder), '2020'), join(deep, '2020'), { recursive: true });
      for (const file of ['region.json', 'topics.csv', 'dictionary.csv'])
        cpSync(join(dirname(folder), file), join(deep, file));
      const edition = join(deep, '2020');
      const before = readdirSync(edition);
      const { code, stderr } = await type(edition, { fix: true, inPlace: true });
      expect(code).toBe(5);
      expect(stderr).toContain('values.csv');
      expect(readdirSync(edition)).toEqual(before);
    });
  });

  it.each([
    [{ inPlace: true }, '--in-place 要和 --fix 一起用'],
    [{ encoding: 'latin1' }, '--encoding 的内容“latin1”不对，可以是：gb18030, gbk,'],
    [{ as: 'values' }, '--as 和 --edition 只在'],
  ])('refuses %j', async (options, message) => {
    await inMiniEdition([], async (folder) => {
      expect(await type(folder, options)).toEqual({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(message),
      });
    });
  });
});
