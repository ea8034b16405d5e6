// Findings as a SARIF 2.1.0 log (OASIS standard of 27 March 2020), for code hosts, editors and archives.
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import type { Finding, MessageLanguage, Severity, TextEdit } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { Reach } from '../model/reach.js';
import { exitCodeOf } from './exit-code.js';
import { docsOf } from './json.js';
import { labels, plainText } from './labels.js';
import { countFindings, mostShown, selectFindings } from './selection.js';
import { visibleJson } from './visible.js';

export interface SarifOptions {
  readonly language: MessageLanguage;
  /** Of the program. */
  readonly version: string;
  /** The page that explains a code, as Markdown; `null` if there is none. */
  readonly helpOf: (code: string) => string | null;
  readonly reach: Reach;
  /** Whether warnings lead to exit code 1. */
  readonly strict?: boolean;
  readonly maximum?: number;
}

/** Clause 3.27.10. */
const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Relative to the folder in which the program runs, which whoever reads the log knows. */
const rootFolder = 'SRCROOT';

const writeWord: Readonly<Record<MessageLanguage, string>> = { 'zh-CN': '改写为 ', en: 'Write ' };

/**
 * One run with a rule for each code that occurs. All findings are counted, at most `maximum` are listed. Ends with
 * a line feed.
 * @param files for quoting lines, named as the findings name them.
 */
export function renderSarif(
  findings: readonly Finding[],
  files: readonly SourceFile[],
  options: SarifOptions,
): string {
  const shown = selectFindings(findings, options.maximum ?? mostShown);
  const counts = countFindings(findings);
  const rules = rulesOf(shown, options);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const sources = new Map(files.map((source) => [source.file, source]));
  const exitCode = exitCodeOf(findings, options);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'quality-report', semanticVersion: options.version, rules } },
        language: options.language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, exitCode }],
        results: shown.map((finding) => ({
          ...resultOf(finding, sources, options.language),
          ruleIndex: indexes.get(finding.code) ?? -1,
        })),
        properties: {
          counts: { ...counts, total: counts.error + counts.warning + counts.info, shown: shown.length },
          reached: options.reach,
        },
      },
    ],
  };
  return visibleJson(log);
}

function rulesOf(findings: readonly Finding[], { language, helpOf }: SarifOptions) {
  const first = new Map<string, Finding>();
  for (const finding of findings) if (!first.has(finding.code)) first.set(finding.code, finding);
  return [...first.values()].map(({ code, severity, text }) => {
    const page = helpOf(code);
    const { hint, expected } = text[language];
    const help = `${labels[language].expected}${expected}\n${labels[language].hint}${hint}`;
    return {
      id: code,
      shortDescription: { text: titleIn(page) ?? code },
      help: page === null ? { text: help } : { text: page, markdown: page },
      properties: { docs: docsOf(code) },
      defaultConfiguration: { level: levels[severity] },
    };
  });
}

/** The sentence below the page's first heading, which says when the code occurs. */
function titleIn(page: string | null): string | null {
  const [, title] = /^##+ .*\n+([^\n]+)/m.exec(page ?? '') ?? [];
  return title ?? null;
}

function resultOf(finding: Finding, sources: ReadonlyMap<string, SourceFile>, language: MessageLanguage) {
  const { code, severity, place, length, field, found, fix } = finding;
  const { expected, hint } = finding.text[language];
  const line = place === null ? undefined : sources.get(place.file)?.lines[place.line - 1];
  return {
    ruleId: code,
    level: levels[severity],
    message: { text: plainText(finding, language) },
    ...(place === null
      ? {}
      : {
          locations: [
            {
              physicalLocation: {
                artifactLocation: artifactOf(place.file),
                region: {
                  ...regionOf({ place, length }),
                  ...(line === undefined ? {} : { snippet: { text: line.slice(0, longestSnippet) } }),
                },
              },
            },
          ],
        }),
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, language)] }),
    properties: { field, found, expected, hint },
  };
}

/** UTF-16 code units: a line may be a megabyte. */
const longestSnippet = 400;

function fixOf(edit: TextEdit, language: MessageLanguage) {
  return {
    description: { text: `${writeWord[language]}${edit.text}` },
    artifactChanges: [
      {
        artifactLocation: artifactOf(edit.place.file),
        replacements: [{ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } }],
      },
    ],
  };
}

function regionOf({ place, length, end }: Pick<TextEdit, 'place' | 'length' | 'end'>) {
  const { line, column } = place;
  const { line: endLine, column: endColumn } = end ?? { line, column: column + length };
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Clause 3.4: a URI reference; a path may hold blanks, Chinese and `#`. */
function artifactOf(path: string) {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: rootFolder };
}

const ownLog = v.object({
  runs: v.array(v.object({ tool: v.object({ driver: v.object({ name: v.literal('quality-report') }) }) })),
});

/** Whether data read from a file are a log of this program's. */
export function isOwnLog(data: unknown): boolean {
  return v.is(ownLog, data);
}
