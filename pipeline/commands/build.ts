// The command build: an edition folder in, a published outputs folder and one summary out.
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildResult, build, type OutputFormat, type StageName } from '../build.js';
import { reportName } from '../draw-reports.js';
import { exitCodeOf } from '../findings/exit-code.js';
import { workOfThisProgram } from '../kept-work.js';
import type { ExitCode } from '../model/finding.js';
import { settleOutputFolder } from '../publish/publish.js';
import { reportLanguages, themeNames } from '../template-pack.js';
import { visible } from '../findings/visible.js';
import { chooseOne, choosePath, chooseSeveral } from './choice.js';
import { isEditionFolder, noEditionText } from './edition-folder.js';
import { type ReadingFlags, readingOf } from './reading-options.js';
import { earlierContent } from './since-option.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

const formats: readonly OutputFormat[] = ['pdf', 'png'];

export interface BuildOptions extends ReadingFlags {
  readonly out?: string;
  readonly format: string;
  readonly reportLang: string;
  readonly theme: string;
  readonly strict: boolean;
  readonly print: boolean;
  readonly template?: string;
  readonly since?: string;
  readonly markChanges?: string;
  readonly draft: boolean;
}

/** @returns the exit code of the contract. */
export async function runBuild(
  edition: string,
  options: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const chosen = chooseSeveral('--format', options.format, formats, terminal);
  const folders = ownTemplates(options.template, terminal);
  if (folders === null) return 3;
  const languages = chooseSeveral('--report-lang', options.reportLang, reportLanguages(folders), terminal);
  const theme = chooseOne('--theme', options.theme, themeNames(folders), terminal);
  const reading = readingOf(options, terminal);
  const out = choosePath('--out', options.out, terminal);
  const [language, ...furtherLanguages] = languages ?? [];
  if (chosen === null || languages === null || language === undefined || theme === null) return 2;
  if (reading === null || out === null) return 2;
  const say = words[terminal.language];
  if (!isEditionFolder(edition)) {
    terminal.message(`${noEditionText(edition, terminal.language)}\n`);
    return 3;
  }
  const editionFolder = resolve(edition);
  const outputFolder = resolve(out ?? defaultOutputFolder(editionFolder, options.draft));
  // Before anything is read from there.
  const settled = settleOutputFolder(outputFolder);
  const since = await earlierContent(options.since, language, terminal);
  const markedAgainst = await earlierContent(options.markChanges, language, terminal);
  if (since === undefined || markedAgainst === undefined) return 3;
  const watch = stageWatch(terminal);
  const built = await build(
    {
      editionFolder,
      outputFolder,
      templateFolders: folders,
      formats: chosen,
      language,
      furtherLanguages,
      theme,
      print: options.print,
      since,
      markedAgainst,
      isDraft: options.draft,
      strict: options.strict,
      reading,
    },
    watch.enter,
    workOfThisProgram(),
  );
  const stages = watch.end();
  const result = { ...built, findings: [...settled, ...built.findings] };
  await tellFindings(result, options, terminal);
  if (result.published === null) {
    terminal.message(say.refused);
    return exitCodeOf(result.findings, options);
  }
  const made = chosen.includes('pdf')
    ? languages.map((language) => join(outputFolder, reportName(language)))
    : [outputFolder];
  for (const path of made) terminal.result(`${visible(relative(process.cwd(), path) || '.')}\n`);
  if (terminal.interactive) terminal.message(summaryOf(result.published, stages, terminal));
  return 0;
}

/** `outputs/<region>/<year>` below the working directory; a draft lies beside the report, never in its place. */
function defaultOutputFolder(editionFolder: string, isDraft: boolean): string {
  const name = basename(editionFolder) + (isDraft ? '-draft' : '');
  return join('outputs', basename(dirname(editionFolder)), name);
}

async function tellFindings(
  result: BuildResult,
  options: { readonly strict: boolean },
  terminal: Terminal,
): Promise<void> {
  const findings = result.findings.filter(({ severity }) => severity !== 'info');
  if (findings.length === 0 || (terminal.quiet && exitCodeOf(findings, options) === 0)) return;
  const { language, colour, quiet } = terminal;
  // Measuring text for a terminal is slow to get ready, and mostly there is nothing to tell.
  const { renderText } = await import('../findings/text.js');
  const { gatheredProgress } = await import('../findings/progress-text.js');
  const gathered = gatheredProgress(result.progress ?? [], language);
  const outcome = { reach: result.reach, isMade: result.published !== null };
  terminal.message(
    renderText(findings, result.sources, {
      language,
      colour,
      quiet,
      strict: options.strict,
      gathered,
      outcome,
    }),
  );
}

interface StageTime {
  readonly stage: StageName;
  readonly seconds: number;
}

/** Shows the stage that is under way and measures each. The clock never reaches the outputs. */
function stageWatch(terminal: Terminal) {
  const times: StageTime[] = [];
  // Not `performance`, which would load all of Node's measuring tools.
  let current: { stage: StageName; since: bigint } | null = null;
  const leave = () => {
    if (current === null) return;
    times.push({ stage: current.stage, seconds: Number(process.hrtime.bigint() - current.since) / 1e9 });
    current = null;
  };
  return {
    enter: (stage: StageName) => {
      leave();
      current = { stage, since: process.hrtime.bigint() };
      terminal.progress(`${words[terminal.language].stages[stage]}…`);
    },
    end: (): readonly StageTime[] => {
      leave();
      terminal.progress(null);
      return times;
    },
  };
}

function summaryOf(
  { pages, pdfBytes }: { readonly pages: number; readonly pdfBytes: number },
  times: readonly StageTime[],
  { language }: Terminal,
): string {
  const say = words[language];
  const separator = language === 'en' ? ', ' : '，';
  return say.built({
    pages,
    kilobytes: Math.round(pdfBytes / 1000),
    seconds: times.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(2),
    stages: times.map(({ stage, seconds }) => `${say.stages[stage]} ${seconds.toFixed(2)}`).join(separator),
  });
}
