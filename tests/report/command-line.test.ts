// The program as it is typed: help, languages, faults of usage, exit codes, what goes to which stream.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { copyEdition, run } from './copied-edition.js';

const edition = copyEdition();
afterAll(() => edition.remove());
const type = (...args: readonly string[]) => run(edition.folder, args);

describe('help', () => {
  it.each([[[]], [['build']], [['validate']]])(
    'of %j is Chinese, or English when asked, with an example',
    (command) => {
      const chinese = type(...command, '--help');
      const english = type(...command, '--help', ...(command.length > 0 ? ['--lang', 'en'] : []));
      expect([chinese.code, chinese.stderr]).toEqual([0, '']);
      expect(chinese.stdout).toMatch(/用法：/);
      expect(chinese.stdout).not.toMatch(/Usage|Options|Commands|display help|default/);
      if (command.length > 0) {
        expect(english.stdout).toMatch(/Usage:/);
        expect(chinese.stdout).toContain(`quality-report ${command[0]} inputs/`);
      }
    },
  );

  it.each(['build', 'validate', 'trace', 'explain', 'new-year'])(
    'of %s has an example that works',
    (command) => {
      const { stdout } = type(command, '--help');
      const [, example = ''] = /^ {2}quality-report (.*)$/m.exec(stdout) ?? [];
      expect(example).toMatch(new RegExp(`^${command} `));
      expect(type(...example.split(' '))).toMatchObject({ code: 0 });
    },
  );

  it('is also had by the command help', () => {
    expect(type('help')).toEqual(type('--help'));
    expect(type('help', 'build')).toEqual(type('build', '--help'));
    expect(type('help', 'build', '--lang', 'en')).toEqual(type('build', '--help', '--lang', 'en'));
  });

  it('lists what may be chosen', () => {
    const { stdout } = type('build', '--help');
    expect(stdout.replace(/\s+/g, '')).toMatch(
      /版式：report、gbt9704.*报告的语言：zh-CN、en|报告的语言：zh-CN、en.*版式：report、gbt9704/,
    );
  });

  it('is shown to whoever types nothing, as a fault of usage', () => {
    const { code, stdout, stderr } = type();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('build');
  });
});

describe('a region’s folder', () => {
  it.each([['build'], ['validate']])('is no edition to %s', (command) => {
    const { code, stderr } = type(command, 'inputs/guangxi');
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining('inputs/guangxi 是地区文件夹。请给出其中的一期，例如 inputs/guangxi/20'),
    ]);
  });
});

describe('faults of usage', () => {
  it.each([
    [['biuld', 'x'], '没有“biuld”这个命令。是不是 build？'],
    [['build', 'inputs/guangxi/2020', '--fromat', 'pdf'], '没有“--fromat”这个选项。是不是 --format？'],
    [
      ['build'],
      '缺少参数 <edition>（版本文件夹，例如 inputs/guangxi/2020）。例如：quality-report build inputs/',
    ],
    [['build', 'a', 'b c'], '参数太多，多出了“b c”：这个命令只要 <edition>。'],
    [['diff', 'a'], '缺少参数 <after>（现在的：'],
    [['help', 'biuld'], '没有“biuld”这个命令。是不是 build？'],
    [['build', 'inputs/guangxi/2020', '--out', ''], '--out 后面是空的'],
    [['build', 'inputs/guangxi/2020', '--out', 'http://a/b'], '“http://a/b”是网址'],
    [['validate', 'inputs/guangxi/2020', '--out', 'file:///a'], '“file:///a”是网址'],
    [['build', 'inputs/guangxi/2020', '--out'], '选项 --out 后面缺少内容。'],
    [['build', 'inputs/guangxi/2020', '--format', 'pdf,doc'], '--format 的内容“doc”不对，可以是：pdf, png。'],
    [['build', 'inputs/guangxi/2020', '--theme', '../x'], '--theme 的内容“../x”不对'],
    [['build', 'inputs/guangxi/2020', '--report-lang', 'fr'], '--report-lang 的内容“fr”不对'],
    [
      ['validate', 'inputs/guangxi/2020', '--format', 'xml'],
      '--format 的内容“xml”不对，可以是：text, json, sarif, github, html。',
    ],
    [['validate', 'inputs/guangxi/2020', '--lang', 'fr'], '--lang 的内容“fr”不对，可以是：zh-CN, en。'],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = type(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/error:|\n {4}at /);
  });

  it('are told in English when asked', () => {
    expect(type('build', '--lang', 'en', '--fromat').stderr).toContain('Did you mean --format?');
  });
});

describe('an edition that is not there', () => {
  it('is input that cannot be read', () => {
    const { code, stderr } = type('build', 'inputs/guangxi/1999');
    expect([code, stderr]).toEqual([
      3,
      '找不到版本文件夹 inputs/guangxi/1999。请给出形如 inputs/guangxi/2020 的文件夹。\n',
    ]);
  });

  it.each([
    ['diff', 'copied', 'inputs/guangxi/2020'],
    ['build', 'inputs/guangxi/2020', '--since', 'copied'],
  ])('is no copy of a link, as %s says', (...args) => {
    symlinkSync('.2020/nothing', join(edition.folder, 'copied'));
    const { code, stderr } = type(...args);
    rmSync(join(edition.folder, 'copied'));
    expect([code, stderr]).toEqual([3, expect.stringContaining('copied 是一个链接')]);
  });

  it('or holds nothing', () => {
    mkdirSync(join(edition.folder, 'inputs', 'guangxi', '2019'));
    const { code, stdout } = type('validate', 'inputs/guangxi/2019');
    expect(code).toBe(3);
    expect(stdout).toContain('values.csv');
    expect(stdout).not.toMatch(/\n {4}at /);
  });
});

