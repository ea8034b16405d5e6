// key-duplicate: two rows say something of the same thing.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-duplicate';

interface Details {
  /** What identifies the row: `food-pass-rate, 年份`. */
  readonly key: string;
  readonly firstLine: number;
  readonly line: number;
}

const conflicting: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ key, firstLine, line }) => ({
      message: `第 ${line} 行和第 ${firstLine} 行重复（${key}），内容不同，不知道该用哪一行。`,
      expected: `“${key}”只出现一次`,
      hint: `对照原始资料，保留正确的一行，删去另一行（第 ${firstLine} 行或第 ${line} 行）。`,
    }),
    en: ({ key, firstLine, line }) => ({
      message: `Line ${line} repeats line ${firstLine} (${key}) with other content: which one counts?`,
      expected: `one row for “${key}”`,
      hint: `Check the source, keep the right row and delete the other (line ${firstLine} or ${line}).`,
    }),
  },
};

const repeated: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ key, firstLine, line }) => ({
      message: `第 ${line} 行和第 ${firstLine} 行重复（${key}），数值相同，只用前一行。`,
      expected: `“${key}”只出现一次`,
      hint: `删去第 ${line} 行。`,
    }),
    en: ({ key, firstLine, line }) => ({
      message: `Line ${line} repeats line ${firstLine} (${key}) with the same value; the first is used.`,
      expected: `one row for “${key}”`,
      hint: `Delete line ${line}.`,
    }),
  },
};

export const keyDuplicate: CheckDeclaration = { code, definitions: [conflicting, repeated] };

/**
 * The finding for a second row of the same key.
 * @param sameContent whether the rows agree in all that is computed with: then the second only wastes a line.
 */
export function duplicateKey(cell: NamedCell, key: string, firstLine: number, sameContent: boolean): Finding {
  const definition = sameContent ? repeated : conflicting;
  return makeFinding(definition, siteOf(cell), { key, firstLine, line: cell.place.line });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '两行说的是同一件事。内容相同时只是提醒；内容不同时不知道该用哪一行，是错误。',
    en: 'Two rows speak of the same thing. With the same content this is a reminder; with another it is an error, since it is unclear which counts.',
  },
  example: {
    'zh-CN': 'pass-rate 2020 年有两行，一行 97.6，一行 96.7',
    en: 'pass-rate has two rows for 2020, 97.6 and 96.7',
  },
  cure: {
    'zh-CN': '对照原始资料，保留正确的一行，删去另一行。',
    en: 'Check the source, keep the right row and delete the other.',
  },
};
