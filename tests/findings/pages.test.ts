// docs/findings/ explains every code that the program can give, and nothing else: `npm run docs` writes it anew.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../pipeline/findings/text.js';
import type { MessageLanguage } from '../../pipeline/model/finding.js';
import { examineMiniEdition, findingsFolder } from '../validate/mini-edition.js';
import { type CataloguedCode, catalogue, root, textOf } from './catalogue.js';
import { coverage, renderCoverage } from './coverage.js';
import { renderOverview } from './overview.js';
import { testFilesNaming } from './test-files.js';
import { type PrintedExample, renderPage } from './page.js';

const entries = await catalogue();
const folder = join(root, 'docs', 'findings');
const sources = readdirSync(join(root, 'pipeline'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `pipeline/${name.replaceAll('\\', '/')}`);

describe('each code', () => {
  it('has documentation beside its texts, exactly once', () => {
    const wrong = entries
      .filter(({ documentation }) => documentation.length !== 1)
      .map(
        ({ code, files, documentation }) =>
          `${code}: export const documentation: FindingDocumentation, once, in ${[...files, ...documentation.map(({ file }) => file)].join(' or ')}`,
      );
    expect(wrong).toEqual([]);
  });

  it('is known here: a definition that is not exported, nor part of a check, would be missed', () => {
    const written = sources.flatMap((file) => {
      if (!/Finding(?:Definition|Documentation)\b/.test(textOf(file))) return [];
      return [...textOf(file).matchAll(/code(?::| =) '([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code);
    });
    expect([...new Set(written)].sort()).toEqual(entries.map(({ code }) => code));
  });

  it('says both languages’ sentences whole', () => {
    for (const { content } of entries.flatMap(({ documentation }) => documentation)) {
      for (const text of [content.when, content.cure]) {
        expect(text['zh-CN']).toMatch(/^[^。]*[\p{Script=Han}].*。$/u);
        expect(text.en).toMatch(/^\w.*\.$/);
      }
    }
  });
});

describe('docs/findings', () => {
  it.each(entries)('explains $code', async (entry) => {
    const [documented] = entry.documentation;
    if (documented === undefined) throw new Error(`${entry.code} has no documentation`);
    const page = renderPage(entry, documented, printedExample(entry.code));
    await expect(page).toMatchFileSnapshot(join(folder, `${entry.code}.md`));
  });

  it('says of each fault which code tells of it, or why none does', async () => {
    expect(coverage.length).toBeGreaterThanOrEqual(80);
    for (const { codes, note } of coverage) expect(codes.length > 0 || note !== undefined).toBe(true);
    await expect(renderCoverage(entries)).toMatchFileSnapshot(join(folder, 'coverage.md'));
  });

  it('lists them all', async () => {
    await expect(renderOverview(entries, testOf, mutationResults())).toMatchFileSnapshot(
      join(folder, 'README.md'),
    );
  });
});

function caseOf(code: string): string {
  return join(findingsFolder, code, 'case.json');
}

/** The folder of the copied edition, which has another name every time. */
const copied = /\S*mini-edition-[^/]+\//g;

/** The first finding of the code's fixture, as `validate` prints it. */
function printedExample(code: string): PrintedExample {
  if (!existsSync(caseOf(code))) return { 'zh-CN': '', en: '' };
  const { fault, reading } = JSON.parse(readFileSync(caseOf(code), 'utf8'));
  const mayPrint = (codePoint: number) => codePoint <= 0xffff;
  const { findings, files: read } = examineMiniEdition(fault, { mayPrint }, reading);
  const own = findings.filter((finding) => finding.code === code).slice(0, 1);
  const files = read.map((source) => ({ ...source, path: source.file }));
  const print = (language: MessageLanguage) =>
    (renderText(own, files, { language, colour: false }).split('\n\n')[0] ?? '').replace(copied, '');
  return { 'zh-CN': print('zh-CN'), en: print('en') };
}

/** Its fixture, or else the test files that name it. */
function testOf({ code }: CataloguedCode): string {
  if (existsSync(caseOf(code))) return `[case](../../${caseOf(code)})`;
  return testFilesNaming(code)
    .map((file) => `[${file.split('/').at(-1)}](../../${file})`)
    .join(' ');
}

/** Which test was seen to fail without the finding: `npm run mutation` writes it down. */
function mutationResults(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(root, 'tests', 'mutation', 'results.json'), 'utf8'));
}
