// How single findings are printed: place, sentence, source line with a caret, what is allowed, how to mend it.
import type colours from 'picocolors';
import type { Finding, MessageLanguage, Severity } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { excerptOf } from './source-excerpt.js';
import { visible } from './visible.js';

/** What every part of the text is written with. */
export interface Writing {
  readonly language: MessageLanguage;
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Of a cell in its spreadsheet. */
  readonly addressOf: (place: Finding['place']) => string | null;
  readonly paint: Paint;
}

export type Paint = ReturnType<typeof colours.createColors>;

interface Words {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly field: (field: string, address: string | null) => string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    severities: { error: '错误', warning: '警告', info: '说明' },
    field: (field, address) => `“${field}”列${address === null ? '' : `（${address} 格）`}：`,
    found: '现在是：',
    expected: '应当是：',
    hint: '怎样改：',
  },
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    field: (field, address) => `column “${field}”${address === null ? '' : ` (cell ${address})`}: `,
    found: 'found:    ',
    expected: 'expected: ',
    hint: 'hint:     ',
  },
};

/** More of them in a row are told together: what is allowed and how to mend it is said once. */
const mostApart = 2;

/** A file's findings, as many to a block as differ by place and message only. */
export function renderGroup(group: readonly Finding[], writing: Writing): readonly string[] {
  return runsOf(group, writing.language).map((run) => renderRun(run, writing));
}

/** Findings in a row that differ by place only, or, if they are no errors, by place and message. */
function runsOf(
  group: readonly Finding[],
  language: MessageLanguage,
): readonly (readonly [Finding, ...Finding[]])[] {
  const runs: [Finding, ...Finding[]][] = [];
  const kindOf = ({ code, severity, text }: Finding) => {
    const { message, expected, hint } = text[language];
    return [code, severity, expected, hint, ...(severity === 'error' ? [message] : [])].join('\0');
  };
  for (const finding of group) {
    const run = runs.at(-1);
    if (run !== undefined && kindOf(run[0]) === kindOf(finding)) run.push(finding);
    else runs.push([finding]);
  }
  return runs.flatMap((run) => (run.length > mostApart ? [run] : run.map((finding): [Finding] => [finding])));
}

function renderRun([first, ...others]: readonly [Finding, ...Finding[]], writing: Writing): string {
  const rows = others.map((finding) => headOf(finding, writing));
  const isShown = others.length === 0 || first.severity === 'error';
  const excerpt = isShown ? excerptRows(first, writing) : [];
  return `${[headOf(first, writing), ...excerpt, ...rows, ...cureRows(first, writing)].join('\n')}\n`;
}

/** Place, code and message on one line. */
function headOf(finding: Finding, { language, sources, addressOf, paint }: Writing): string {
  const { severity, code, place, field } = finding;
  const { message } = finding.text[language];
  const source = place === null ? undefined : sources.get(place.file);
  const where = place === null ? '' : `${visible(source?.path ?? place.file)}:${place.line}:${place.column} `;
  const label = toneOf(severity, paint)(paint.bold(`${words[language].severities[severity]}[${code}]`));
  // A JSON pointer says itself that it is a field.
  const column =
    field === null || field === '' || field.startsWith('/')
      ? ''
      : words[language].field(visible(field), addressOf(place));
  return `${paint.bold(where)}${label} ${column}${visible(message)}`;
}

/** The source line with its caret, or else what was found. */
function excerptRows(finding: Finding, { language, sources, paint }: Writing): readonly string[] {
  const { severity, place, found } = finding;
  const source = place === null ? undefined : sources.get(place.file);
  const excerpt = source === undefined ? null : excerptOf(source.lines, finding);
  const gutter = gutterOf(finding);
  if (excerpt === null)
    return found === null || found === ''
      ? []
      : [`${gutter} ${paint.dim('=')} ${words[language].found}${visible(found)}`];
  const carets = toneOf(severity, paint)('^'.repeat(excerpt.width));
  return [
    paint.dim(`${gutter} |`),
    `${paint.dim(`${place?.line} |`)} ${excerpt.shown}`.trimEnd(),
    `${paint.dim(`${gutter} |`)} ${' '.repeat(excerpt.indent)}${carets}`,
  ];
}

function cureRows(finding: Finding, { language, paint }: Writing): readonly string[] {
  const { expected, hint } = finding.text[language];
  const start = `${gutterOf(finding)} ${paint.dim('=')} `;
  return [
    `${start}${words[language].expected}${visible(expected)}`,
    `${start}${words[language].hint}${visible(hint)}`,
  ];
}

/** As wide as the line number. */
function gutterOf({ place }: Finding): string {
  return ' '.repeat(String(place?.line ?? '').length);
}

function toneOf(severity: Severity, paint: Paint): (text: string) => string {
  return { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
}
