// key-missing-indicator: the dictionary requires an indicator that has no value for the report year.
import type { Indicator, Period } from '../../model/edition.js';
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import type { CheckDeclaration } from '../check.js';

const code = 'key-missing-indicator';

interface Details {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly period: Period;
}

const inReport: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ id, name, unit, period }) => ({
      message: `values.csv 里缺少必填指标“${name}”（${id}）${period} 年的数值。`,
      expected: `values.csv 中有一行 ${id},${period},数值,${unit}`,
      hint: '在 values.csv 中补上这一行；本年确实不统计时，请把 dictionary.csv 中这一行的 required（必填）改为 false。',
    }),
    en: ({ id, unit, period }) => ({
      message: `values.csv has no value of the required indicator ${id} for ${period}.`,
      expected: `a row ${id},${period},value,${unit} in values.csv`,
      hint: 'Add the row to values.csv; if it is no longer collected, set required to false in dictionary.csv.',
    }),
  },
};
/** A draft prints a mark in its place. */
const inDraft: FindingDefinition<Details> = { ...inReport, severity: 'warning' };

export const keyMissingIndicator: CheckDeclaration = { code, definitions: [inReport, inDraft] };

/** The finding for a required indicator without a value, placed where the dictionary requires it. */
export function missingIndicator(indicator: Indicator, period: Period, isDraft: boolean): Finding {
  const { id, name, unit, place } = indicator;
  const definition = isDraft ? inDraft : inReport;
  return makeFinding(definition, { place, found: null, length: id.length }, { id, name, unit, period });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '字典规定必填的指标，本年没有数值。指向 dictionary.csv 中规定它的那一行。',
    en: 'An indicator that the dictionary requires has no value for the report year. The place is its row in dictionary.csv.',
  },
  example: {
    'zh-CN': 'values.csv 里漏了 food-pass-rate 这一行',
    en: 'values.csv lacks the row of food-pass-rate',
  },
  cure: {
    'zh-CN':
      '在 values.csv 里补上这一行。今后不再统计的指标，把 dictionary.csv 里的“required（必填）”改为 false。',
    en: 'Add the row to values.csv. If the indicator is no longer collected, set required to false in dictionary.csv.',
  },
};
