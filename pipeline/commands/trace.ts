// The command trace: where a printed figure comes from, down to file, line and column.
import { resolve } from 'node:path';
import { exitCodeOf } from '../findings/exit-code.js';
import { visibleJson } from '../findings/visible.js';
import type { Figure } from '../model/figure.js';
import { type ExitCode, quoteFound } from '../model/finding.js';
import { defaultTheme } from '../template-pack.js';
import { answer } from '../trace/question.js';
import { recordOf } from '../trace/record.js';
import { traceText } from '../trace/text.js';
import { figuresOnFolio, foliosOf, makeTraceable, type TraceableReport } from '../trace/trace.js';
import { isEditionFolder, noEditionText } from './edition-folder.js';
import { chooseOne } from './choice.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';
import { traceWords } from './trace-words.js';

export interface TraceOptions {
  readonly format: string;
  /** A folio as printed. */
  readonly page?: string;
  readonly template?: string;
}

/** @returns the exit code of the contract; a figure that is not in the report is a fault of usage. */
export async function runTrace(
  edition: string,
  question: string,
  options: TraceOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseOne('--format', options.format, ['text', 'json'], terminal);
  if (format === null) return 2;
  const templateFolders = ownTemplates(options.template, terminal);
  if (!isEditionFolder(edition)) terminal.message(`${noEditionText(edition, terminal.language)}\n`);
  if (templateFolders === null || !isEditionFolder(edition)) return 3;
  const editionFolder = resolve(edition);
  const traceable = makeTraceable({ editionFolder, templateFolders, language: 'zh-CN', theme: defaultTheme });
  const { report, findings, sources } = traceable;
  if (report === null) {
    const { renderText } = await import('../findings/text.js');
    terminal.message(renderText(findings, sources, { ...terminal, quiet: true }));
    terminal.message(traceWords[terminal.language].refused);
    return exitCodeOf(findings);
  }
  const matches = matchesOf(question, options.page, report, terminal);
  if (matches === null) return 2;
  const records = matches.map((figure) => recordOf(figure, report));
  const { language, colour } = terminal;
  if (format === 'text') terminal.result(traceText(records, { language, colour }));
  else terminal.result(visibleJson({ figures: records }));
  return 0;
}

/** `null`, after telling the user what is nearest, if there are none. */
function matchesOf(
  question: string,
  folio: string | undefined,
  report: TraceableReport,
  { language, message }: Terminal,
): readonly Figure[] | null {
  const say = traceWords[language];
  const { figures, edition, pages } = report;
  const asked = quoteFound(question);
  const { matches, nearest } = answer(question, figures, edition.indicators);
  if (folio === undefined) {
    if (matches.length > 0) return matches;
    message(say.nothing(asked, nearest));
    return null;
  }
  const onPage = figuresOnFolio(report, folio.trim().toLowerCase());
  if (onPage === null) {
    const folios = pages.map(({ page }) => page.folio).filter((printed) => printed !== '');
    message(say.noPage(quoteFound(folio), folios[0] ?? '', folios.at(-1) ?? ''));
    return null;
  }
  const found = answer(question, onPage, edition.indicators).matches;
  if (found.length > 0) return found;
  const elsewhere = foliosOf(report, ...matches.map(({ id }) => id));
  message(say.nothingOnPage(asked, quoteFound(folio), elsewhere));
  return null;
}
