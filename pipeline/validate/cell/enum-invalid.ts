// enum-invalid: a cell that takes one of a few words holds another one.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';
import { nearestName } from '../nearest.js';
import type { Choice } from './choices.js';

const code = 'enum-invalid';

interface Details {
  readonly found: string;
  readonly choices: readonly Choice<string>[];
  readonly meant: string | null;
  readonly mayBeEmpty: boolean;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, choices, meant, mayBeEmpty }) => ({
      message: `“${found}”不在可选的内容之中。`,
      expected: `${choices.map(({ word, zh }) => `${word}（${zh}）`).join('、')}${mayBeEmpty ? '，或留空' : ''}`,
      hint: meant === null ? '从可选的内容中选一个填写。' : `是不是 ${meant}？请改写为 ${meant}。`,
    }),
    en: ({ found, choices, meant, mayBeEmpty }) => ({
      message: `“${found}” is none of the words allowed here.`,
      expected: `${choices.map(({ word }) => word).join(', ')}${mayBeEmpty ? ', or empty' : ''}`,
      hint: meant === null ? 'Write one of the allowed words.' : `Did you mean ${meant}?`,
    }),
  },
};

export const enumInvalid: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a word that is not among the choices; names the one that was probably meant. */
export function invalidChoice(
  cell: NamedCell,
  choices: readonly Choice<string>[],
  mayBeEmpty: boolean,
): Finding {
  const named = choices.filter(({ word }) => word !== '');
  const written = cell.text.trim();
  const byMeaning = named.find(({ zh }) => zh.split('、').includes(written));
  const nearest = nearestName(
    written.replaceAll(' ', '_'),
    named.map(({ word }) => word),
  );
  return makeFinding(definition, siteOf(cell), {
    found: beginningOf(written, 20),
    choices: named,
    meant: byMeaning?.word ?? nearest,
    mayBeEmpty,
  });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这一列只能从几个固定的词中选一个，写的不在其中。',
    en: 'The column takes one of a few words, and this is none of them.',
  },
  example: '初步数 → provisional',
  cure: {
    'zh-CN': '按“应当是”一行列出的词改写；提示里给出了最可能的一个。',
    en: 'Write one of the words listed as “expected”; the hint names the likeliest.',
  },
};
