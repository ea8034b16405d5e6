// A traced figure as text: its place with the source line, or its computation with what it is made of, indented.
import colours from 'picocolors';
import { excerptOf } from '../findings/source-excerpt.js';
import { visible } from '../findings/visible.js';
import type { DerivationMethod } from '../model/figure.js';
import type { MessageLanguage } from '../model/finding.js';
import { besideNumber } from '../model/numbers-apart.js';
import type { DerivedRecord, FigureRecord, PublishedRecord } from './record.js';

interface Words {
  readonly year: (period: number) => string;
  readonly published: string;
  readonly derived: string;
  readonly source: (source: string) => string;
  readonly pages: (folios: string) => string;
  readonly exact: (exact: string, rounded: string) => string;
  /** Between folios; between what is said of a figure. */
  readonly join: string;
  readonly factJoin: string;
  readonly status: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<DerivationMethod, string>>;
  readonly qualifiers: Readonly<Record<string, string>>;
  readonly several: (count: number) => string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    year: (period) => `（${period}年）`,
    published: '公布',
    derived: '推算',
    source: (source) => `来源：${source}`,
    pages: (folios) => `印在第 ${folios} 页`,
    exact: (exact, rounded) => `未舍入：${exact}；印出：${rounded}`,
    join: '、',
    factJoin: '，',
    status: { provisional: '初步数', revised: '修订数' },
    methods: {
      difference: '两数之差',
      growth: '增长率',
      implied: '由公布的变化反推',
      share: '占比',
      sum: '合计',
      ratio: '比值',
      count: '计数',
      conversion: '单位换算',
      milestone: '整数关口',
    },
    qualifiers: { at_least: '以上', more_than: '超过', over: '多', about: '约' },
    several: (count) => `共有 ${count} 个，用编号可以查看其中一个：quality-report trace <版本文件夹> <编号>`,
  },
  en: {
    year: (period) => ` (${period})`,
    published: 'published',
    derived: 'derived',
    source: (source) => `source: ${source}`,
    pages: (folios) => `printed on page ${folios}`,
    exact: (exact, rounded) => `unrounded: ${exact}; printed: ${rounded}`,
    join: ', ',
    factJoin: '; ',
    status: { provisional: 'provisional', revised: 'revised' },
    methods: {
      difference: 'difference',
      growth: 'growth',
      implied: 'implied by a published change',
      share: 'share',
      sum: 'sum',
      ratio: 'ratio',
      count: 'count',
      conversion: 'conversion',
      milestone: 'round figure',
    },
    qualifiers: { at_least: 'at least', more_than: 'more than', over: 'over', about: 'about' },
    several: (count) => `${count} figures; see one by its id: quality-report trace <edition> <id>`,
  },
};

export interface TraceTextOptions {
  readonly language: MessageLanguage;
  readonly colour: boolean;
}

/** More are listed, one on a line, instead of being told in full. */
const mostInFull = 3;

/** Ends with a line feed. */
export function traceText(records: readonly FigureRecord[], options: TraceTextOptions): string {
  const writing = { say: words[options.language], paint: colours.createColors(options.colour) };
  if (records.length <= mostInFull)
    return records.map((record) => `${inFull(record, writing).join('\n')}\n`).join('\n');
  const lines = records.map((record) => inShort(record, writing));
  return `${lines.join('\n')}\n\n${writing.say.several(records.length)}\n`;
}

interface Writing {
  readonly say: Words;
  readonly paint: ReturnType<typeof colours.createColors>;
}

function inShort(record: FigureRecord, writing: Writing): string {
  const { origin, id } = record;
  const where =
    origin.kind === 'published'
      ? `${origin.file}:${origin.line}:${origin.column}`
      : `${writing.say.derived} ${origin.formula}`;
  return `${titleOf(record, writing)}  ${id}  ${where}`;
}

function titleOf({ value, unit, name, period, qualifier }: FigureRecord, { say, paint }: Writing): string {
  const word = say.qualifiers[qualifier];
  const number = paint.bold(
    `${value}${visible(besideNumber(unit))}${word === undefined ? '' : ` [${word}]`}`,
  );
  // A name may bear its year already.
  const year = name.includes(String(period)) ? '' : say.year(period);
  return `${number}  ${visible(name)}${year}`;
}

function inFull(record: FigureRecord, writing: Writing): readonly string[] {
  const { say, paint } = writing;
  const status = say.status[record.status];
  const facts = [
    ...(status === undefined ? [] : [status]),
    ...(record.pages.length === 0 ? [] : [say.pages(record.pages.join(say.join))]),
  ];
  return [
    `${titleOf(record, writing)}  ${paint.dim(record.id)}`,
    ...(facts.length === 0 ? [] : [`  ${facts.join(say.factJoin)}`]),
    ...(record.origin.kind === 'published'
      ? publishedLines(record.origin, record.value.length, writing)
      : derivedLines(record.origin, record, writing)),
  ];
}

function publishedLines(
  { file, line, column, text, source }: PublishedRecord,
  length: number,
  { say, paint }: Writing,
): readonly string[] {
  const gutter = ' '.repeat(String(line).length);
  const lines: string[] = [];
  lines[line - 1] = text;
  const excerpt = excerptOf(lines, { place: { file, line, column }, length });
  return [
    `  ${say.published} ${paint.bold(`${visible(file)}:${line}:${column}`)}${source === '' ? '' : `  ${visible(say.source(source))}`}`,
    ...(excerpt === null
      ? []
      : [
          `  ${paint.dim(`${line} |`)} ${excerpt.shown}`,
          `  ${paint.dim(`${gutter} |`)} ${' '.repeat(excerpt.indent)}${paint.green('^'.repeat(excerpt.width))}`,
        ]),
  ];
}

function derivedLines(
  { method, formula, exact, operands }: DerivedRecord,
  { value, unit }: FigureRecord,
  writing: Writing,
): readonly string[] {
  const { say, paint } = writing;
  return [
    `  ${say.derived}（${say.methods[method]}） ${paint.bold(visible(formula))}`,
    `  ${say.exact(exact, `${value}${visible(besideNumber(unit))}`)}`,
    ...operands.flatMap((operand) => inFull(operand, writing).map((line) => `    ${line}`)),
  ];
}
