// val-pending: a row for the report year whose value is still to be filled in.
import type { Indicator, Period } from '../../model/edition.js';
import {
  type Finding,
  type FindingDefinition,
  type FindingDocumentation,
  makeFinding,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'val-pending';

interface Details {
  readonly name: string;
  readonly unit: string;
  readonly period: Period;
}

const inReport: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, unit, period }) => ({
      message: `“${name}”${period}年的数值还没有填。`,
      expected: `数字，单位是“${unit}”`,
      hint: '填写数值；本年没有这一项时删去这一行。想先看样稿，可以用 build --draft。',
    }),
    en: ({ name, unit, period }) => ({
      message: `The value of “${name}” for ${period} is still to be filled in.`,
      expected: `a number in “${unit}”`,
      hint: 'Fill it in, or delete the row if there is no such value this year. To see a draft, use build --draft.',
    }),
  },
};
/** A draft prints a mark in its place. */
const inDraft: FindingDefinition<Details> = { ...inReport, severity: 'warning' };

export const valPending: CheckDeclaration = { code, definitions: [inReport, inDraft] };

export function pendingValue(
  cell: NamedCell,
  { name, unit }: Indicator,
  period: Period,
  isDraft: boolean,
): Finding {
  const definition = isDraft ? inDraft : inReport;
  return makeFinding(definition, { ...siteOf(cell), found: '', length: 1 }, { name, unit, period });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '本年的一行有编码、年份和单位，只有数值还空着：数据还没有填完。用 build --draft 生成样稿时是警告，缺的数值印作“待补”。',
    en: 'A row of the report year has code, year and unit, but no value yet: the data are not complete. With build --draft it is a warning, and a mark is printed in its place.',
  },
  example: 'pass-rate,2020,,%,,, → pass-rate,2020,97.6,%,,,',
  cure: {
    'zh-CN': '填上数值；本年没有这一项时删去这一行。',
    en: 'Fill in the value, or delete the row if there is no such value this year.',
  },
};
