// text-braces: text of the data with double braces, as templates have them: printed as it stands, never run.
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteWithin } from '../check.js';
import type { TextCheck } from './check.js';

const code = 'text-braces';

const definition: FindingDefinition<Readonly<Record<never, never>>> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': () => ({
      message: '文字里有双花括号。数据里的文字不会当作模板运行，将照原样印出。',
      expected: '普通文字',
      hint: '多半是把模板的内容贴到了数据里：改成要印的文字。确实要印花括号时不必改。',
    }),
    en: () => ({
      message:
        'The text holds double braces. Text of the data is never run as a template; it is printed as it stands.',
      expected: 'plain text',
      hint: 'Probably a piece of a template was pasted into the data: write the text itself. Leave it if braces are meant.',
    }),
  },
};

export const textBraces: TextCheck = {
  code,
  definitions: [definition],
  check: (cell, { use }) => {
    const at = use === 'key' ? -1 : cell.text.search(/\{\{|\}\}/);
    return at < 0 ? null : makeFinding(definition, siteWithin(cell, at, cell.text.slice(at, at + 2)), {});
  },
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '数据的文字里有 {{ 或 }}，像是模板的写法。出于安全，数据里的文字永远不会当作模板运行，报告里会照原样印出花括号。',
    en: 'Text of the data holds {{ or }}, as templates do. For safety the data’s text is never run as a template; the report prints the braces as they stand.',
  },
  example: '合格率为{{value "pass-rate"}}',
  cure: {
    'zh-CN': '改成要印的文字；数字由模板引用，不要写在说明里。',
    en: 'Write the text that is to be printed; figures are named in templates, not in notes.',
  },
};
