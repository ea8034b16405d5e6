// The one door to the screen: results to stdout, everything else to stderr, progress only on a terminal.
import { writeSync } from 'node:fs';
import type { MessageLanguage } from '../model/finding.js';

/** What a command may do to the outside, so that doors stay thin and tests can look in. */
export interface Terminal {
  readonly language: MessageLanguage;
  readonly colour: boolean;
  readonly quiet: boolean;
  /** Whether a person is looking at stderr. */
  readonly interactive: boolean;
  readonly result: (text: string) => void;
  readonly message: (text: string) => void;
  /** Shows what is under way on one line that the next call replaces; `null` clears it. */
  readonly progress: (text: string | null) => void;
}

/** Writes all of the text, also to a pipe that is full or a reader that has gone. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EAGAIN') continue;
      return; // EPIPE and the like: nobody reads any more.
    }
  }
}

/** To stdout, at once: the process may end right after. */
export function writeResult(text: string, colour = false): void {
  writeAll(1, withoutControls(text, colour));
}

/** Whatever a file's name or text holds, only line ends, tabs and our own colours reach a terminal as controls. */
function withoutControls(text: string, colour: boolean): string {
  return text.replace(
    colour ? controlsButColours : controls,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

const controls = /(?![\n\t])\p{Cc}/gu;
/** A colour begins with an escape (ECMA-48, 8.3.117 SGR). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const controlsButColours = /(?![\n\t]|\u001B\[[\d;]*m)\p{Cc}/gu;

/** The terminal of this process. */
export function openTerminal(options: {
  readonly language: MessageLanguage;
  readonly colour: boolean;
  readonly quiet: boolean;
}): Terminal {
  const interactive = process.stderr.isTTY === true && !options.quiet;
  return {
    ...options,
    interactive,
    result: (text) => writeResult(text, options.colour),
    message: (text) => writeAll(2, withoutControls(text, options.colour)),
    progress: (text) => {
      if (interactive) writeAll(2, `\r\u001B[K${text ?? ''}`);
    },
  };
}

/**
 * Whether a stream is written to in colour. The flag comes first, then FORCE_COLOR, which asks for this program in
 * particular, then NO_COLOR, then whether a person is looking.
 */
export function mayColour(
  stream: { readonly isTTY?: boolean },
  flag: boolean,
  {
    FORCE_COLOR: force = '',
    NO_COLOR: refuse = '',
    TERM: terminal,
  }: Readonly<NodeJS.ProcessEnv> = process.env,
): boolean {
  if (!flag) return false;
  if (force !== '') return force !== '0' && force !== 'false';
  return refuse === '' && terminal !== 'dumb' && stream.isTTY === true;
}

/** The language asked for, looked up before the flags are read, since reading them may fail. */
export function languageOf(argumentsGiven: readonly string[]): MessageLanguage {
  const joined = argumentsGiven.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const position = argumentsGiven.indexOf('--lang');
  const asked = joined ?? (position < 0 ? undefined : argumentsGiven[position + 1]);
  return asked === 'en' ? 'en' : 'zh-CN';
}
