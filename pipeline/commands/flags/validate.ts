// The flags of validate.
import { Argument } from 'commander';
import { runValidate, type ValidateOptions } from '../validate.js';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineValidate: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('validate', language, {
    description: say.validate,
    example: 'inputs/guangxi/2020 --format json',
  })
    .addArgument(new Argument('<editions...>', say.editions))
    .option('--format <format>', say.formatOfFindings, 'text')
    .option('--strict', say.strict, false)
    .option('--template <folder>', say.template)
    .option('--max-rows <number>', say.mostRows)
    .action(async (editions: readonly string[], options: GeneralOptions & ValidateOptions) => {
      finish(await runValidate(editions, options, terminalOf(options, process.stdout)));
    });
};
