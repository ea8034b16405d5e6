// What a person is told whose manifest leads to no report to compare with.
import { relative } from 'node:path';
import type { MessageLanguage } from '../model/finding.js';
import { visible } from '../findings/visible.js';
import type { ContentFault } from './read-content.js';

type Sentence = (path: string) => string;

const sentences: Readonly<Record<MessageLanguage, Readonly<Record<ContentFault['type'], Sentence>>>> = {
  'zh-CN': {
    unreadable: (path) => `读不了 ${path}。请给出已发布报告的输出文件夹，或其中的 manifest.json。\n`,
    foreign: (path) =>
      `${path} 不是本程序生成的，或者由没有 content.json 的早期版本生成。请用现在的版本重新生成那份报告。\n`,
    altered: (path) => `${path} 与 manifest.json 中的校验值不符：发布以后被改动过。请找回原来的文件。\n`,
  },
  en: {
    unreadable: (path) =>
      `Cannot read ${path}. Give the outputs folder of a published report, or the manifest.json in it.\n`,
    foreign: (path) =>
      `${path} was not made by this program, or by a version before content.json. Make that report again with this version.\n`,
    altered: (path) =>
      `${path} does not have the hash that manifest.json says: it was changed since. Restore it.\n`,
  },
};

export function contentFaultText({ type, path }: ContentFault, language: MessageLanguage): string {
  return sentences[language][type](visible(relative(process.cwd(), path) || path));
}
