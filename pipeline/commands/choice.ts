// Reads flags that take one of a few words, or several of them separated by commas.
import { quoteFound } from '../model/finding.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

/**
 * The chosen words, in the order of `choices` and each once; `null`, after telling the user, if one is not
 * among them.
 */
export function chooseSeveral<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
  terminal: Terminal,
): readonly Choice[] | null {
  const asked = given.split(',').map((word) => chooseOne(option, word.trim(), choices, terminal));
  return asked.includes(null) ? null : choices.filter((choice) => asked.includes(choice));
}

/** More than fit into memory, and far more than any edition has. */
const mostNumber = 100_000_000;

/** The whole number given, at least 1; `undefined` if the flag was not given; `null`, after telling the user, if it is none. */
export function chooseNumber(
  option: string,
  given: string | undefined,
  terminal: Terminal,
): number | undefined | null {
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= mostNumber) return number;
  const { invalidChoice, moreHelp } = words[terminal.language];
  terminal.message(`${invalidChoice(option, quoteFound(given), `1–${mostNumber}`)}\n${moreHelp}\n`);
  return null;
}

/** An address of the web or of another machine, which no folder has. */
const address = /^[a-z][a-z0-9+.-]+:\/\//i;

/** The path given, `undefined` if none is; `null`, after telling the user, if it is empty or an address. */
export function choosePath(
  option: string,
  given: string | undefined,
  terminal: Terminal,
): string | undefined | null {
  if (given === undefined || (given.trim() !== '' && !address.test(given))) return given;
  const { emptyPath, noPath, moreHelp } = words[terminal.language];
  terminal.message(
    `${given.trim() === '' ? emptyPath(option) : noPath(option, quoteFound(given))}\n${moreHelp}\n`,
  );
  return null;
}

/** The chosen word; `null`, after telling the user, if it is not among the choices. */
export function chooseOne<Choice extends string>(
  option: string,
  given: string,
  choices: readonly Choice[],
  terminal: Terminal,
): Choice | null {
  const known = choices.find((choice) => choice === given);
  if (known !== undefined) return known;
  const { invalidChoice, moreHelp } = words[terminal.language];
  terminal.message(`${invalidChoice(option, quoteFound(given), choices.join(', '))}\n${moreHelp}\n`);
  return null;
}
