// What validate says of mending and of standard input, in both message languages.
import type { MessageLanguage } from '../model/finding.js';

interface FixWords {
  readonly nothing: (edition: string) => string;
  readonly copied: (paths: readonly string[]) => string;
  readonly replaced: (paths: readonly string[], backups: readonly string[]) => string;
  readonly occupied: (paths: readonly string[]) => string;
  readonly onlyWithFix: string;
  readonly inputAlone: string;
  readonly whichTable: string;
  readonly onlyFromInput: string;
}

export const fixWords: Readonly<Record<MessageLanguage, FixWords>> = {
  'zh-CN': {
    nothing: (edition) => `${edition}：没有可以自动改的地方。\n`,
    copied: (paths) =>
      `改好的副本：${paths.join('、')}。原文件没有动。核对后用副本换下原文件，或加 --in-place 再运行一次。\n`,
    replaced: (paths, backups) => `已改好：${paths.join('、')}。原来的内容留在 ${backups.join('、')}。\n`,
    occupied: (paths) =>
      `${paths.join('、')} 已经存在，而且内容不同，没有覆盖。请先移走或删去，或者用 --in-place 直接改原文件（会留下备份）。\n`,
    onlyWithFix: '--in-place 要和 --fix 一起用。\n',
    inputAlone: '标准输入（-）要单独检查，不能和版本文件夹或 --fix 一起用。\n',
    whichTable: '检查标准输入（-）时，请用 --as 说明是哪一张表，例如 --as values。\n',
    onlyFromInput: '--as 和 --edition 只在检查标准输入（-）时用。\n',
  },
  en: {
    nothing: (edition) => `${edition}: nothing can be mended mechanically.\n`,
    copied: (paths) =>
      `Mended copies: ${paths.join(', ')}. The originals are untouched. Look at the copies and put them in place, or run again with --in-place.\n`,
    replaced: (paths, backups) =>
      `Mended: ${paths.join(', ')}. What was there is kept in ${backups.join(', ')}.\n`,
    occupied: (paths) =>
      `${paths.join(', ')}: there already, with other content, and not overwritten. Move it away, or use --in-place, which keeps a backup.\n`,
    onlyWithFix: '--in-place goes with --fix only.\n',
    inputAlone: 'Standard input (-) is checked alone, not with edition folders or --fix.\n',
    whichTable: 'Say with --as which table standard input (-) is, such as --as values.\n',
    onlyFromInput: '--as and --edition are for standard input (-) only.\n',
  },
};
