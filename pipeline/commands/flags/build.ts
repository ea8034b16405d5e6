// The flags of build.
import { Argument } from 'commander';
import { type BuildOptions, runBuild } from '../build.js';
import { reportLanguages, templateFolders, themeNames } from '../../template-pack.js';
import { words } from '../words.js';
import { type DefineCommand, type GeneralOptions, newCommand, optionOfFiles, terminalOf } from './command.js';

export const defineBuild: DefineCommand = (language, finish) => {
  const say = words[language];
  const shipped = templateFolders(undefined);
  return newCommand('build', language, {
    description: say.build,
    example: 'inputs/guangxi/2020 --format pdf',
  })
    .addArgument(new Argument('<edition>', say.edition))
    .option('--out <folder>', say.out)
    .option('--format <formats>', say.formats, 'pdf,png')
    .addOption(
      optionOfFiles('--report-lang <languages>', () => say.reportLanguage(reportLanguages(shipped))).default(
        'zh-CN',
      ),
    )
    .addOption(optionOfFiles('--theme <name>', () => say.theme(themeNames(shipped))).default('report'))
    .option('--strict', say.strict, false)
    .option('--print', say.print, false)
    .option('--template <folder>', say.template)
    .option('--since <manifest>', say.since)
    .option('--mark-changes <manifest>', say.markChanges)
    .option('--draft', say.draft, false)
    .option('--max-rows <number>', say.mostRows)
    .option('--encoding <encoding>', say.encoding)
    .action(async (edition: string, options: GeneralOptions & BuildOptions) => {
      finish(await runBuild(edition, options, terminalOf(options, process.stderr)));
    });
};
