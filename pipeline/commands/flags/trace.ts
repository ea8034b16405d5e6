// The flags of trace.
import { Argument } from 'commander';
import type { TraceOptions } from '../trace.js';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineTrace: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('trace', language, {
    description: say.trace,
    example: 'inputs/guangxi/2020 97.6%',
  })
    .addArgument(new Argument('<edition>', say.edition))
    .addArgument(new Argument('<figure>', say.figure))
    .option('--page <folio>', say.folio)
    .option('--format <format>', say.formatOfTrace, 'text')
    .option('--template <folder>', say.template)
    .action(async (edition: string, figure: string, options: GeneralOptions & TraceOptions) => {
      const { runTrace } = await import('../trace.js');
      finish(await runTrace(edition, figure, options, terminalOf(options, process.stdout)));
    });
};
