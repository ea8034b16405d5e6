// The flags of validate.
import { Argument } from 'commander';
import type { ValidateOptions } from '../validate.js';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineValidate: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('validate', language, {
    description: say.validate,
    example: 'inputs/guangxi/2020 --format html --out findings.html',
  })
    .addArgument(new Argument('<editions...>', say.editions))
    .option('--format <format>', say.formatOfFindings, 'text')
    .option('--out <file>', say.outFile)
    .option('--strict', say.strict, false)
    .option('--template <folder>', say.template)
    .option('--max-rows <number>', say.mostRows)
    .option('--fix', say.fix, false)
    .option('--in-place', say.inPlace, false)
    .option('--encoding <encoding>', say.encoding)
    .option('--as <table>', say.asTable)
    .option('--edition <folder>', say.editionOfInput)
    .action(async (editions: readonly string[], options: GeneralOptions & ValidateOptions) => {
      const { runValidate } = await import('../validate.js');
      finish(await runValidate(editions, options, terminalOf(options, process.stdout)));
    });
};
