// tpl-partial: a shared piece that does not exist, or that includes itself.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export interface UnknownPartial {
  readonly name: string;
  readonly nearest: string | null;
  readonly isCircular: boolean;
}

export const unknownPartial: FindingDefinition<UnknownPartial> = {
  code: 'tpl-partial',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, nearest, isCircular }) => ({
      message: isCircular ? `片段“${name}”引用了自己，永远排不完。` : `没有“${name}”这个片段。`,
      expected: '同一文件夹中以下划线开头的文件，例如 {{> note}} 用的是 _note.md.hbs。',
      hint: isCircular ? '删去引用自己的那一处。' : nearestChinese(nearest, '建立这个文件，或改正名称。'),
    }),
    en: ({ name, nearest, isCircular }) => ({
      message: isCircular
        ? `The piece “${name}” includes itself without end.`
        : `There is no piece “${name}”.`,
      expected: 'A file of the same folder that starts with an underscore: {{> note}} uses _note.md.hbs.',
      hint: isCircular
        ? 'Remove the place where it includes itself.'
        : nearestEnglish(nearest, 'Make the file or mend the name.'),
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-partial',
  when: {
    'zh-CN': '模板引用的片段不存在，或者片段直接、间接地引用了自己。',
    en: 'A template includes a piece that does not exist, or a piece includes itself.',
  },
  example: '{{> nite}} → {{> note}}',
  cure: {
    'zh-CN': '按提示改正片段的名称；片段互相引用时去掉其中一处。',
    en: 'Mend the name as the hint says; where pieces include each other, remove one reference.',
  },
};
