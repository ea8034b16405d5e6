// What a person is told who has typed a command wrongly: what was typed, what is close to it, where help is.
import type { Command, CommanderError } from 'commander';
import { distance } from 'fastest-levenshtein';
import { type MessageLanguage, quoteFound } from '../model/finding.js';
import { exampleOf } from './flags/command.js';
import { words } from './words.js';

export function usageMessage(
  error: CommanderError,
  program: Command,
  argumentsGiven: readonly string[],
  language: MessageLanguage,
): string {
  const say = words[language];
  return `${sentence(error, program, argumentsGiven, language)}\n${say.moreHelp}\n`;
}

function sentence(
  error: CommanderError,
  program: Command,
  argumentsGiven: readonly string[],
  language: MessageLanguage,
): string {
  const say = words[language];
  const commands = program.commands.map((command) => command.name());
  const command = program.commands.find((known) => argumentsGiven.includes(known.name())) ?? program;
  const options = command.options.flatMap(({ long }) => long ?? []);
  // The library quotes what is wrong, and words the rest in English.
  const quoted = quoteFound(/'([^']*)'/.exec(error.message)?.[1] ?? '');
  const name = quoted.split(' ')[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownCommand':
      return say.unknownCommand(quoted, nearest(quoted, commands));
    case 'commander.unknownOption':
      return say.unknownOption(quoted, nearest(quoted, [...options, '--help']));
    case 'commander.missingArgument':
      return say.missingArgument(quoted, descriptionOf(command, quoted), exampleOf(command));
    case 'commander.optionMissingArgument':
      return say.missingValue(optionName(quoted));
    case 'commander.excessArguments':
      // At the top there are only commands: a word there that is none is a misspelt one.
      return command === program
        ? say.unknownCommand(firstWord(argumentsGiven), nearest(firstWord(argumentsGiven), commands))
        : say.tooManyArguments(excessOf(command), namesOf(command), exampleOf(command));
    case 'commander.invalidArgument':
      return say.invalidChoice(optionName(quoted), valueIn(error.message), choicesIn(error.message));
    default:
      return name === '' ? error.message : say.unknownOption(name, null);
  }
}

function descriptionOf(command: Command, name: string): string {
  return command.registeredArguments.find((argument) => argument.name() === name)?.description ?? '';
}

/** The arguments that are one too many. */
function excessOf(command: Command): string {
  return command.args.slice(command.registeredArguments.length).map(quoteFound).join(' ');
}

/** `<before> <after>` */
function namesOf(command: Command): string {
  return command.registeredArguments.map((argument) => `<${argument.name()}>`).join(' ');
}

function nearest(name: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(name, candidate) }))
    .sort((first, second) => first.steps - second.steps);
  return best !== undefined && best.steps <= Math.max(2, name.length / 3) ? best.candidate : null;
}

/** `--lang <language>` is `--lang`. */
function optionName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

function valueIn(message: string): string {
  return quoteFound(/argument '([^']*)' is invalid/.exec(message)?.[1] ?? '');
}

function choicesIn(message: string): string {
  return /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
}

function firstWord(argumentsGiven: readonly string[]): string {
  return quoteFound(argumentsGiven.find((argument) => !argument.startsWith('-')) ?? '');
}
