// How full every page of the first edition is, in each theme and language: docs/page-statistics.md is written from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentStatistics } from '../../pipeline/layout/flow/paragraph-statistics.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import type { LaidOutDocument, Page } from '../../pipeline/model/page.js';
import { compose, englishTemplates, templates } from '../compose/guangxi.js';
import { fonts, shippedTheme, shippedThemes } from './themes.js';

const path = join(import.meta.dirname, '..', '..', 'docs', 'page-statistics.md');

const documents = [templates, englishTemplates].map((set) => compose(undefined, set));

interface Measured {
  readonly theme: string;
  readonly language: string;
  readonly findings: number;
  readonly laid: LaidOutDocument;
  readonly runs: readonly Run[];
}

/** The pages of a part, or up to a forced page break. */
interface Run {
  readonly title: string;
  readonly folios: readonly string[];
  /** In hundredths of the frame. */
  readonly filled: readonly number[];
}

const measured = shippedThemes.flatMap((theme) =>
  documents.map((document): Measured => {
    const { value, findings } = layOut(document, shippedTheme(theme), fonts);
    if (value === null) throw new Error(JSON.stringify(findings, null, 2));
    return {
      theme,
      language: document.language,
      findings: findings.length,
      laid: value,
      runs: runsOf(value),
    };
  }),
);

/** Cover, back and blank pages left out. */
function runsOf({ pages }: LaidOutDocument): readonly Run[] {
  const own = pages.filter((page) => page.matter !== 'cover' && page.matter !== 'back' && !isBlank(page));
  const ends = own.flatMap(({ endsRun }, index) => (endsRun ? [index] : []));
  return ends.map((end, index) => {
    const some = own.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1);
    return {
      title: some.flatMap(titleOf)[0] ?? '',
      folios: some.map(({ folio }) => folio),
      filled: some.map(({ filled }) => Math.round(filled * 100)),
    };
  });
}

function isBlank({ items }: Page): boolean {
  return items.every(({ type }) => type === 'anchor');
}

/** What is set as a title of the first level. */
function titleOf({ items }: Page): readonly string[] {
  const lines = items.flatMap((item) =>
    item.type === 'line' && item.belongs.type === 'content' && item.belongs.element.role === 'H1'
      ? [item.line.text.trim()]
      : [],
  );
  return lines.length === 0 ? [] : [lines.join(' ')];
}

describe.each(measured)('the first edition in the theme $theme, in $language', ({ runs, laid, findings }) => {
  it('has no page under three fifths but where a part ends, and no part that ends with a remnant', () => {
    expect(runs.flatMap(({ filled }) => filled.slice(0, -1)).filter((share) => share < 60)).toEqual([]);
    for (const { filled } of runs) expect(filled.at(-1)).toBeGreaterThanOrEqual(25);
    expect(findings).toBe(0);
  });

  it('has all its pages in the list', () => {
    const printed = laid.pages.filter((page) => !isBlank(page) && page.folio !== '');
    expect(runs.flatMap(({ folios }) => folios)).toEqual(printed.map(({ folio }) => folio));
    expect(runs.every(({ title }) => title !== '')).toBe(true);
  });
});

describe('docs/page-statistics.md', () => {
  it('is what is measured', async () => {
    const text = guide();
    for (const { laid } of measured) expect(text).toContain(` ${laid.pages.length} |`);
    await expect(text).toMatchFileSnapshot(path);
  });
});

/** The guide with its figures measured anew; its words are written by hand. */
function guide(): string {
  const written = readFileSync(path, 'utf8');
  const figures = { 数量: countTable(), 每页排满多少: measured.map(fillTable).join('\n\n') };
  return Object.entries(figures).reduce(
    (text, [name, table]) =>
      text.replace(
        new RegExp(`(<!-- ${name}：[^>]*-->\\n).*?(\\n<!-- /${name} -->)`, 's'),
        (_, start: string, end: string) => `${start}\n${table}\n${end}`,
      ),
    written,
  );
}

function countTable(): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['项目', ...measured.map(({ theme, language }) => `\`${theme}\` ${language}`)]),
    `|---|${measured.map(() => '---|').join('')}`,
    ...counts().map(row),
  ].join('\n');
}

function counts(): readonly (readonly (string | number)[])[] {
  const statistics = measured.map(({ laid }) => documentStatistics(laid));
  return [
    ['页', ...statistics.map(({ pages }) => pages.pages)],
    ['行', ...statistics.map(({ all }) => all.lines)],
    ['两端对齐的行', ...statistics.map(({ all }) => all.justified)],
    ['过松的行（每个间隙拉开超过 0.1 字宽）', ...statistics.map(({ all }) => all.loose)],
    ['过挤的行', ...statistics.map(({ all }) => all.crammed)],
    ['不足 60% 的页（各部分的最后一页除外）', ...statistics.map(({ pages }) => pages.underfull)],
    ['部分未完的页平均排满', ...statistics.map(({ pages }) => `${Math.round(pages.meanFilled * 100)}%`)],
    ['部分的末页最少排满', ...measured.map(({ runs }) => `${Math.min(...runs.map(lastFilled))}%`)],
    ['版面检查结果', ...measured.map(({ findings }) => findings)],
  ];
}

function lastFilled({ filled }: Run): number {
  return filled.at(-1) ?? 0;
}

function fillTable({ theme, language, runs }: Measured): string {
  const rows = runs.map(({ title, folios, filled }) => {
    const [first, last] = [folios[0], folios.at(-1)];
    return `| ${title} | ${first === last ? first : `${first}–${last}`} | ${filled.join(' ')} |`;
  });
  return [`### \`${theme}\` ${language}`, '', '| 部分 | 页 | 排满（%） |', '|---|---|---|', ...rows].join(
    '\n',
  );
}
