// json-shape: region.json or datapackage.json lacks a field or has one of another kind than it should.
import type * as v from 'valibot';
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
  readonly wanted: Wanted;
}
type Problem = 'missing' | 'other' | 'empty';
interface Wanted {
  readonly zh: string;
  readonly en: string;
}

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

export const jsonShape: CheckDeclaration = { code, definitions: [definition] };

/** What each kind of schema wants, by the type of the issue that it raises. */
const wantedByType: Readonly<Record<string, Wanted>> = {
  string: { zh: '一段文字（写在双引号里）', en: 'a text in double quotes' },
  non_empty: { zh: '一段不为空的文字', en: 'a text that is not empty' },
  min_length: { zh: '至少一项内容', en: 'at least one entry' },
  array: { zh: '用方括号 [ ] 括起的列表', en: 'a list in square brackets' },
  check: { zh: '日期，写成“年-月-日”，月和日各两位', en: 'a date, year-month-day (ISO 8601)' },
  regex: { zh: '小写英文字母、数字和连字符组成的编码', en: 'lower-case letters, digits and hyphens' },
};
const otherKind: Wanted = { zh: '用花括号 { } 括起的内容', en: 'an object in curly brackets' };

/** One finding per place of the document that is not as the schema says. */
export function shapeFindings(
  document: JsonDocument,
  issues: readonly v.BaseIssue<unknown>[],
): readonly Finding[] {
  return issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const missing = issue.input === undefined && path.length > 0;
    const place = document.placeOf(missing ? path.slice(0, -1) : path);
    const field = `/${path.join('/')}`;
    return makeFinding(
      definition,
      { place, field, found: missing ? null : written(issue.input), length: 1 },
      {
        field: missing ? String(path.at(-1)) : path.length === 0 ? document.file : field.slice(1),
        problem: missing ? 'missing' : issue.input === '' ? 'empty' : 'other',
        wanted: wantedByType[missing ? 'string' : issue.type] ?? otherKind,
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
