// hdr-unknown: a column that the format does not have; it is left unread.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import { beginningOf, type CheckDeclaration } from '../check.js';

const code = 'hdr-unknown';

interface Details {
  readonly header: string;
  readonly nearest: string | null;
  readonly columns: readonly string[];
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ header, nearest, columns }) => ({
      message: `不认识表头“${header}”，这一列不会被读取。`,
      expected: columns.join('、'),
      hint:
        nearest === null
          ? '如果只是自己备查的列，可以留着不管；否则请改用上面的表头。'
          : `是不是“${nearest}”？请改写。`,
    }),
    en: ({ header, nearest, columns }) => ({
      message: `The header “${header}” is unknown; its column is not read.`,
      expected: columns.join(', '),
      hint:
        nearest === null
          ? 'A column of your own may stay; otherwise use one of the headers above.'
          : `Did you mean “${nearest}”?`,
    }),
  },
};

export const hdrUnknown: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a header that names no column. */
export function unknownHeader(header: Cell, nearest: string | null, columns: readonly string[]): Finding {
  const name = beginningOf(header.text, 30);
  return makeFinding(
    definition,
    { place: header.place, field: header.text, found: header.text },
    { header: name, nearest, columns },
  );
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '表里有一个程序不认识的列，它的内容不会被读取。',
    en: 'The table has a column that the program does not know; it is not read.',
  },
  example: 'remark → note',
  cure: {
    'zh-CN': '如果是自己备查用的列，可以不管；如果写错了表头，按提示改正。',
    en: 'A column of your own may stay. If the header is misspelt, mend it as the hint says.',
  },
};
