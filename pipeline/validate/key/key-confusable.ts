// key-confusable: two keys that differ only by case, width or Unicode normal form: people take them for one.
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-confusable';

interface Details {
  readonly key: string;
  readonly other: string;
  readonly line: number;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ key, other, line }) => ({
      message: `“${key}”与第 ${line} 行的“${other}”只差大小写、全角半角或字符的编码形式，看上去是同一个。`,
      expected: `与第 ${line} 行完全一样，或者明显不同`,
      hint: `如果是同一个，改写成“${other}”并删去重复的一行；如果不是，换一个明显不同的写法。`,
    }),
    en: ({ key, other, line }) => ({
      message: `“${key}” and “${other}” on line ${line} differ only by case, width or normal form, and look the same.`,
      expected: `exactly what line ${line} says, or something clearly different`,
      hint: `If they are the same, write “${other}” and delete the repeated row; otherwise make them clearly different.`,
    }),
  },
};

export const keyConfusable: CheckDeclaration = { code, definitions: [definition] };

/** Keys that look the same have the same skeleton: without case, width and normal form. */
export function skeletonOf(key: string): string {
  return /^[a-z0-9, -]*$/.test(key) ? key : key.normalize('NFKC').toLowerCase();
}

/** The finding for a key that looks like `other` on `line`. */
export function confusableKey(cell: NamedCell, key: string, other: string, line: number): Finding {
  return makeFinding(definition, siteOf(cell), { key, other, line });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '两行的编码或类别看上去一样，只差大小写、全角半角，或同一个字的两种编码形式。人会当成一个，程序却当成两个，汇总就会出错。',
    en: 'The codes or categories of two rows look the same and differ only by case, width or normal form. People take them for one, programs for two, and sums go wrong.',
  },
  example: 'Food-pass-rate ／ food-pass-rate',
  cure: {
    'zh-CN': '是同一个就改成一样的写法并删去重复的一行；不是就换一个明显不同的写法。',
    en: 'Write them alike and delete the repeated row if they are the same; otherwise make them clearly different.',
  },
};
