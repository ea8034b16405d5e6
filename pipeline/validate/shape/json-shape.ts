// json-shape: region.json or datapackage.json lacks a field or has one of another kind than it should.
import type * as v from 'valibot';
import { isMissing, type Said, wantedBy } from '../../inputs/shape-faults.js';
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import type { JsonDocument } from '../../model/sources.js';
import type { CheckDeclaration } from '../check.js';

const code = 'json-shape';

interface Details {
  readonly field: string;
  readonly problem: Problem;
  readonly wanted: Said;
}
type Problem = 'missing' | 'other' | 'empty';

const definition: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ field, problem, wanted }) => ({
      message: {
        missing: `缺少“${field}”。`,
        other: `“${field}”的内容不对。`,
        empty: `“${field}”不能为空。`,
      }[problem],
      expected: wanted.zh,
      hint: problem === 'missing' ? `在文件中加上 "${field}"，填写${wanted.zh}。` : `改成${wanted.zh}。`,
    }),
    en: ({ field, problem, wanted }) => ({
      message: {
        missing: `“${field}” is missing.`,
        other: `“${field}” is not what it should be.`,
        empty: `“${field}” must not be empty.`,
      }[problem],
      expected: wanted.en,
      hint: problem === 'missing' ? `Add "${field}": ${wanted.en}.` : `Write ${wanted.en}.`,
    }),
  },
};

/** Nearly all entries are texts. */
const aText: Said = { zh: '一段文字（写在双引号里）', en: 'a text in double quotes' };

export const jsonShape: CheckDeclaration = { code, definitions: [definition] };

/** One finding per place of the document that is not as the schema says. */
export function shapeFindings(
  document: JsonDocument,
  issues: readonly v.BaseIssue<unknown>[],
): readonly Finding[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const missing = isMissing(issue);
    const place = document.placeOf(missing ? path.slice(0, -1) : path);
    const field = `/${path.join('/')}`;
    return makeFinding(
      definition,
      { place, field, found: missing ? null : written(issue.input), length: 1 },
      {
        field: missing ? String(path.at(-1)) : path.length === 0 ? document.file : field.slice(1),
        problem: missing ? 'missing' : issue.input === '' ? 'empty' : 'other',
        wanted: missing ? aText : wantedBy(issue),
      },
    );
  });
}

function written(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '设置文件缺少一项，或者一项的内容不是该有的那种（该是文字的写成了数字等）。',
    en: 'A field is missing, or holds another kind of thing than it should, such as a number instead of a text.',
  },
  example: '"version": 1 → "version": "1.0.0"',
  cure: {
    'zh-CN': '按“应当是”一行补上或改正这一项，可以对照上一年的文件。',
    en: 'Add or mend the field as the line “expected” says; compare with the file of the year before.',
  },
};
