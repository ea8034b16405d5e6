// key-unknown-indicator: a row names an indicator that the dictionary does not have.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-unknown-indicator';

interface Details {
  readonly found: string;
  readonly nearest: { readonly id: string; readonly name: string } | null;
  /** Whether a topic may stand here as well. */
  readonly orTopic: boolean;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, nearest, orTopic }) => ({
      message: `指标字典里没有“${found}”${orTopic ? '，主题表里也没有' : ''}。`,
      expected: `dictionary.csv 中已有的指标编码${orTopic ? '，或 topics.csv 中已有的主题编码' : ''}`,
      hint:
        nearest === null
          ? '核对编码；如果是新指标，请先在 dictionary.csv 中加一行。'
          : `是不是 ${nearest.id}（${nearest.name}）？如果是新指标，请先在 dictionary.csv 中加一行。`,
    }),
    en: ({ found, nearest, orTopic }) => ({
      message: `The dictionary has no indicator “${found}”${orTopic ? ', nor is it a topic' : ''}.`,
      expected: `an indicator of dictionary.csv${orTopic ? ' or a topic of topics.csv' : ''}`,
      hint:
        nearest === null
          ? 'Check the code; a new indicator needs a row in dictionary.csv first.'
          : `Did you mean ${nearest.id}? A new indicator needs a row in dictionary.csv first.`,
    }),
  },
};

export const keyUnknownIndicator: CheckDeclaration = { code, definitions: [definition] };

/** The finding for an indicator that is not in the dictionary. */
export function unknownIndicator(cell: NamedCell, nearest: Details['nearest'], orTopic: boolean): Finding {
  const found = beginningOf(cell.text.trim(), 60);
  return makeFinding(definition, siteOf(cell), { found, nearest, orTopic });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这个编码不在 dictionary.csv 里。',
    en: 'The code is not in dictionary.csv.',
  },
  example: 'food-pass-rat → food-pass-rate',
  cure: {
    'zh-CN': '按提示改正编码；如果是新指标，先在 dictionary.csv 里加一行。',
    en: 'Mend the code as the hint says; a new indicator needs a row in dictionary.csv first.',
  },
};