describe('validate', () => {
  it('says in text what is wrong, and that the report can be made', () => {
    const { code, stdout, stderr } = type('validate', 'inputs/guangxi/2020');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/img-missing/g)).toHaveLength(4);
    expect(stdout).toContain('4 个警告');
  });

  it('counts warnings as errors when strict', () => {
    expect(type('validate', 'inputs/guangxi/2020', '--strict').code).toBe(1);
  });

  it('writes a page to a file, and says beside it how it stands', () => {
    const args = ['validate', 'inputs/guangxi/2020', '--format', 'html', '--out', 'findings.html'];
    expect(type(...args)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'findings.html：4 个警告，1 条说明，没有错误；检查了数据和模板；可以生成报告。\n',
    });
    expect(type(...args, '--quiet').stderr).toBe('');
    expect(readFileSync(join(edition.folder, 'findings.html'), 'utf8')).toMatch(
      /^<!DOCTYPE html>.*4 个警告/s,
    );
    expect(type(...args.slice(0, -1), 'no/such/folder/findings.html')).toMatchObject({ code: 5, stdout: '' });
  });

  it('reads a table from standard input, by itself or as a part of an edition', () => {
    const table =
      'indicator,period,value,unit\r\n"food-pass-\nrate",2020,１,%\r\nfood-pass-rat,2020,98%,%\r\n';
    const check = (...args: readonly string[]) => {
      const { code, stdout } = run(edition.folder, ['validate', '-', '--as', 'values', ...args], {}, table);
      return [code, ...(stdout.match(/^<stdin>:\S+ \S+/gm) ?? [])];
    };
    const own = ['<stdin>:2:12 错误[text-control-char]', '<stdin>:3:12 警告[num-fullwidth]'];
    const percent = '<stdin>:4:20 警告[num-percent-sign]';
    expect(check()).toEqual([1, ...own, percent]);
    const inEdition = check('--edition', 'inputs/guangxi/2020');
    expect(inEdition).toEqual([1, ...own, '<stdin>:4:1 错误[key-unknown-indicator]', percent]);
  });

  it('gives JSON that a program can read, whatever the language', () => {
    const { stdout } = type('validate', 'inputs/guangxi/2020', '--format', 'json', '--lang', 'en');
    expect(JSON.parse(stdout).counts).toMatchObject({ error: 0, warning: 4 });
  });
});

describe('trace', () => {
  const trace = (...args: readonly string[]) => type('trace', 'inputs/guangxi/2020', ...args);

  it('leads to the line and column of a number, and to its page', () => {
    const { code, stdout, stderr } = trace('97.6%', '--format', 'json');
    expect([code, stderr]).toEqual([0, '']);
    const { figures } = JSON.parse(stdout);
    expect(figures[0]).toMatchObject({
      id: 'manufacturing-pass-rate@2020',
      value: '97.6',
      pages: expect.arrayContaining([expect.stringMatching(/^\d+$/)]),
      origin: { kind: 'published', line: 8, column: 30 },
    });
  });

  it('says where else a number is when it is not on the page asked for', () => {
    const { code, stdout, stderr } = trace('97.6', '--page', 'i');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^第 i 页没有“97\.6”。它印在第 .*\d/);
    const folios = [...stderr.matchAll(/\d+/g)].map(Number).slice(2);
    expect(folios).toEqual(folios.toSorted((a, b) => a - b));
  });
});

describe('--encoding', () => {
  it('lets validate and build read what is not UTF-8, and goes into the key of the job', () => {
    const path = join(edition.edition, 'values.csv');
    const written = readFileSync(path);
    writeFileSync(path, iconv.encode(written.toString('utf8').replace('\uFEFF', ''), 'gb18030'));
    const [command, folder] = ['build', 'inputs/guangxi/2020'];
    const refused = type(command, folder, '--out', 'read');
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('--encoding gb18030')]);
    expect(type('validate', folder, '--encoding', 'GB18030').code).toBe(0);
    expect(type(command, folder, '--encoding', 'gb18030', '--format', 'pdf', '--out', 'read').code).toBe(0);
    const provenance = readFileSync(join(edition.folder, 'read', 'provenance.json'), 'utf8');
    expect(JSON.parse(provenance).predicate.buildDefinition.externalParameters.encoding).toBe('gb18030');
    writeFileSync(path, written);
  });
});

describe('build', () => {
  it('prints the path of the report and nothing else to a pipe', () => {
    const { code, stdout } = type('build', 'inputs/guangxi/2020', '--format', 'pdf', '--quiet');
    expect([code, stdout]).toEqual([0, 'outputs/guangxi/2020/report.pdf\n']);
  });

  it('says with its warnings that the report is made', () => {
    const { code, stderr } = type('build', 'inputs/guangxi/2020', '--format', 'pdf');
    expect(code).toBe(0);
    expect(stderr).toMatch(/4 个警告，没有错误；已生成报告。\n$/);
  });
});
