// The flags of diff.
import { Argument } from 'commander';
import { words } from '../words.js';
import type { DiffOptions } from '../diff.js';
import { type DefineCommand, type GeneralOptions, newCommand, terminalOf } from './command.js';

const texts = {
  'zh-CN': {
    description: '比较两期报告（或同一期的两稿）：数值、比较、文字、图表、页数',
    before: '原来的：版本文件夹，或已发布报告的输出文件夹（或其中的 manifest.json）',
    after: '现在的：同上',
    format: '格式：text（文字）、json、markdown、html（左右对照的网页）',
  },
  en: {
    description: 'compare two editions, or two drafts of one: values, comparisons, wording, charts, pages',
    before:
      'what was: an edition folder, or the outputs folder of a published report (or the manifest.json in it)',
    after: 'what is: likewise',
    format: 'format: text, json, markdown, html (a page, side by side)',
  },
} as const;

export const defineDiff: DefineCommand = (language, finish) => {
  const say = texts[language];
  return newCommand('diff', language, {
    description: say.description,
    example: 'inputs/guangxi/2020 inputs/guangxi/2021 --format html > changes.html',
  })
    .addArgument(new Argument('<before>', say.before))
    .addArgument(new Argument('<after>', say.after))
    .option('--format <format>', say.format, 'text')
    .option('--template <folder>', words[language].template)
    .action(async (before: string, after: string, options: GeneralOptions & DiffOptions) => {
      const { runDiff } = await import('../diff.js');
      finish(await runDiff(before, after, options, terminalOf(options, process.stdout)));
    });
};
