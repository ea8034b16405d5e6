// What is said of each ordinary mistake, in words for someone who has never seen a terminal: docs/data-mistakes.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineData } from '../../pipeline/examine-data.js';
import { renderText } from '../../pipeline/findings/text.js';
import { diffOf } from '../../pipeline/fix/diff.js';
import { type FixedTable, fixEdition } from '../../pipeline/fix/fix-edition.js';
import type { Finding } from '../../pipeline/model/finding.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import { type Mistake, mistakes } from './mistakes.js';

const root = join(import.meta.dirname, '..', '..');
const edition = join(root, 'inputs', 'guangxi', '2020');
const file = '2020/values.csv';
const path = 'values.csv';

const saved = (name: string) => readFileSync(join(root, 'tests', 'fixtures', 'spreadsheets', `${name}.csv`));

function bytesOf({ name, edit }: Mistake): Buffer {
  if (edit === undefined) return saved(name);
  return Buffer.from(
    saved('plain')
      .toString('utf8')
      .replace(...edit),
  );
}

function findIn(bytes: Buffer): {
  readonly findings: readonly Finding[];
  readonly files: readonly SourceFile[];
} {
  const { findings, files } = examineData(edition, {}, { replaced: new Map([[file, { bytes, path }]]) });
  return { findings: findings.filter(({ place }) => place?.file === file), files };
}

function fixedOf(bytes: Buffer): FixedTable | undefined {
  const replaced = new Map([[file, { bytes, path }]]);
  return fixEdition(edition, { replaced }).find(({ source }) => source.file === file);
}

/** Findings once the table is mended mechanically, as far as it can be. */
function leftIn(bytes: Buffer): readonly Finding[] {
  const table = fixedOf(bytes);
  return findIn(table === undefined ? bytes : Buffer.from(table.bytes)).findings;
}

describe('a table that LibreOffice saved', () => {
  it('without a mistake says what the first edition says', () => {
    expect(findIn(saved('plain')).findings).toEqual([]);
  });

  it.each(mistakes.map((mistake) => [mistake.title, mistake] as const))('%s', (_, mistake) => {
    const codes = findIn(bytesOf(mistake)).findings.map(({ code }) => code);
    expect(codes.slice(0, mistake.codes.length)).toEqual(mistake.codes);
  });
});

it('docs/data-mistakes.md says what is said', async () => {
  await expect(`${[introduction, ...mistakes.map(section)].join('\n')}`).toMatchFileSnapshot(
    '../../docs/data-mistakes.md',
  );
});

const introduction = `<!-- npm run docs 生成；改 tests/spreadsheets/mistakes.ts -->
# 填表时常见的毛病

在 Excel、WPS 或 LibreOffice 里改数据，最常见的毛病和检查时看到的话都在这里。下面的文件是真的用 LibreOffice 存出来的（注明 Excel 的除外），话是程序真的说的。

检查的办法：在终端里运行

    npx quality-report validate inputs/guangxi/2020 --format html --out 检查结果.html

再用浏览器打开 \`检查结果.html\`：有毛病的格子标着颜色，旁边写着怎样改。标“可以自动改”的，加上 \`--fix\` 运行一次，旁边就有一份改好的副本 \`values.fixed.csv\`，原来的文件不动。
`;

/** Enough to see what is said; a wrong first row leads to more of the same. */
const mostQuoted = 3;

function section(mistake: Mistake, index: number): string {
  const bytes = bytesOf(mistake);
  const { findings, files } = findIn(bytes);
  const sources = files.map((source) =>
    source.file === file ? { ...source, path, lines: source.lines } : source,
  );
  const quoted = renderText(findings.slice(0, mostQuoted), sources, { language: 'zh-CN', colour: false });
  const text = quoted.split('\n').slice(0, -2).join('\n').trimEnd();
  const more =
    findings.length > mostQuoted
      ? `\n\n（下面还有 ${findings.length - mostQuoted} 条，改好这里就没有了。）`
      : '';
  return `## ${index + 1}. ${mistake.title}\n\n\`\`\`text\n${text}\n\`\`\`${more}\n\n${cure(bytes)}\n`;
}

/** Whether there is anything left to do by hand. */
function cure(bytes: Buffer): string {
  const table = fixedOf(bytes);
  const left = leftIn(bytes);
  if (table === undefined || left.length >= findIn(bytes).findings.length) return '要自己改。';
  const changes = diffOf(table, 'values.fixed.csv', 'zh-CN')
    .trimEnd()
    .split('\n')
    .slice(2)
    .filter((line) => !line.includes('BOM') && !line.includes('行尾'));
  const rest = left.length === 0 ? '' : `改过之后还有 ${left.length} 处要自己改。`;
  return `**可以自动改。**${rest}\n\n\`\`\`diff\n${changes.join('\n')}\n\`\`\``;
}
