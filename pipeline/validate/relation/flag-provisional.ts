// flag-provisional: a value of the report year is provisional: printed with its mark, to be replaced later.
import type { Observation } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { RelationCheck } from './check.js';
import { written } from './known-values.js';

const code = 'flag-provisional';

const definition: FindingDefinition<{ readonly name: string; readonly observation: Observation }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, observation }) => ({
      message: `“${name}”${observation.period} 年的 ${written(observation)} 是初步数，报告里会注明。`,
      expected: '正式数；暂时没有正式数时可以用初步数',
      hint: '有了正式数，就换成正式数并清空状态列；下一期如有不同，标为 revised（修订）。',
    }),
    en: ({ name, observation }) => ({
      message: `${written(observation)} of “${name}” for ${observation.period} is provisional, and the report says so.`,
      expected: 'the final value; a provisional one may stand for the time being',
      hint: 'Write the final value when it is known and empty the status; the next edition declares a change as revised.',
    }),
  },
};

export const flagProvisional: RelationCheck = {
  code,
  definitions: [definition],
  check: ({ indicators, values, year }) =>
    indicators.flatMap((indicator) => {
      const row = values.at(indicator.id, year);
      if (row === undefined || row.observation.status !== 'provisional') return [];
      const { observation, statusCell } = row;
      const details = { name: indicator.name, observation };
      return [{ indicator: null, finding: makeFinding(definition, siteOf(statusCell), details) }];
    }),
};

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '本年的一个数值标为初步数。报告照常生成，这个数旁边会注明“初步”。',
    en: 'A value of the report year is marked provisional. The report is made, with a mark beside the number.',
  },
  example: 'status: provisional',
  cure: {
    'zh-CN': '有了正式数，换上正式数并清空“status（状态）”列。',
    en: 'Write the final value when it is known and empty the column status.',
  },
};
