// The command explain: what a finding's code means, when it occurs and how to mend it.
import { explainedCodes, explanationOf } from '../finding-pages.js';
import { type ExitCode, quoteFound } from '../model/finding.js';
import { nearestName } from '../validate/nearest.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

/** @returns the exit code of the contract; a code that does not exist is a fault of usage. */
export function runExplain(code: string, terminal: Terminal): ExitCode {
  const written = code.trim().toLowerCase();
  const explanation = explanationOf(written, terminal.language);
  if (explanation === null) {
    const { unknownCode } = words[terminal.language];
    terminal.message(`${unknownCode(quoteFound(code), nearestName(written, explainedCodes()))}\n`);
    return 2;
  }
  terminal.result(explanation);
  return 0;
}
