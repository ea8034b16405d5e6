// The command validate: every finding of one or more editions and of the template, for people or for machines.
import { resolve } from 'node:path';
import { type Examination, examine } from '../examine.js';
import { exitCodeOf } from '../findings/exit-code.js';
import type { LayeredFolders } from '../inputs/layered-folders.js';
import type { ReadingOptions } from '../inputs/read-edition.js';
import type { ExitCode, Finding } from '../model/finding.js';
import { leastReach } from '../model/reach.js';
import { defaultTheme } from '../template-pack.js';
import { visible } from '../findings/visible.js';
import { chooseOne, choosePath } from './choice.js';
import { isEditionFolder, noEditionText } from './edition-folder.js';
import { type ReadingFlags, readingOf } from './reading-options.js';
import { type FindingFormat, type Found, findingFormats, renderFound } from './render-found.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';

export interface ValidateOptions extends ReadingFlags {
  readonly format: string;
  readonly out?: string;
  readonly strict: boolean;
  readonly template?: string;
  readonly fix: boolean;
  readonly inPlace: boolean;
  /** Which table comes from standard input. */
  readonly as?: string;
  /** The edition that it is to be a part of. */
  readonly edition?: string;
}

/** Stands for standard input among the editions. */
const standardInput = '-';

/**
 * @returns the exit code of the contract; with `strict`, warnings count as errors, and the pages are laid out
 *   to find those of layout too.
 */
export async function runValidate(
  editions: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseOne('--format', options.format, findingFormats, terminal);
  const reading = readingOf(options, terminal);
  const out = choosePath('--out', options.out, terminal);
  if (
    format === null ||
    reading === null ||
    out === null ||
    !(await areTogether(editions, options, terminal))
  )
    return 2;
  const folders = [...editions, ...(options.edition === undefined ? [] : [options.edition])];
  const missing = folders.find((edition) => edition !== standardInput && !isEditionFolder(edition));
  if (missing !== undefined) {
    terminal.message(`${noEditionText(missing, terminal.language)}\n`);
    return 3;
  }
  const templateFolders = ownTemplates(options.template, terminal);
  if (templateFolders === null) return 3;
  const all: Found[] = [];
  for (const edition of editions) {
    const found =
      edition === standardInput
        ? await findInStandardInput(options, reading, terminal)
        : await findIn(edition, options, { reading, templateFolders, format }, terminal);
    if (typeof found === 'number') return found;
    all.push(found);
  }
  const text = await renderFound(all, format, options, terminal);
  if (out === undefined) terminal.result(text);
  else if (!(await writeTo(out, text, terminal))) return 5;
  else if (!terminal.quiet) terminal.message(await writtenText(out, all, terminal));
  return exitCodeOf(
    all.flatMap(({ findings }) => findings),
    options,
  );
}

/** Whether the flags can be meant together; tells the user if not. */
async function areTogether(
  editions: readonly string[],
  { fix, inPlace, as, edition }: ValidateOptions,
  terminal: Terminal,
): Promise<boolean> {
  const { fixWords } = await import('./fix-words.js');
  const say = fixWords[terminal.language];
  const isFromInput = editions.includes(standardInput);
  const fault =
    inPlace && !fix
      ? say.onlyWithFix
      : isFromInput && (fix || editions.length > 1)
        ? say.inputAlone
        : isFromInput && as === undefined
          ? say.whichTable
          : !isFromInput && (as !== undefined || edition !== undefined)
            ? say.onlyFromInput
            : null;
  if (fault !== null) terminal.message(fault);
  return fault === null;
}

interface Circumstances {
  readonly reading: ReadingOptions;
  readonly templateFolders: LayeredFolders;
  readonly format: FindingFormat;
}

/** What is found in an edition, with its tables mended if that was asked for; the exit code if they cannot be. */
async function findIn(
  edition: string,
  { fix: isToFix, inPlace, strict }: ValidateOptions,
  { reading, templateFolders, format }: Circumstances,
  terminal: Terminal,
): Promise<Found | ExitCode> {
  let replaced: Pick<ReadingOptions, 'replaced'> = {};
  if (isToFix) {
    const { fix } = await import('./fix.js');
    const show = format === 'text' ? terminal.result : terminal.message;
    const outcome = await fix(edition, { ...reading, inPlace }, terminal, show);
    if (outcome.type === 'failed') return outcome.exitCode;
    replaced = { replaced: outcome.replaced };
  }
  const examined = examine({
    editionFolder: resolve(edition),
    templateFolders,
    language: 'zh-CN',
    theme: defaultTheme,
    reading: { ...reading, ...replaced },
  });
  const { findings, sources, progress, reach } = examined;
  if (!strict) return { edition, findings, sources, progress, reach };
  const further = await findInLayout(examined);
  return further === null
    ? { edition, findings, sources, progress, reach: { ...reach, stopped: true } }
    : {
        edition,
        findings: [...findings, ...further],
        sources,
        progress,
        reach: { stage: 'layout', stopped: false },
      };
}

/** What only shows when pages are laid out; `null` where there can be none. */
async function findInLayout(examined: Examination): Promise<readonly Finding[] | null> {
  const { edition, findings, pack, fonts, earlier } = examined;
  if (edition === null || exitCodeOf(findings) !== 0) return null;
  const { deriveFigures } = await import('../derive/figures.js');
  const { typeset } = await import('../typeset.js');
  return typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts).findings;
}

async function findInStandardInput(
  { as, edition }: ValidateOptions,
  reading: ReadingOptions,
  terminal: Terminal,
): Promise<Found | ExitCode> {
  const { findInInput, tableNames } = await import('./standard-input.js');
  const table = chooseOne('--as', as ?? '', tableNames, terminal);
  return table === null ? 2 : findInInput(table, edition ?? null, reading);
}

/** What was written into a file is not seen: how it stands is told beside. */
async function writtenText(path: string, all: readonly Found[], { language }: Terminal): Promise<string> {
  const { countFindings } = await import('../findings/selection.js');
  const { summaryOf } = await import('../findings/summary.js');
  const findings = all.flatMap((found) => found.findings);
  const reach = leastReach(all.map((found) => found.reach));
  const summary = summaryOf(countFindings(findings), findings.length, language, { reach });
  return `${visible(path)}${language === 'en' ? ': ' : '：'}${summary}\n`;
}

/**
 * A shell may write what it is given in another encoding: so a file is written here. Only findings of an earlier run
 * are replaced, since a path is easily mistyped.
 */
async function writeTo(path: string, text: string, terminal: Terminal): Promise<boolean> {
  const { replaceFile } = await import('../files/durable-files.js');
  const { otherFileAt } = await import('../findings/written-findings.js');
  const { writeFailure } = await import('../publish/write-failure.js');
  try {
    const fault = otherFileAt(path);
    if (fault === null) {
      replaceFile(path, new TextEncoder().encode(text));
      return true;
    }
    await tell(fault, terminal);
  } catch (error) {
    await tell(writeFailure(error, path), terminal);
  }
  return false;
}

async function tell(finding: Finding, terminal: Terminal): Promise<void> {
  const { renderText } = await import('../findings/text.js');
  terminal.message(renderText([finding], [], terminal));
}
