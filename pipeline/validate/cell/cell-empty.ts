// cell-empty: a cell that must be filled is empty.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'cell-empty';

interface Details {
  readonly field: string;
  /** What should stand here, with an example. */
  readonly wanted: { readonly zh: string; readonly en: string };
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ field, wanted }) => ({
      message: `“${field}”列不能为空。`,
      expected: wanted.zh,
      hint: `填写${wanted.zh}；如果整行都不需要，请删去这一行。`,
    }),
    en: ({ field, wanted }) => ({
      message: `The column “${field}” must not be empty.`,
      expected: wanted.en,
      hint: `Write ${wanted.en}; if the row is not needed at all, delete it.`,
    }),
  },
};

export const cellEmpty: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a required cell that is empty. */
export function emptyCell(cell: NamedCell, wanted: Details['wanted']): Finding {
  return makeFinding(definition, { ...siteOf(cell), found: '', length: 1 }, { field: cell.field, wanted });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '必须填写的单元格是空的。',
    en: 'A cell that must be filled is empty.',
  },
  example: 'pass-rate,2020,,% → pass-rate,2020,97.6,%',
  cure: {
    'zh-CN': '填上内容；整行都不需要时删去这一行。',
    en: 'Fill it in, or delete the row if it is not needed at all.',
  },
};
