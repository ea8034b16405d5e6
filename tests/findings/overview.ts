// Writes docs/findings/README.md: every code in a table, by family.
import { exitCodesOf, severityNames, stagesOf } from './page.js';
import type { CataloguedCode } from './catalogue.js';

/** Families of codes, by what they begin with, in the order in which the program comes across them. */
const families: readonly (readonly [prefixes: string, chinese: string, english: string])[] = [
  ['in enc eol size', '文件和编码', 'Files and encodings'],
  ['csv json', '文件的结构', 'Structure of files'],
  ['hdr', '表头', 'Headers'],
  ['num', '数值的写法', 'How numbers are written'],
  ['cell enum date year', '单元格', 'Cells'],
  ['val unit', '数值和单位', 'Values and units'],
  ['key', '编码的对应', 'Keys'],
  ['yoy rel rev flag round', '数值之间', 'Between values'],
  ['cov', '完整性', 'Coverage'],
  ['text font lang', '文字', 'Text'],
  ['path img', '图片和路径', 'Pictures and paths'],
  ['tpl', '模板', 'Templates'],
  ['lay', '版面', 'Layout'],
  ['out run', '输出', 'Outputs'],
];

const further = `## 哪些毛病有代码 Coverage

[什么毛病由哪个代码说明](coverage.md)：八十种毛病逐一对照，没有代码的写明为什么。[Which fault has which code](coverage.md), row by row, and why some have none.
`;

const introduction = `<!-- npm run docs 生成 -->
# 检查代码一览 · Findings

每条检查结果都有一个固定的代码，写在方括号里。点代码看它什么时候出现、例子和改法；在终端里用 \`quality-report explain 代码\`。

Every finding has a stable code, in square brackets. Its page says when it occurs, with an example and the cure; so does \`quality-report explain CODE --lang en\`.

退出码 Exit codes：0 正常或只有警告 fine · 1 数据有误 data · 3 输入读不了 unreadable · 4 模板或版面 template, layout · 5 输出 outputs · 6 占用 locked · 7 限额 limits.
`;

/**
 * The overview.
 * @param testOf where a code is tested: a link in Markdown.
 * @param caught by code, the test that was seen to fail with the finding switched off.
 */
export function renderOverview(
  entries: readonly CataloguedCode[],
  testOf: (entry: CataloguedCode) => string,
  caught: Readonly<Record<string, string>>,
): string {
  const sections = families.flatMap(([prefixes, chinese, english]) => {
    const own = entries.filter(({ code }) => prefixes.split(' ').includes(prefixOf(code)));
    if (own.length === 0) return [];
    return [`## ${chinese} ${english}`, '', ...table(own, testOf, caught), ''];
  });
  const others = entries.filter(({ code }) => !hasFamily(code)).map(({ code }) => code);
  if (others.length > 0)
    throw new Error(`of no family, see tests/findings/overview.ts: ${others.join(', ')}`);
  const number = entries.filter(({ code }) => caught[code] !== undefined).length;
  return `${[introduction, mutation(number, entries.length), ...sections, further].join('\n').trimEnd()}\n`;
}

/** What the column of ticks says. */
function mutation(caught: number, all: number): string {
  const share = ((100 * caught) / all).toFixed(caught === all ? 0 : 1);
  return `变异检验（\`npm run mutation\`）：逐个关闭 ${all} 种检查，有 ${caught} 种关闭后测试随即失败（✓），得分 ${share}%。Each of ${all} findings was switched off in turn; for ${caught} a test failed (✓): ${share} %.\n`;
}

function hasFamily(code: string): boolean {
  return families.some(([prefixes]) => prefixes.split(' ').includes(prefixOf(code)));
}

function prefixOf(code: string): string {
  return code.split('-')[0] ?? '';
}

function table(
  entries: readonly CataloguedCode[],
  testOf: (entry: CataloguedCode) => string,
  caught: Readonly<Record<string, string>>,
): readonly string[] {
  const rows = entries.map((entry) => {
    const { code, severities } = entry;
    const severity = severities.map((one) => severityNames[one]).join('、');
    const cells = [
      `[${code}](${code}.md)`,
      severity,
      exitCodesOf(entry),
      stagesOf(entry, 'zh-CN'),
      testOf(entry),
      caught[code] === undefined ? '' : '✓',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| 代码 Code | 程度 Severity | 退出码 Exit | 阶段 Stage | 测试 Test | 变异 Mutation |',
    '|---|---|---|---|---|---|',
    ...rows,
  ];
}
