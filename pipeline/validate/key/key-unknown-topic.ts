// key-unknown-topic: a row names a topic that topics.csv does not have.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-unknown-topic';

interface Details {
  readonly found: string;
  readonly nearest: { readonly id: string; readonly name: string } | null;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, nearest }) => ({
      message: `主题表里没有“${found}”。`,
      expected: 'topics.csv 中已有的主题编码',
      hint:
        nearest === null
          ? '核对编码；如果是新主题，请先在 topics.csv 中加一行。'
          : `是不是 ${nearest.id}（${nearest.name}）？如果是新主题，请先在 topics.csv 中加一行。`,
    }),
    en: ({ found, nearest }) => ({
      message: `There is no topic “${found}”.`,
      expected: 'a topic of topics.csv',
      hint:
        nearest === null
          ? 'Check the code; a new topic needs a row in topics.csv first.'
          : `Did you mean ${nearest.id}? A new topic needs a row in topics.csv first.`,
    }),
  },
};

export const keyUnknownTopic: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a topic that is not in topics.csv. */
export function unknownTopic(cell: NamedCell, nearest: Details['nearest']): Finding {
  const found = beginningOf(cell.text.trim(), 60);
  return makeFinding(definition, siteOf(cell), { found, nearest });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这个编码不在 topics.csv 里。',
    en: 'The code is not in topics.csv.',
  },
  example: 'sevice-quality → service-quality',
  cure: {
    'zh-CN': '按提示改正编码；如果是新主题，先在 topics.csv 里加一行。',
    en: 'Mend the code as the hint says; a new topic needs a row in topics.csv first.',
  },
};
