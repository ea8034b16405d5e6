// The command new-year: next year's edition folder, ready to be filled in.
import { relative, resolve } from 'node:path';
import { exitCodeOf } from '../findings/exit-code.js';
import { type ExitCode, quoteFound } from '../model/finding.js';
import { makeNewYear } from '../new-year/new-year.js';
import { visible } from '../findings/visible.js';
import { isFolder } from './edition-folder.js';
import { newYearWords } from './new-year-words.js';
import type { Terminal } from './terminal.js';

/** @returns the exit code of the contract: 2 where the year is wrong or its folder is there, 3, 1 or 5. */
export async function runNewYear(region: string, year: string, terminal: Terminal): Promise<ExitCode> {
  const say = newYearWords[terminal.language];
  if (!/^[1-9]\d{3}$/.test(year)) {
    terminal.message(say.noYear(quoteFound(year)));
    return 2;
  }
  if (!isFolder(region)) {
    terminal.message(say.noRegion(visible(region)));
    return 3;
  }
  try {
    const outcome = makeNewYear(resolve(region), Number(year), dateOfCreation());
    if (outcome.type === 'exists') {
      terminal.message(say.exists(shown(outcome.folder)));
      return 2;
    }
    if (outcome.type === 'refused') {
      const { renderText } = await import('../findings/text.js');
      const { language, colour } = terminal;
      terminal.message(renderText(outcome.findings, outcome.sources, { language, colour }));
      terminal.message(say.refused);
      return exitCodeOf(outcome.findings);
    }
    terminal.result(`${shown(outcome.folder)}\n`);
    const { files, toFill, previous } = outcome;
    if (!terminal.quiet)
      terminal.message(say.made({ folder: shown(outcome.folder), files, toFill, previous }));
    return 0;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.message(say.notWritten(shown(region), String(error.code)));
    return 5;
  }
}

function shown(path: string): string {
  return visible(relative(process.cwd(), path) || '.');
}

/** The one clock of the inputs: the day on which an edition is begun. */
function dateOfCreation(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  const moment =
    process.env.SOURCE_DATE_EPOCH !== undefined && Number.isSafeInteger(epoch) ? epoch * 1000 : Date.now();
  return new Date(moment).toISOString().slice(0, 10);
}
