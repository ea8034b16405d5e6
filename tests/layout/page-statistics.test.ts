// How full every page of the first edition is, in each theme and language: docs/page-statistics.md is written from it.
import { describe, expect, it } from 'vitest';
import { documentStatistics } from '../../pipeline/layout/flow/paragraph-statistics.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import type { LaidOutDocument, Page } from '../../pipeline/model/page.js';
import { compose, englishTemplates, templates } from '../compose/guangxi.js';
import { fonts, shippedTheme, shippedThemes } from './themes.js';

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
    await expect(guide()).toMatchFileSnapshot('../../docs/page-statistics.md');
  });
});

function guide(): string {
  return `# 版面统计

<!-- npm run docs 生成；改 tests/layout/page-statistics.test.ts -->

\`npm run lines\` 排一遍报告，逐段列出行数、过松和过挤的行，最后列出各页的情况。\`validate --strict\` 也试排一遍，列出版面上的问题（代码以 \`lay-\` 开头）。下面的数是排《广西壮族自治区质量状况报告（2020年）》时量得的，\`npm test\` 核对，\`npm run docs\` 更新。

| 项目 | ${measured.map(({ theme, language }) => `\`${theme}\` ${language}`).join(' | ')} |
|---|${measured.map(() => '---|').join('')}
${counts()
  .map(([name, ...values]) => `| ${name} | ${values.join(' | ')} |`)
  .join('\n')}

## 怎样分页

- 每一部分作为一个整体分页：在所有可以换页的地方中，选总代价最小的一组。代价有：页下的空白（按空白的平方计，末页的空白算四分之一）、标题太近页脚、拆开的表、缩小的图、图表等到下一节、脚注转页、不足四成的末页。
- 一部分快完时，剩下的不足四成页，就把前一页提早结束，在段落中间或已经拆开的表里断开；末页与前页的空白因此匀开。
- 段落在页末、页首至少两行；标题与后面两行同页；表在页末至少两行，一组不留单行。
- 图和表不排在第一次提到它的段落之前；放不下时移到后面一页的上方，后面的文字补上。图只差一行时略微缩小（不到一成）。正文没有提到的图表有提示（\`lay-unmentioned-figure\`）。
- 脚注与注码同页；必须转页时，两页至少各两行。
- 比版心宽的表先略微缩小字号，到版式的 \`tables.readable-size\`（7.5 磅）为止；还排不下，或者文字栏窄到一行不足四个字，就横放：转 90°，顶左底右，单占一页，书眉和页码仍在原处，跨页有“续表”和表头；横放也排不下，再缩小到最小 6.5 磅，并有提示（\`lay-small-table\`）；再排不下就不出报告（\`lay-overflow\`）。

## 每页排满多少

各页版心被正文和脚注占用的百分比，一行是一个部分；最后一个数是部分的末页，它可以短。封面、封底和空白页不列。

${measured.map(fillTable).join('\n\n')}
`;
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
    ['版面检查结果（`lay-…`）', ...measured.map(({ findings }) => findings)],
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
