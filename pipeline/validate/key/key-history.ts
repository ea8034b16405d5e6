// key-history: what the dictionary says of an indicator's past is not written as it should be.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { type CheckDeclaration, type NamedCell, siteOf } from '../check.js';

const code = 'key-history';

/** How each column is written, with an example of nobody's data. */
const grammars: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  former_names: {
    zh: '“终止年份 旧名称”，如“2001 甲合格率”；几个之间用分号隔开',
    en: '“last-year former-name”, such as “2001 rate A”; several are parted by semicolons',
  },
  former_units: {
    zh: '“终止年份 旧单位 换算系数”，如“2001 件 0.0001”；几个之间用分号隔开',
    en: '“last-year former-unit factor”, such as “2001 件 0.0001”; several are parted by semicolons',
  },
};
const years = { zh: '四位数的年份', en: 'a year of four digits' };

interface Details {
  readonly entry: string;
  readonly column: string;
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ entry, column }) => ({
      message: `“${entry}”读不懂。`,
      expected: (grammars[column] ?? years).zh,
      hint: '照这个写法改正；指标没有变过的，留空。',
    }),
    en: ({ entry, column }) => ({
      message: `“${entry}” cannot be understood.`,
      expected: (grammars[column] ?? years).en,
      hint: 'Write it so; leave the cell empty if nothing has changed.',
    }),
  },
};

export const keyHistory: CheckDeclaration = { code, definitions: [definition] };

const columnsByAlias: Readonly<Record<string, string>> = { 曾用名: 'former_names', 曾用单位: 'former_units' };

/** The finding for one entry of a cell. */
export function historyFault(cell: NamedCell, entry: string): Finding {
  const column = columnsByAlias[cell.field] ?? cell.field;
  return makeFinding(definition, siteOf(cell), { entry, column });
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': 'dictionary.csv 里指标的沿革（起止年份、曾用名、曾用单位、口径变更）写法不对，读不懂。',
    en: 'What dictionary.csv says of an indicator’s past (first and last year, former names, former units, breaks) is not written as it should be and cannot be understood.',
  },
  example: '甲合格率 2001 → 2001 甲合格率',
  cure: {
    'zh-CN': '按“应当是”一行的写法改正，几个之间用分号隔开；指标没有变过的留空。',
    en: 'Write it as the line “expected” says, several parted by semicolons; leave the cell empty if nothing has changed.',
  },
};
