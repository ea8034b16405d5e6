// tpl-partial: a shared piece that does not exist.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export interface UnknownPartial {
  readonly name: string;
  readonly nearest: string | null;
}

export const unknownPartial: FindingDefinition<UnknownPartial> = {
  code: 'tpl-partial',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, nearest }) => ({
      message: `没有“${name}”这个片段。`,
      expected: '同一文件夹中以下划线开头的文件，例如 {{> note}} 用的是 _note.md.hbs。',
      hint: nearestChinese(nearest, '建立这个文件，或改正名称。'),
    }),
    en: ({ name, nearest }) => ({
      message: `There is no piece “${name}”.`,
      expected: 'A file of the same folder that starts with an underscore: {{> note}} uses _note.md.hbs.',
      hint: nearestEnglish(nearest, 'Make the file or mend the name.'),
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-partial',
  when: {
    'zh-CN': '模板引用的片段不存在。',
    en: 'A template includes a piece that does not exist.',
  },
  example: '{{> nite}} → {{> note}}',
  cure: {
    'zh-CN': '按提示改正片段的名称，或者建立这个片段的文件。',
    en: 'Mend the name as the hint says, or make the file of the piece.',
  },
};
