// tpl-wording: the wording file lacks a pattern, has one too many, or uses a slot nothing fills.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export interface WordingFault {
  readonly name: string;
  readonly fault: 'missing' | 'unknown' | 'slot';
  readonly detail: string;
}

const chinese: Readonly<Record<WordingFault['fault'], (details: WordingFault) => string>> = {
  missing: ({ name }) => `措辞文件中缺少“${name}”。`,
  unknown: ({ name }) => `措辞文件中的“${name}”没有用处。`,
  slot: ({ name, detail }) => `措辞“${name}”中的 {${detail}} 没有内容可填。`,
};
const english: Readonly<Record<WordingFault['fault'], (details: WordingFault) => string>> = {
  missing: ({ name }) => `The wording file lacks “${name}”.`,
  unknown: ({ name }) => `Nothing uses “${name}” of the wording file.`,
  slot: ({ name, detail }) => `Nothing fills {${detail}} in the wording “${name}”.`,
};

export const wordingFault: FindingDefinition<WordingFault> = {
  code: 'tpl-wording',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': (details) => ({
      message: chinese[details.fault](details),
      expected: '措辞文件的每一项都有名称，花括号内只能用该项允许的内容。',
      hint: '对照原措辞文件改正名称或花括号。',
    }),
    en: (details) => ({
      message: english[details.fault](details),
      expected: 'Every pattern by its name, with only the slots it is given.',
      hint: 'Compare with the original wording file and mend the name or the slot.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-wording',
  when: {
    'zh-CN': '措辞文件少了一条、多了一条，或者花括号里写了填不上的内容。',
    en: 'The wording file lacks an entry, has one too many, or has a slot that nothing fills.',
  },
  example: '"提高{amonut}" → "提高{amount}"',
  cure: {
    'zh-CN': '对照模板自带的措辞文件改正名称和花括号。',
    en: 'Compare with the wording file that comes with the template and mend the name or the slot.',
  },
};
