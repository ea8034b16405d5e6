// key-topic-order: a topic stands above the one it belongs to; rows are the printed order, and circles are impossible so.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-topic-order';

interface Details {
  readonly topic: string;
  readonly parent: string;
  /** Line of the parent's row; `null` if it is the topic itself. */
  readonly parentLine: number | null;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ topic, parent, parentLine }) => ({
      message:
        parentLine === null
          ? `主题“${topic}”把自己当作上级主题。`
          : `上级主题“${parent}”写在第 ${parentLine} 行，应当写在“${topic}”的前面。`,
      expected: '前面某一行的主题编码；报告的各部分留空',
      hint:
        parentLine === null
          ? '改成真正的上级主题，或留空。'
          : '主题按印刷顺序排列：把上级主题的那一行移到上面。',
    }),
    en: ({ topic, parent, parentLine }) => ({
      message:
        parentLine === null
          ? `The topic “${topic}” is its own parent.`
          : `The parent “${parent}” stands on line ${parentLine}, below “${topic}”.`,
      expected: 'a topic of an earlier row; empty for a part of the report',
      hint:
        parentLine === null
          ? 'Name the real parent, or leave the cell empty.'
          : 'Topics stand in printed order: move the parent’s row above.',
    }),
  },
};

export const keyTopicOrder: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a parent that does not stand above its topic. */
export function lateParent(
  cell: NamedCell,
  topic: string,
  parent: string,
  parentLine: number | null,
): Finding {
  return makeFinding(definition, siteOf(cell), { topic, parent, parentLine });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '下级主题写在了上级主题的前面，或者把自己当作上级。topics.csv 的顺序就是印刷的顺序。',
    en: 'A topic stands above its parent, or is its own parent. The order of topics.csv is the printed order.',
  },
  example: {
    'zh-CN': '“食品质量”在上，它的上级“产品质量”在下',
    en: 'food-quality stands above its parent product-quality',
  },
  cure: {
    'zh-CN': '把上级主题的那一行移到前面。',
    en: 'Move the parent’s row above.',
  },
};
