// year-invalid: not a calendar year of four digits, or one that this edition cannot speak of.
import {
  type Finding,
  type FindingDefinition,
  type FindingSite,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration } from '../check.js';

const code = 'year-invalid';

/** Earlier years are slips of the pen in statistics of product quality. */
export const firstYear = 1900;
const fourDigits = /^\d{4}$/;

export type YearRole = 'period' | 'base-period' | 'edition';

interface Details {
  readonly found: string;
  readonly role: YearRole;
  readonly last: number | null;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, role, last }) => ({
      message: `“${found}”${reasonInChinese(found, role, last)}。`,
      expected: `四位数的年份${last === null ? '' : `，${firstYear} 到 ${last}`}`,
      hint:
        role === 'edition'
          ? '把版本文件夹改名为报告年份（四位数字）。'
          : '只写四位数字的年份，不写“年”字、两位数或日期；再核对是不是填错了年份。',
    }),
    en: ({ found, role, last }) => ({
      message: `“${found}” ${reasonInEnglish(found, role, last)}.`,
      expected: `a year of four digits${last === null ? '' : ` from ${firstYear} to ${last}`}`,
      hint:
        role === 'edition'
          ? 'Name the edition folder after the report year, in four digits.'
          : 'Write the year in four digits and nothing else, and check that it is the right one.',
    }),
  },
};

export const yearInvalid: CheckDeclaration = { code, definitions: [definition] };

/** The year that `text` writes, if it is one from the first year on; else `null`. */
export function yearOf(text: string): number | null {
  const year = fourDigits.test(text) ? Number(text) : Number.NaN;
  return year >= firstYear ? year : null;
}

/** The finding for a year that cannot stand here. @param last the last year allowed; `null` if unknown. */
export function invalidYear(site: FindingSite, found: string, role: YearRole, last: number | null): Finding {
  return makeFinding(definition, site, { found: beginningOf(found, 20), role, last });
}

function reasonInChinese(found: string, role: YearRole, last: number | null): string {
  const year = yearOf(found);
  if (role === 'edition') return '不是年份，版本文件夹要用年份命名';
  if (year === null) return '不是四位数的年份';
  return role === 'base-period' ? `不早于报告年份，基期最晚是 ${last} 年` : `晚于报告年份 ${last} 年`;
}

function reasonInEnglish(found: string, role: YearRole, last: number | null): string {
  const year = yearOf(found);
  if (role === 'edition') return 'is no year, and an edition folder is named after its year';
  if (year === null) return 'is not a year of four digits';
  return role === 'base-period'
    ? `is not before the report year; the latest base is ${last}`
    : `is after the report year ${last}`;
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '年份不是四位数字，或者晚于报告年份；比较的基期必须早于报告年份。',
    en: 'The year is not four digits, or is later than the report year; a base of comparison must be earlier.',
  },
  example: '20年 → 2020',
  cure: {
    'zh-CN': '只写四位数字，并核对是不是填错了年份。版本文件夹也要用四位年份命名。',
    en: 'Write four digits and nothing else, and check that it is the right year. The edition folder is named after its year, too.',
  },
};
