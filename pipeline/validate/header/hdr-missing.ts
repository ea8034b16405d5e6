// hdr-missing: a required column is not there; names the header that was probably meant for it.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import type { CheckDeclaration } from '../check.js';

const code = 'hdr-missing';

interface Details {
  readonly column: string;
  readonly alias: string;
  /** A header of the file that names no column and resembles this one. */
  readonly nearest: string | null;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ column, alias, nearest }) => ({
      message: `缺少必需的列“${column}”。`,
      expected: `第一行的表头中有“${column}”${alias === '' ? '' : `或“${alias}”`}`,
      hint:
        nearest === null
          ? `如果误删了这一列，请从备份或上一版恢复；本来没有就在第一行补上表头“${column}”，并填好这一列。`
          : `表头“${nearest}”是不是写错了？请改成“${column}”。`,
    }),
    en: ({ column, alias, nearest }) => ({
      message: `The required column “${column}” is missing.`,
      expected: `“${column}”${alias === '' ? '' : ` or “${alias}”`} in the header row`,
      hint:
        nearest === null
          ? `If the column was deleted by mistake, restore it; else add the header “${column}” to the first row and fill in the column.`
          : `Is “${nearest}” a slip? Write “${column}”.`,
    }),
  },
};

export const hdrMissing: CheckDeclaration = { code, definitions: [definition] };

/** The finding for a missing column, placed at the header that was probably meant, else at the first. */
export function missingColumn(
  header: readonly Cell[],
  file: string,
  column: { readonly name: string; readonly alias: string },
  nearest: Cell | null,
): Finding {
  const place = (nearest ?? header[0])?.place ?? { file, line: 1, column: 1 };
  return makeFinding(
    definition,
    { place, field: column.name, found: nearest?.text ?? null },
    { column: column.name, alias: column.alias, nearest: nearest?.text ?? null },
  );
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '缺少一个必需的列，或者它的表头写错了。表头不对时，下面的各行都无法读取，所以只报这一条。',
    en: 'A required column is missing or its header misspelt. Its rows cannot be read then, so that this is the only finding.',
  },
  example: 'indicator,period,valeu → indicator,period,value',
  cure: {
    'zh-CN': '把写错的表头改对；确实没有这一列时，在表里加上它并填好。',
    en: 'Mend the misspelt header; if the column really is not there, add it and fill it in.',
  },
};
