// tpl-helper: a helper that does not exist, or one that is used in the wrong form.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export interface UnknownHelper {
  readonly name: string;
  readonly nearest: string | null;
  /** The form in which the helper is used, if that is what is wrong. */
  readonly form: 'inline' | 'block' | 'condition' | null;
}

const examples = {
  inline: (name: string) => `{{${name} …}}`,
  block: (name: string) => `{{#${name} … as |…|}}…{{/${name}}}`,
  condition: (name: string) => `{{#if (${name} …)}}…{{/if}}`,
};

export const unknownHelper: FindingDefinition<UnknownHelper> = {
  code: 'tpl-helper',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, nearest, form }) => ({
      message: form === null ? `没有“${name}”这个写法。` : `“${name}”的用法不对。`,
      expected: form === null ? '模板指南中列出的写法。' : `写成 ${examples[form](name)}。`,
      hint: form === null ? nearestChinese(nearest, '对照模板指南改正名称。') : '照上面的样子改写。',
    }),
    en: ({ name, nearest, form }) => ({
      message: form === null ? `There is no helper “${name}”.` : `“${name}” is used in the wrong form.`,
      expected: form === null ? 'A helper listed in the template guide.' : `Write ${examples[form](name)}.`,
      hint:
        form === null
          ? nearestEnglish(nearest, 'Mend the name after the template guide.')
          : 'Rewrite it as shown.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-helper',
  when: {
    'zh-CN': '模板里用了不存在的助手，或用法不对。',
    en: 'A template uses a helper that does not exist, or in the wrong form.',
  },
  example: '{{valeu "brands"}} → {{value "brands"}}',
  cure: {
    'zh-CN': '按提示改正名称，可用的助手见 docs/template-guide.md。',
    en: 'Mend the name as the hint says; docs/template-guide.md lists all helpers.',
  },
};
