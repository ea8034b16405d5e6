// hdr-alias-conflict: a column stands in the table twice, once under its name and once under its Chinese alias.
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import type { CheckDeclaration } from '../check.js';

const code = 'hdr-alias-conflict';

interface Details {
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
    'zh-CN': ({ header, first, positions: [one, two] }) => ({
      message: `第 ${one} 列“${first}”和第 ${two} 列“${header}”是同一列的两种叫法，不知道该读哪一列。`,
      expected: `“${first}”和“${header}”只用一个`,
      hint: '比较这两列的内容，删去多余的一列；如果其中一列是别的内容，请改它的表头。',
    }),
    en: ({ header, first, positions: [one, two] }) => ({
      message: `Column ${one} “${first}” and column ${two} “${header}” are two names of the same column: which one counts?`,
      expected: `either “${first}” or “${header}”`,
      hint: 'Compare the two columns and delete one; if one holds something else, mend its header.',
    }),
  },
};

export const hdrAliasConflict: CheckDeclaration = { code, definitions: [definition] };

/** The finding for the second of two headers that are different names of one column. */
export function conflictingHeaders(header: Cell, first: Cell, positions: readonly [number, number]): Finding {
  const site = { place: header.place, field: header.text, found: header.text };
  return makeFinding(definition, site, { header: header.text, first: first.text, positions });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '同一列用英文表头和中文表头各出现了一次，两列的内容可能不同，不知道该读哪一列。',
    en: 'The same column stands in the table under its English and its Chinese header. The two may differ, and nobody knows which to read.',
  },
  example: 'indicator,period,value,unit,数值 → indicator,period,value,unit',
  cure: {
    'zh-CN': '比较两列的内容，删去多余的一列。',
    en: 'Compare the two columns and delete one.',
  },
};
