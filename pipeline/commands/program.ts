// All commands, and what a person is told when they are used wrongly.
import { Command, CommanderError } from 'commander';
import type { ExitCode, MessageLanguage } from '../model/finding.js';
import { productVersion } from '../publish/versions.js';
import { defineBuild } from './flags/build.js';
import { type DefineCommand, prepared } from './flags/command.js';
import { defineDiff } from './flags/diff.js';
import { defineExplain } from './flags/explain.js';
import { defineNewYear } from './flags/new-year.js';
import { defineRead } from './flags/read.js';
import { defineTrace } from './flags/trace.js';
import { defineValidate } from './flags/validate.js';
import { languageOf, openTerminal } from './terminal.js';
import { usageMessage } from './usage-message.js';
import { words } from './words.js';

/** In the order of the help. */
const commands: readonly DefineCommand[] = [
  defineBuild,
  defineValidate,
  defineTrace,
  defineNewYear,
  defineDiff,
  defineExplain,
  defineRead,
];

/**
 * Runs the command that the arguments name.
 * @returns the exit code of the contract; faults of usage give 2.
 */
export async function run(argumentsGiven: readonly string[]): Promise<ExitCode> {
  const language = languageOf(argumentsGiven);
  const errors = openTerminal({ language, colour: false, quiet: false });
  const outcome: { code: ExitCode } = { code: 0 };
  const program = programOf(language, (code) => {
    outcome.code = code;
  });
  if (!hasWorkingFolder()) {
    errors.message(words[language].noWorkingFolder);
    return 3;
  }
  const asked = withHelpAsFlag(argumentsGiven, program);
  if (argumentsGiven.length === 0) {
    errors.message(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(asked, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    errors.message(usageMessage(error, program, asked, language));
    return 2;
  }
  return outcome.code;
}

/** Paths are relative to it; a shell that stands in a folder which was replaced stands nowhere. */
function hasWorkingFolder(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

/** `help build` is `build --help`; a command that does not exist is told so, and not helped with. */
function withHelpAsFlag(given: readonly string[], program: Command): readonly string[] {
  const [first, name, ...others] = given;
  if (first !== 'help') return given;
  if (name === undefined || name.startsWith('-')) return ['--help'];
  const isKnown = program.commands.some((command) => command.name() === name);
  return isKnown ? [name, '--help', ...others] : [name];
}

function programOf(language: MessageLanguage, finish: (code: ExitCode) => void): Command {
  const say = words[language];
  const program = prepared(new Command('quality-report'), language)
    .description(say.program)
    .version(productVersion, '-V, --version', say.version)
    .helpCommand('help [command]', say.helpCommand);
  for (const define of commands) program.addCommand(define(language, finish));
  return program;
}
