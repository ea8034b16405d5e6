// What every command has in common: general flags, help in the user's language, how it ends.
import { Command, Option } from 'commander';
import type { ExitCode, MessageLanguage } from '../../model/finding.js';
import { mayColour, openTerminal, type Terminal, writeResult } from '../terminal.js';
import { words } from '../words.js';

export interface GeneralOptions {
  readonly lang: MessageLanguage;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** One for each command: its flags, in the user's language; `finish` takes the exit code of the contract. */
export type DefineCommand = (language: MessageLanguage, finish: (code: ExitCode) => void) => Command;

const examples = new WeakMap<Command, string>();

/** The arguments of the example below a command's help. */
export function exampleOf(command: Command): string {
  return examples.get(command) ?? '';
}

const lateDescriptions = new WeakMap<Option, () => string>();

/** An option whose choices are files: they are looked for when help is asked for, and by no other run. */
export function optionOfFiles(flags: string, describe: () => string): Option {
  const option = new Option(flags);
  lateDescriptions.set(option, describe);
  return option;
}

/** A command with its description, the flags that all commands take, and one example below its help. */
export function newCommand(
  name: string,
  language: MessageLanguage,
  { description, example }: { readonly description: string; readonly example: string },
): Command {
  const say = words[language];
  const command = prepared(new Command(name), language);
  examples.set(command, `quality-report ${name} ${example}`);
  return command
    .description(description)
    .addOption(new Option('--lang <language>', say.messageLanguage).choices(['zh-CN', 'en']).default('zh-CN'))
    .option('--no-color', say.noColour)
    .option('--quiet', say.quiet, false)
    .addHelpText('after', `\n${say.example}\n  quality-report ${name} ${example}\n`);
}

/** Help in the user's language; faults are thrown, so that they are worded in one place. */
export function prepared(command: Command, language: MessageLanguage): Command {
  const say = words[language];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say.usage,
    'Arguments:': say.argumentsTitle,
    'Options:': say.optionsTitle,
    'Commands:': say.commandsTitle,
  };
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .allowExcessArguments(false)
    .helpOption('-h, --help', say.help)
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // "default:" is English; the descriptions name their defaults where it matters.
      optionDescription: (option) => lateDescriptions.get(option)?.() ?? option.description,
    })
    .configureOutput({ writeOut: writeResult, writeErr: () => {} });
}

/** @param stream where the findings go: to stdout if they are what was asked for. */
export function terminalOf(
  { lang, color, quiet }: GeneralOptions,
  stream: { readonly isTTY?: boolean },
): Terminal {
  return openTerminal({ language: lang, colour: mayColour(stream, color), quiet });
}
