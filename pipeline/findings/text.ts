// Findings as a good compiler prints them: place, sentence, source line with a caret, what is allowed, how to mend it.
import colours from 'picocolors';
import type { Finding, MessageLanguage } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { cellAddresses } from './cell-address.js';
import { exitCodeOf } from './exit-code.js';
import { byFile, countFindings, mostShown, selectFindings } from './selection.js';
import { type Paint, renderGroup, type Writing } from './finding-lines.js';
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
  const together = quiet ? options.gathered?.summary : options.gathered?.text;
  const gathered = apart.length < asked.length ? [together ?? ''] : [];
  const writing = { language, sources, addressOf: cellAddresses(sources), paint: paintOf(options) };
  const blocks = byFile(shown).flatMap((group, _, groups) => [
    ...(groups.length > 1 ? fileHeading(group, findings, writing) : []),
    ...renderGroup(group, writing),
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
  const numbers = numbersOf(counts, language);
  const heading = language === 'en' ? ` (${numbers})` : `（${numbers}）`;
  return [`${paint.bold(paint.underline(visible(path)))}${heading}\n`];
}
