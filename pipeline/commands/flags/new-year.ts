// The flags of new-year.
import { Argument } from 'commander';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineNewYear: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('new-year', language, { description: say.newYear, example: 'inputs/guangxi 2021' })
    .addArgument(new Argument('<region>', say.region))
    .addArgument(new Argument('<year>', say.year))
    .action(async (region: string, year: string, options: GeneralOptions) => {
      const { runNewYear } = await import('../new-year.js');
      finish(await runNewYear(region, year, terminalOf(options, process.stderr)));
    });
};
