// The commands with their flags, and what a person is told when they are used wrongly.
import { Argument, Command, CommanderError, Option } from 'commander';
import type { ExitCode, MessageLanguage } from '../model/finding.js';
import { productVersion } from '../publish/versions.js';
import { type BuildOptions, runBuild } from './build.js';
import { languageOf, mayColour, openTerminal, type Terminal, writeResult } from './terminal.js';
import { usageMessage } from './usage-message.js';
import { runValidate, type ValidateOptions } from './validate.js';
import { words } from './words.js';

interface GeneralOptions {
  readonly lang: MessageLanguage;
  readonly color: boolean;
  readonly quiet: boolean;
}

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
  if (argumentsGiven.length === 0) {
    errors.message(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argumentsGiven, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    errors.message(usageMessage(error, program, argumentsGiven, language));
    return 2;
  }
  return outcome.code;
}

function programOf(language: MessageLanguage, finish: (code: ExitCode) => void): Command {
  const say = words[language];
  const program = prepared(new Command('quality-report'), language)
    .description(say.program)
    .version(productVersion, '-V, --version', say.version)
    .helpCommand(false);
  addBuild(program, language, finish);
  addValidate(program, language, finish);
  addExplain(program, language, finish);
  return program;
}

function addBuild(program: Command, language: MessageLanguage, finish: (code: ExitCode) => void): void {
  const say = words[language];
  const command = withGeneralOptions(new Command('build'), language)
    .description(say.build)
    .addArgument(new Argument('<edition>', say.edition))
    .option('--out <folder>', say.out)
    .option('--format <formats>', say.formats, 'pdf,png')
    .option('--report-lang <languages>', say.reportLanguage, 'zh-CN')
    .option('--theme <name>', say.theme, 'report')
    .option('--template <folder>', say.template)
    .addHelpText('after', `\n${say.example}\n  quality-report build inputs/guangxi/2020 --format pdf\n`)
    .action(async (edition: string, options: GeneralOptions & BuildOptions) => {
      finish(await runBuild(edition, options, terminalOf(options, process.stderr)));
    });
  program.addCommand(command);
}

function addValidate(program: Command, language: MessageLanguage, finish: (code: ExitCode) => void): void {
  const say = words[language];
  const command = withGeneralOptions(new Command('validate'), language)
    .description(say.validate)
    .addArgument(new Argument('<editions...>', say.editions))
    .option('--format <format>', say.formatOfFindings, 'text')
    .option('--strict', say.strict, false)
    .option('--template <folder>', say.template)
    .addHelpText('after', `\n${say.example}\n  quality-report validate inputs/guangxi/2020 --format json\n`)
    .action(async (editions: readonly string[], options: GeneralOptions & ValidateOptions) => {
      finish(await runValidate(editions, options, terminalOf(options, process.stdout)));
    });
  program.addCommand(command);
}

function addExplain(program: Command, language: MessageLanguage, finish: (code: ExitCode) => void): void {
  const say = words[language];
  const command = withGeneralOptions(new Command('explain'), language)
    .description(say.explain)
    .addArgument(new Argument('<code>', say.code))
    .addHelpText('after', `\n${say.example}\n  quality-report explain num-trailing-unit\n`)
    .action(async (code: string, options: GeneralOptions) => {
      const { runExplain } = await import('./explain.js');
      finish(runExplain(code, terminalOf(options, process.stdout)));
    });
  program.addCommand(command);
}

/** Every command takes these, so that they may stand anywhere. */
function withGeneralOptions(command: Command, language: MessageLanguage): Command {
  const say = words[language];
  return prepared(command, language)
    .addOption(new Option('--lang <language>', say.messageLanguage).choices(['zh-CN', 'en']).default('zh-CN'))
    .option('--no-color', say.noColour)
    .option('--quiet', say.quiet, false);
}

/** Help in the user's language; faults are thrown, so that they are worded in one place. */
function prepared(command: Command, language: MessageLanguage): Command {
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
      optionDescription: (option) => option.description,
    })
    .configureOutput({ writeOut: writeResult, writeErr: () => {} });
}

/** @param stream where the findings go: to stdout if they are what was asked for. */
function terminalOf({ lang, color, quiet }: GeneralOptions, stream: { readonly isTTY?: boolean }): Terminal {
  return openTerminal({ language: lang, colour: mayColour(stream, color), quiet });
}
