// tpl-directive: a `::directive` that does not exist, in the wrong form or with a wrong attribute.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';
import { nearestChinese, nearestEnglish } from './nearest.js';

export interface UnknownDirective {
  readonly name: string;
  readonly nearest: string | null;
  /** The attribute that is not known, if the directive itself is. */
  readonly attribute: string | null;
}

export const unknownDirective: FindingDefinition<UnknownDirective> = {
  code: 'tpl-directive',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ name, nearest, attribute }) => ({
      message:
        attribute === null
          ? `没有“${name}”这个版面指令，或冒号个数不对。`
          : `版面指令“${name}”没有“${attribute}”这一项。`,
      expected: '单独一行的 ::chart{#图表}、::table{topic=主题} 等，或成对的 :::lead、:::note。',
      hint: nearestChinese(nearest, '对照模板指南改正；正文中的冒号请用全角“：”。'),
    }),
    en: ({ name, nearest, attribute }) => ({
      message:
        attribute === null
          ? `There is no directive “${name}”, or it has the wrong number of colons.`
          : `The directive “${name}” has no attribute “${attribute}”.`,
      expected: '::chart{#id}, ::table{topic=id} … on lines of their own, or paired :::lead, :::note.',
      hint: nearestEnglish(nearest, 'Mend it after the template guide; use the full-width colon in prose.'),
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-directive',
  when: {
    'zh-CN': '模板里用了不存在的版面指令，或参数不对。',
    en: 'A template uses a directive that does not exist, or a wrong argument.',
  },
  example: '::chrat{#brands} → ::chart{#brands}',
  cure: {
    'zh-CN': '按提示改正，可用的指令见 docs/template-guide.md。',
    en: 'Mend it as the hint says; docs/template-guide.md lists all directives.',
  },
};
