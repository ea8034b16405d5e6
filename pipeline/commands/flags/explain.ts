// The flags of explain; the texts of all codes are loaded only when it runs.
import { Argument } from 'commander';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineExplain: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('explain', language, { description: say.explain, example: 'num-trailing-unit' })
    .addArgument(new Argument('<code>', say.code))
    .action(async (code: string, options: GeneralOptions) => {
      const { runExplain } = await import('../explain.js');
      finish(runExplain(code, terminalOf(options, process.stdout)));
    });
};
