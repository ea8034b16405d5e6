// json-syntax: text that is not JSON; placed where it stops being so.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const jsonSyntax: FindingDefinition<{ readonly type: 'syntax' | 'end' | 'depth' }> = {
  code: 'json-syntax',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ type }) => ({
      message: `${{ syntax: '从这里起不合 JSON 的写法', end: 'JSON 到文件末尾还没有结束', depth: 'JSON 的层次过深' }[type]}。`,
      expected: '有效的 JSON：各项之间一个逗号，最后一项后面没有逗号，文字用双引号括起，括号成对。',
      hint: '检查这一处前后的逗号、引号和括号。',
    }),
    en: ({ type }) => ({
      message: `${{ syntax: 'From here on this is not JSON', end: 'The JSON does not end before the file does', depth: 'The JSON is nested too deeply' }[type]}.`,
      expected:
        'Valid JSON: one comma between items and none after the last, texts in double quotes, brackets in pairs.',
      hint: 'Look at the commas, quotes and brackets around this place.',
    }),
  },
};

/** Charts, theme and wording are a part of the template. */
export const templateSyntax: typeof jsonSyntax = { ...jsonSyntax, exitCode: 4 };

export const documentation: FindingDocumentation = {
  code: 'json-syntax',
  when: {
    'zh-CN': 'region.json、datapackage.json 或模板的设置文件不合 JSON 的写法，指出的是从哪里起读不懂。',
    en: 'region.json, datapackage.json or a file of the template is not valid JSON; the place is where it stops making sense.',
  },
  example: '"name": "广西", } → "name": "广西" }',
  cure: {
    'zh-CN': '看这一处前后的逗号、引号和括号：各项之间一个逗号，最后一项后面没有逗号，引号用半角双引号。',
    en: 'Look at the commas, quotes and brackets around the place: one comma between items, none after the last, straight double quotes.',
  },
};
