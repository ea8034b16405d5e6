// hdr-duplicate: a header stands in the table twice.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import type { CheckDeclaration } from '../check.js';

const code = 'hdr-duplicate';

interface Details {
  readonly column: string;
  readonly header: string;
  readonly first: string;
  /** Ordinal numbers of the two columns in the file, from 1. */
  readonly positions: readonly [number, number];
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ column, header, first, positions: [one, two] }) => ({
      message: `第 ${one} 列“${first}”和第 ${two} 列“${header}”是同一列${same(column, first, header, '（都是 ', '）')}，不知道该读哪一列。`,
      expected: `表头“${column}”只出现一次`,
      hint: '比较这两列的内容，删去多余的一列，或改正写错的表头。',
    }),
    en: ({ column, header, first, positions: [one, two] }) => ({
      message: `Column ${one} “${first}” and column ${two} “${header}” are the same${same(column, first, header, ' (', ')')}: which one counts?`,
      expected: `“${column}” once in the header row`,
      hint: 'Compare the two columns and delete one, or mend the header that is wrong.',
    }),
  },
};

export const hdrDuplicate: CheckDeclaration = { code, definitions: [definition] };

/** The finding for the second of two headers of one column. */
export function duplicateHeader(
  header: Cell,
  column: string,
  first: Cell,
  positions: readonly [number, number],
): Finding {
  return makeFinding(
    definition,
    { place: header.place, field: header.text, found: header.text },
    { column, header: header.text, first: first.text, positions },
  );
}

/** Says which column it is when the two headers are not simply equal. */
function same(column: string, first: string, header: string, open: string, close: string): string {
  return first === header ? '' : `${open}${column}${close}`;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '表头里同一列出现了两次（中文表头和英文表头也算同一列），程序不知道该读哪一列。',
    en: 'The header names the same column twice (a Chinese header counts as its English one), so that it is unclear which to read.',
  },
  example: 'indicator,period,value,unit,value → indicator,period,value,unit',
  cure: {
    'zh-CN': '比较两列的内容，删去多余的一列，或者改正写错的表头。',
    en: 'Compare the two columns and delete one, or mend the header that is wrong.',
  },
};
