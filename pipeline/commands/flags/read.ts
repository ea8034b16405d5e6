// The flags of read; what opens a PDF is loaded only when it runs.
import { Argument } from 'commander';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

export const defineRead: DefineCommand = (language, finish) => {
  const say = words[language];
  return newCommand('read', language, { description: say.read, example: 'outputs/guangxi/2020/report.pdf' })
    .addArgument(new Argument('<pdf>', say.pdfFile))
    .action(async (pdf: string, options: GeneralOptions) => {
      const { runRead } = await import('../read.js');
      finish(await runRead(pdf, terminalOf(options, process.stdout)));
    });
};
