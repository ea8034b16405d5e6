// What is wrong with the shape of a JSON document, in words: which entry, what stands there and what should.
import type { BaseIssue } from 'valibot';
import type { Place } from '../model/place.js';
import type { JsonDocument } from '../model/sources.js';

/** The same in both message languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export interface ShapeFault {
  readonly place: Place;
  /** Keys and positions on the way to the entry, joined by `/`; empty for the whole document. */
  readonly path: string;
  /** As written; `null` for what is missing or too long to show. */
  readonly found: string | null;
  readonly problem: Said;
  readonly wanted: Said;
}

type Keys = readonly (string | number)[];

/**
 * One for each place of the document that is not as the schema says.
 * @param pathOf how the keys on the way to an entry are told; what is known by a name is told by it.
 */
export function shapeFaults(
  document: JsonDocument,
  issues: readonly BaseIssue<unknown>[],
  pathOf: (keys: Keys) => string = (keys) => keys.join('/'),
): readonly ShapeFault[] {
  return issues.map((issue) => {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const path = pathOf(keys);
    const missing = isMissing(issue);
    const found = typeof issue.input === 'object' || missing ? null : JSON.stringify(issue.input);
    return {
      place: document.placeOf(missing ? keys.slice(0, -1) : keys),
      path,
      found: found ?? null,
      problem: problemOf(issue, path),
      wanted: wantedBy(issue),
    };
  });
}

/** Whether the entry that the issue is about is not there. */
export function isMissing({ input, path }: BaseIssue<unknown>): boolean {
  return input === undefined && path !== undefined && path.length > 0;
}

function problemOf(issue: BaseIssue<unknown>, path: string): Said {
  if (path === '') return { zh: '整个文件的内容不对', en: 'the file as a whole is not what it should be' };
  if (isMissing(issue)) return { zh: `缺少“${path}”`, en: `“${path}” is missing` };
  if (issue.expected === 'never') return { zh: `没有“${path}”这一项`, en: `there is no entry “${path}”` };
  return { zh: `“${path}”的内容不对`, en: `“${path}” is not what it should be` };
}

/** What each kind of schema wants, by the type of the issue that it raises. */
const wantedByType: Readonly<Record<string, Said>> = {
  string: { zh: '一段文字（写在双引号里）', en: 'a text in double quotes' },
  number: { zh: '一个数（不加引号）', en: 'a number without quotes' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false（不加引号）', en: 'true or false without quotes' },
  non_empty: { zh: '一段不为空的文字', en: 'a text that is not empty' },
  min_length: { zh: '至少一项内容', en: 'at least one entry' },
  max_length: { zh: '短一些的文字', en: 'a shorter text' },
  array: { zh: '用方括号 [ ] 括起的列表', en: 'a list in square brackets' },
  regex: { zh: '小写英文字母、数字和连字符组成的编码', en: 'lower-case letters, digits and hyphens' },
  union: { zh: '与同类各项一样的写法', en: 'what the other entries of its kind are' },
};
const otherKind: Said = { zh: '用花括号 { } 括起的内容', en: 'an object in curly brackets' };

/** Between the languages of a message that a schema gives itself: `颜色，如 #1F4E79 | a colour such as #1F4E79`. */
const languageSeparator = ' | ';

/** What is allowed where the issue is. */
export function wantedBy(issue: BaseIssue<unknown>): Said {
  const { type, message, expected } = issue;
  if (isMissing(issue)) return { zh: '补上这一项', en: 'the entry' };
  if (expected === 'never')
    return { zh: '删去这一项，或改正它的名称', en: 'no such entry, or its right name' };
  const [zh, en] = message.startsWith('Invalid') ? [] : message.split(languageSeparator);
  if (zh !== undefined && en !== undefined) return { zh, en };
  const bound = /^([<>])=(.+)$/.exec(expected ?? '');
  if (bound !== null)
    return bound[1] === '>'
      ? { zh: `不小于 ${bound[2]} 的数`, en: `at least ${bound[2]}` }
      : { zh: `不大于 ${bound[2]} 的数`, en: `at most ${bound[2]}` };
  if (type === 'picklist' || type === 'literal') {
    const words = (expected ?? '').replace(/^\((.*)\)$/, '$1').split(' | ');
    return { zh: words.join('、'), en: words.join(', ') };
  }
  return wantedByType[type] ?? otherKind;
}
