// hdr-blank: a column without a header; harmless if it is empty, as spreadsheets save unused columns.
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import type { Cell } from '../../model/sources.js';
import type { CheckDeclaration } from '../check.js';

const code = 'hdr-blank';

interface Details {
  /** As a spreadsheet names the column: C. */
  readonly letters: string;
  /** A required column that is missing, and so probably this one. */
  readonly meant: string | null;
}

const filled: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ letters, meant }) => ({
      message: `${letters} 列没有表头，不知道里面是什么。`,
      expected: meant === null ? '每一列第一行都有表头' : `表头“${meant}”`,
      hint:
        meant === null
          ? '在第一行写上这一列的表头；这一列没有用时，整列删去。'
          : `必需的列“${meant}”不见了，是不是这一列？是就在第一行写上 ${meant}。`,
    }),
    en: ({ letters, meant }) => ({
      message: `Column ${letters} has no header: what does it hold?`,
      expected: meant === null ? 'a header above every column' : `the header “${meant}”`,
      hint:
        meant === null
          ? 'Write its header into the first row, or delete the column if it is not needed.'
          : `The required column “${meant}” is missing: is it this one? Then write ${meant} into the first row.`,
    }),
  },
};

const empty: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ letters }) => ({
      message: `${letters} 列是空的，每一行末尾都多出一个逗号；已跳过。`,
      expected: '没有多余的空列',
      hint: '在 Excel 或 WPS 里选中这一列，点右键“删除”（不是清除内容），再保存。',
    }),
    en: ({ letters }) => ({
      message: `Column ${letters} is empty, a comma too many on every row; it is skipped.`,
      expected: 'no empty columns',
      hint: 'Select the column in the spreadsheet, delete it (not its content only) and save.',
    }),
  },
};

export const hdrBlank: CheckDeclaration = { code, definitions: [filled, empty] };

/** The finding for a column without a header. @param index of the column, from 0. */
export function blankHeader(header: Cell, index: number, hasContent: boolean, meant: string | null): Finding {
  const site = { place: header.place, field: '', found: '', length: 1 };
  return makeFinding(hasContent ? filled : empty, site, { letters: lettersOf(index), meant });
}

function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '某一列的第一行是空的。列里有内容是错误，因为不知道它是什么；列里什么也没有（表格软件常在右边多存几个空列，每行末尾多出“,,,”）只是提醒。',
    en: 'The first row of a column is empty. With content below it this is an error, since nobody knows what it is; an empty column (spreadsheets save unused ones, which leaves “,,,” at every row’s end) is a reminder.',
  },
  example: 'indicator,period,,unit → indicator,period,value,unit',
  cure: {
    'zh-CN': '在第一行写上表头；多余的空列在 Excel 或 WPS 里整列删去再保存。',
    en: 'Write the header into the first row; delete empty columns in the spreadsheet and save.',
  },
};
