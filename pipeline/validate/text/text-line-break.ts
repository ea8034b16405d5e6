// text-line-break: a line break within a text that is set on one line, as Alt+Enter in a spreadsheet puts it there.
import { joinedLines } from '../../model/joined-lines.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { beginningOf, joiningLines, siteWithin } from '../check.js';
import type { TextCheck } from './check.js';

const code = 'text-line-break';

const definition: FindingDefinition<{ readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ used }) => ({
      message: `这里换了行，已接成一行，按“${used}”读取。`,
      expected: '写在一行里的文字',
      hint: '删去换行（在 Excel 或 WPS 里，换行是按 Alt+Enter 打进去的）；要看着分行，可用“自动换行”。',
    }),
    en: ({ used }) => ({
      message: `A line breaks here; the lines were joined and read as “${used}”.`,
      expected: 'text on one line',
      hint: 'Delete the line break (in a spreadsheet it was typed with Alt+Enter); to see it on several lines, let the cell wrap its text.',
    }),
  },
};

const lineBreak = /[\r\n]/;

export const textLineBreak: TextCheck = {
  code,
  definitions: [definition],
  check: (cell, { use }) => {
    if (use !== 'line' && use !== 'json') return null;
    const lead = cell.text.length - cell.text.trimStart().length;
    const at = cell.text.trimEnd().slice(lead).search(lineBreak);
    if (at < 0) return null;
    const site = { ...siteWithin(cell, lead + at, ''), found: cell.text.trim(), length: 1 };
    const finding = makeFinding(definition, site, { used: beginningOf(joinedLines(cell.text.trim()), 40) });
    return use === 'json' ? finding : joiningLines(finding, cell);
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '名称、单位、类别、来源等只占一行的内容里换了行。报告按一行读取：汉字之间直接相接，西文单词之间加一个空格；别的程序会把它们当成两样。口径、备注、详情这样的长文字可以换行。',
    en: 'A name, unit, category, source or another text of one line holds a line break. The report reads it as one line: Chinese characters meet, Western words get a space between them; other programs may take it for another name. Long texts (definition, note, detail) may hold line breaks.',
  },
  example: {
    'zh-CN': '名称里按了 Alt+Enter：“制造业产品”换行“质量合格率” → 制造业产品质量合格率',
    en: 'Alt+Enter within a name, after its first words',
  },
  cure: {
    'zh-CN': '在编辑栏里把光标放到第二行开头，按退格键接成一行；或者用 --fix。',
    en: 'Put the caret at the beginning of the second line in the formula bar and press Backspace, or use --fix.',
  },
};
