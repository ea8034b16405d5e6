// Findings as a good compiler prints them: place, sentence, source line with a caret, what is allowed, how to mend it.
import colours from 'picocolors';
import type { Finding, MessageLanguage, Severity } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { cellAddresses } from './cell-address.js';
import { exitCodeOf } from './exit-code.js';
import { byFile, countFindings, mostShown, selectFindings } from './selection.js';
import { excerptOf } from './source-excerpt.js';
import { numbersOf, type Outcome, reachText, summaryOf } from './summary.js';
import { visible } from './visible.js';

export interface TextOptions {
  readonly language: MessageLanguage;
  readonly colour: boolean;
  /** Only what forbids the report, and no summary. */
  readonly quiet?: boolean;
  /** Whether warnings forbid the report too. */
  readonly strict?: boolean;
  /** Findings told together: in place of those of the code stands a text. */
  readonly gathered?: Gathered;
  /** What the last line says of how far checking came, and of the report. */
  readonly outcome?: Outcome;
  /** Findings shown at most; all are counted. The contract's cap is the default. */
  readonly maximum?: number;
}

/** A code whose findings are told together. */
export interface Gathered {
  readonly code: string;
  readonly text: string;
  /** The last line where nothing else forbids the report. */
  readonly summary: string;
}

/** All findings by file, each with its source line, then one summary line. Ends with a line feed, or is empty. */
export function renderText(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  options: TextOptions,
): string {
  const { language, quiet = false } = options;
  const sources = new Map(files.map((source) => [source.file, source]));
  const asked = quiet ? findings.filter((finding) => exitCodeOf([finding], options) !== 0) : findings;
  const apart = asked.filter(({ code }) => code !== options.gathered?.code);
  const shown = selectFindings(apart, options.maximum ?? mostShown);
  const gathered = apart.length < asked.length ? [options.gathered?.text ?? ''] : [];
  const writing = { language, sources, addressOf: cellAddresses(sources), paint: paintOf(options) };
  const blocks = byFile(shown).flatMap((group, _, groups) => [
    ...(groups.length > 1 ? fileHeading(group, findings, writing) : []),
    ...group.map((finding) => renderFinding(finding, writing)),
  ]);
  const told = shown.length + asked.length - apart.length;
  const onlyGathered = exitCodeOf(findings, options) !== 0 && exitCodeOf(apart, options) === 0;
  const summary = onlyGathered ? options.gathered?.summary : undefined;
  const counted = summaryOf(countFindings(findings), told, language, options.outcome);
  const last = quiet ? [] : [summary === undefined ? counted : withReach(summary, options)];
  return [...blocks, ...gathered, ...last].map((block) => `${block}\n`).join('');
}

/** A last line of its own says of the stages what the usual one does. */
function withReach(summary: string, { language, outcome }: TextOptions): string {
  if (outcome?.reach === undefined) return summary;
  const reached = reachText(outcome.reach, language);
  return language === 'en' ? `${summary} (${reached})` : `${summary}${reached}。`;
}

/** What every part of the text is written with. */
interface Writing {
  readonly language: MessageLanguage;
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Of a cell in its spreadsheet. */
  readonly addressOf: (place: Finding['place']) => string | null;
  readonly paint: Paint;
}

function paintOf({ colour }: TextOptions): Paint {
  return colours.createColors(colour);
}

/** The file's name and how many of all findings are in it. */
function fileHeading(
  [first]: readonly Finding[],
  all: readonly Finding[],
  { language, sources, paint }: Writing,
): readonly string[] {
  const file = first?.place?.file;
  if (file === undefined) return [];
  const counts = countFindings(all.filter(({ place }) => place?.file === file));
  const path = sources.get(file)?.path ?? file;
  const { heading } = words[language];
  return [`${paint.bold(paint.underline(visible(path)))}${heading(numbersOf(counts, language))}\n`];
}

type Paint = ReturnType<typeof colours.createColors>;

interface Words {
  readonly severities: Readonly<Record<Severity, string>>;
  readonly field: (field: string, address: string | null) => string;
  readonly heading: (numbers: string) => string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    severities: { error: '错误', warning: '警告', info: '说明' },
    field: (field, address) => `“${field}”列${address === null ? '' : `（${address} 格）`}：`,
    heading: (numbers) => `（${numbers}）`,
    found: '现在是：',
    expected: '应当是：',
    hint: '怎样改：',
  },
  en: {
    severities: { error: 'error', warning: 'warning', info: 'info' },
    field: (field, address) => `column “${field}”${address === null ? '' : ` (cell ${address})`}: `,
    heading: (numbers) => ` (${numbers})`,
    found: 'found:    ',
    expected: 'expected: ',
    hint: 'hint:     ',
  },
};

function renderFinding(finding: Finding, { language, sources, addressOf, paint }: Writing): string {
  const { severity, code, place, field, found } = finding;
  const { message, expected, hint } = finding.text[language];
  const tone = { error: paint.red, warning: paint.yellow, info: paint.cyan }[severity];
  const source = place === null ? undefined : sources.get(place.file);
  const where = place === null ? '' : `${source?.path ?? place.file}:${place.line}:${place.column} `;
  const label = tone(paint.bold(`${words[language].severities[severity]}[${code}]`));
  // A JSON pointer says itself that it is a field.
  const column =
    field === null || field === '' || field.startsWith('/')
      ? ''
      : words[language].field(visible(field), addressOf(place));
  const rows = [`${paint.bold(where)}${label} ${column}${visible(message)}`];
  const excerpt = source === undefined ? null : excerptOf(source.lines, finding);
  const gutter = ' '.repeat(String(place?.line ?? '').length);
  if (excerpt !== null) {
    rows.push(paint.dim(`${gutter} |`));
    rows.push(`${paint.dim(`${place?.line} |`)} ${excerpt.shown}`.trimEnd());
    rows.push(`${paint.dim(`${gutter} |`)} ${' '.repeat(excerpt.indent)}${tone('^'.repeat(excerpt.width))}`);
  } else if (found !== null && found !== '') {
    rows.push(`${gutter} ${paint.dim('=')} ${words[language].found}${found}`);
  }
  rows.push(`${gutter} ${paint.dim('=')} ${words[language].expected}${visible(expected)}`);
  rows.push(`${gutter} ${paint.dim('=')} ${words[language].hint}${visible(hint)}`);
  return `${rows.join('\n')}\n`;
}
