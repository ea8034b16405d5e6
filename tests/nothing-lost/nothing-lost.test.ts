// No flag of any command loses a file that is somebody's: each case is run, and docs/security.md is written from them.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../report/copied-edition.js';
import { runInProcess } from '../report/in-process.js';
import { type Case, cases } from './cases.js';
import { deadOwner, lost, makeSite, outputs, record, type Site, work } from './site.js';

const region = join(root, 'tests', 'fixtures', 'findings', 'base');
const published = mkdtempSync(join(tmpdir(), 'published-'));
const set = join(published, '2020');

beforeAll(async () => {
  const { code, stderr } = await runInProcess(published, [
    'build',
    join(region, '2020'),
    '--format',
    'pdf',
    '--out',
    set,
  ]);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(published, { recursive: true }));

const nameOf = ({ group, there, command }: Case) => `${group}: ${there} (${command.join(' ')})`;

describe('a run loses nothing of', () => {
  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', async (_, one) => {
    const site = makeSite(region, set);
    try {
      one.arrange(site);
      const before = record(site.folder);
      const { code, stdout, stderr } = await runInProcess(site.folder, one.command);
      const after = record(site.folder);
      expect(lost(before, after, ours(before))).toEqual([]);
      expect([code, ...codesIn(stderr)].join(' ')).toBe(one.now);
      expect(stdout + stderr).not.toMatch(/(?![\n\t])\p{Cc}/u);
      if (code === 0)
        expect(workingFolders(after)).toEqual(workingFolders(before).filter((path) => after.has(path)));
    } finally {
      site.remove();
    }
  });
});

describe('findings of an earlier run', () => {
  it.each(['json', 'sarif', 'html'])('as %s are written anew, and keep their permissions', async (format) => {
    const site = makeSite(region, set);
    try {
      for (const language of ['en', 'zh-CN', 'en']) {
        const validate = [
          'validate',
          'inputs/region/2020',
          '--format',
          format,
          '--out',
          'findings',
          '--lang',
          language,
        ];
        const { code, stderr } = await runInProcess(site.folder, validate);
        expect(code, stderr).toBe(0);
        chmodSync(site.path('findings'), 0o640);
      }
      expect(statSync(site.path('findings')).mode & 0o777).toBe(0o640);
    } finally {
      site.remove();
    }
  });
});

it('findings that somebody has annotated are not replaced', async () => {
  const site = makeSite(region, set);
  try {
    const validate = ['validate', 'inputs/region/2020', '--format', 'html', '--out', 'page.html'];
    expect((await runInProcess(site.folder, validate)).code).toBe(0);
    const page = readFileSync(site.path('page.html'), 'utf8').replace('</main>', '<p>my note</p></main>');
    site.put('page.html', page);
    expect((await runInProcess(site.folder, validate)).code).toBe(5);
    expect(readFileSync(site.path('page.html'), 'utf8')).toBe(page);
  } finally {
    site.remove();
  }
});

describe('what stands in the place of a set that was moved aside', () => {
  it.each([
    ['a folder', (site: Site) => site.put(`${outputs}/mine.txt`)],
    ['a file', (site: Site) => site.put(outputs)],
  ])('%s: both are kept', async (_, put) => {
    const site = makeSite(region, set);
    try {
      // As a run leaves it that could neither swap nor undo: the old set aside, nothing staged any more.
      site.put(`${work}/held-by-${deadOwner}.txt`, '');
      site.publishAt(`${work}/before`);
      put(site);
      const before = record(site.folder);
      const { code, stderr } = await runInProcess(site.folder, [
        'build',
        'inputs/region/2020',
        '--out',
        outputs,
      ]);
      expect([code, stderr]).toEqual([5, expect.stringContaining('out-kept')]);
      expect(
        lost(
          before,
          record(site.folder),
          new Map([...ours(before)].filter(([path]) => !/before\/./.test(path))),
        ),
      ).toEqual([]);
    } finally {
      site.remove();
    }
  });
});

describe('`npm run pages`', () => {
  it('replaces its own pictures and refuses a folder of others', () => {
    const site = makeSite(region, set);
    const pages = (folder: string) =>
      spawnSync(process.execPath, [join(root, 'tests', 'pages.js'), join(set, 'report.pdf'), folder]).status;
    try {
      expect([pages(site.path('pages')), pages(site.path('pages'))]).toEqual([0, 0]);
      site.put('holiday/page-01.png');
      const before = record(site.path('holiday'));
      expect(pages(site.path('holiday'))).toBe(5);
      expect(record(site.path('holiday'))).toEqual(before);
    } finally {
      site.remove();
    }
  });
});

describe('`.ci/release`', () => {
  it('refuses a folder that holds anything, and links', () => {
    const site = makeSite(region, set);
    const release = (folder: string) =>
      spawnSync('bash', [join(root, '.ci', 'release'), 'guangxi-2020-v1', folder], { cwd: site.folder })
        .status;
    try {
      site.put('home/thesis.docx');
      site.link('shortcut', 'home');
      expect([release('home'), release('shortcut'), release('shortcut/')]).toEqual([2, 2, 2]);
      expect(record(site.path('home')).size).toBe(1);
    } finally {
      site.remove();
    }
  });
});

const page = join(root, 'docs', 'security.md');

describe('docs/security.md', () => {
  it('tells of every case what came of it before and what comes of it now', async () => {
    const rows = cases.map(
      ({ group, there, command, before, now }) =>
        `| ${group} | ${there} | \`${command.join(' ')}\` | ${before} | ${outcomes[now] ?? now} |`,
    );
    const table = [
      '| where | what is there | command | before | now |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ];
    const text = readFileSync(page, 'utf8');
    const [before = '', , after = ''] = text.split(/(?<=<!-- cases -->\n)|(?=<!-- end of cases -->)/);
    const written = `${before}\n${table.join('\n')}\n\n${after}`;
    expect(written).toContain(table.at(-1));
    await expect(written).toMatchFileSnapshot(page);
  });
});

/** Exit codes in words. */
const outcomes: Readonly<Record<string, string>> = {
  0: 'done, nothing touched',
  2: 'refused by name',
  5: 'refused by name',
  '0 out-kept': 'done, kept beside: `out-kept`',
  '5 out-occupied': 'refused by name: `out-occupied`',
  '5 out-inside-inputs': 'refused: `out-inside-inputs`',
};

/** The published set where a case puts it, its manifest whatever it says, and what a run works with. */
function ours(before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const places = [outputs, `${work}/before`];
  const files = [...record(set)].flatMap(([path, what]) =>
    places.map((place) => [`${place}/${path}`, what] as const),
  );
  const parts = [work, `${work}/next`, `${work}/before`].map((path) => [path, 'folder'] as const);
  const own = [`${outputs}/manifest.json`, `${work}/held-by-${deadOwner}.txt`];
  return new Map([...files, ...parts, ...own.map((path) => [path, before.get(path) ?? ''] as const)]);
}

/** Codes of findings about outputs, each once. */
function codesIn(stderr: string): readonly string[] {
  return [...new Set([...stderr.matchAll(/\[(out-[a-z-]+|run-locked)\]/g)].map(([, code]) => code ?? ''))];
}

function workingFolders(entries: ReadonlyMap<string, string>): readonly string[] {
  return [...entries.keys()].filter((path) => path.includes('.quality-report-'));
}
