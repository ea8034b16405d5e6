// date-invalid: not a calendar date; the form into which spreadsheets turn dates is read with a warning.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'date-invalid';

const reformatted: FindingDefinition<{ readonly used: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ used }) => ({
      message: `日期的写法不对，已按 ${used} 读取。`,
      expected: '年-月-日，月和日都写两位',
      hint: `改写为 ${used}；Excel 会自动改日期，请先把单元格格式设为“文本”。`,
    }),
    en: ({ used }) => ({
      message: `The date is written otherwise and was read as ${used}.`,
      expected: 'year-month-day (ISO 8601)',
      hint: `Write ${used}; set the cell format to “text” first, or the spreadsheet changes it back.`,
    }),
  },
};

const noDate: FindingDefinition<{ readonly found: string }> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found }) => ({
      message: `“${found}”不是日期。`,
      expected: '年-月-日，月和日都写两位，且确有这一天',
      hint: '按“年-月-日”改写，并核对月份和日子。',
    }),
    en: ({ found }) => ({
      message: `“${found}” is not a date.`,
      expected: 'year-month-day (ISO 8601), a day that exists',
      hint: 'Write year-month-day and check month and day.',
    }),
  },
};

export const dateInvalid: CheckDeclaration = { code, definitions: [reformatted, noDate] };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Y/M/D, Y.M.D, Y-M-D, Y年M月D日: year first, so that day and month cannot be confused. */
const otherDate = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** Whether `text` is an ISO date (YYYY-MM-DD) of the Gregorian calendar. */
export function isDate(text: string): boolean {
  const match = isoDate.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysIn(year, month);
}

/** The ISO date of a cell, `null` if it is none, and the finding that says so. */
export function readDate(text: string, cell: NamedCell): { date: string | null; finding: Finding | null } {
  if (isDate(text)) return { date: text, finding: null };
  const [, year = '', month = '', day = ''] = otherDate.exec(text) ?? [];
  const used = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(used)
    ? { date: used, finding: makeFinding(reformatted, siteOf(cell), { used }) }
    : { date: null, finding: makeFinding(noDate, siteOf(cell), { found: beginningOf(text, 20) }) };
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '不是“年-月-日”写法的日期，或者没有这一天。Excel 会自动改日期的写法，能认出的会照样读取并提醒。',
    en: 'It is no date written year-month-day, or there is no such day. Spreadsheets rewrite dates; those that can be recognised are read, with a reminder.',
  },
  example: '2020/5/14 → 2020-05-14',
  cure: {
    'zh-CN': '先把单元格格式设为“文本”，再按“年-月-日”输入，月和日都写两位。',
    en: 'Set the cell format to “text” first, then type year-month-day with two digits for month and day.',
  },
};
