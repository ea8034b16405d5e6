// out-occupied: something that this program did not make stands where it is to write, and is never replaced.
import type { ForeignEntry } from '../../files/survey.js';
import type { FindingDefinition, FindingDocumentation, MessageLanguage } from '../../model/finding.js';

/** What stands there: see `Obstacle`; `no-file` where a single file was to be written, `other-file` where one is. */
export type Occupant =
  | 'file'
  | 'link'
  | 'special'
  | 'foreign'
  | 'working-folder'
  | 'present'
  | 'no-file'
  | 'other-file';

interface Details {
  readonly path: string;
  readonly what: Occupant;
  /** Of a folder, what is not ours. */
  readonly entries: readonly ForeignEntry[];
}

export const occupied: FindingDefinition<Details> = {
  code: 'out-occupied',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': (details) => ({
      message: chinese[details.what](details),
      expected:
        details.what === 'no-file' || details.what === 'other-file'
          ? '还不存在的文件，或以前由本程序写出的检查结果。'
          : '还不存在的文件夹、空文件夹，或以前由本程序生成、没有放进别的东西的文件夹。',
      hint: hints['zh-CN'](details),
    }),
    en: (details) => ({
      message: english[details.what](details),
      expected:
        details.what === 'no-file' || details.what === 'other-file'
          ? 'A file that does not exist yet, or findings that this program wrote earlier.'
          : 'A folder that does not exist yet, an empty one, or one that this program made and nobody has added to.',
      hint: hints.en(details),
    }),
  },
};

const chinese: Readonly<Record<Occupant, (details: Details) => string>> = {
  file: ({ path }) => `${path} 是一个文件，不能作输出文件夹。`,
  link: ({ path }) => `${path} 是一个链接；程序不跟随链接，也不替换它。`,
  special: ({ path }) => `${path} 是管道、设备之类，不能作输出文件夹。`,
  foreign: ({ path, entries }) =>
    `${path} 里有不是本程序生成的：${namesOf(entries, '、', kindsInChinese)}${entries.length > mostNamed ? `等 ${entries.length} 项` : ''}。`,
  'working-folder': ({ path }) => `${path} 不是本程序放在这里的，而程序更换输出文件夹时要用这个名字。`,
  present: ({ path }) => `${path} 已经存在。`,
  'no-file': ({ path }) => `${path} 不是普通文件（是文件夹、链接、管道或设备），不能写到这里。`,
  'other-file': ({ path }) => `${path} 已经存在，而且不是本程序写出的检查结果。`,
};

const english: Readonly<Record<Occupant, (details: Details) => string>> = {
  file: ({ path }) => `${path} is a file, not a folder for outputs.`,
  link: ({ path }) => `${path} is a link; this program follows none and replaces none.`,
  special: ({ path }) => `${path} is a pipe, a device or the like, not a folder for outputs.`,
  foreign: ({ path, entries }) =>
    `${path} holds what this program did not make: ${namesOf(entries, ', ', kindsInEnglish)}${entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : ''}.`,
  'working-folder': ({ path }) =>
    `${path} was not put there by this program, which needs that name while it replaces the outputs folder.`,
  present: ({ path }) => `${path} exists already.`,
  'no-file': ({ path }) => `${path} is not a plain file but a folder, a link, a pipe or a device.`,
  'other-file': ({ path }) => `${path} exists already and does not hold findings that this program wrote.`,
};

const hints: Readonly<Record<MessageLanguage, (details: Details) => string>> = {
  'zh-CN': ({ path, what, entries }) => {
    if (what === 'link') return `删去这个链接（它所指的东西不受影响），或换一个文件夹（--out）。`;
    if (what === 'working-folder') return `把 ${path} 移走或改名，再运行一次。`;
    if (what === 'no-file' || what === 'other-file') return '换一个文件名（--out），或先把它移走。';
    return entries.some(isOfficeLock)
      ? '先在办公软件里关闭正在打开的文件，再运行一次；其他文件请移走，或换一个文件夹（--out）。'
      : '把它们移到别处，或换一个文件夹（--out）。程序不会删除它们。';
  },
  en: ({ path, what, entries }) => {
    if (what === 'link')
      return 'Remove the link, which does nothing to what it leads to, or choose another folder with --out.';
    if (what === 'working-folder') return `Move or rename ${path} and run again.`;
    if (what === 'no-file' || what === 'other-file')
      return 'Choose another name with --out, or move it away first.';
    return entries.some(isOfficeLock)
      ? 'Close the file in the office program that has it open and run again; move other files away, or choose another folder with --out.'
      : 'Move them elsewhere, or choose another folder with --out. This program never deletes them.';
  },
};

const mostNamed = 5;

type Kinds = Readonly<Record<ForeignEntry['kind'], string>>;
const kindsInChinese: Kinds = {
  file: '',
  folder: '（文件夹）',
  link: '（链接）',
  special: '（管道或设备）',
  unreadable: '（无权读取）',
};
const kindsInEnglish: Kinds = {
  file: '',
  folder: ' (a folder)',
  link: ' (a link)',
  special: ' (a pipe or device)',
  unreadable: ' (may not be read)',
};

function namesOf(entries: readonly ForeignEntry[], separator: string, kinds: Kinds): string {
  return entries
    .slice(0, mostNamed)
    .map(({ path, kind }) => `${path}${kinds[kind]}`)
    .join(separator);
}

/** What Office, WPS and LibreOffice put beside a document while it is open. */
function isOfficeLock({ path }: ForeignEntry): boolean {
  return /(?:^|\/)(?:~\$|\.~lock\.|\.~)/.test(path);
}

export const documentation: FindingDocumentation = {
  code: 'out-occupied',
  when: {
    'zh-CN':
      '输出的地方有不是本程序生成的东西：文件、文件夹、链接、办公软件打开文件时放在旁边的锁文件。程序从不替换、删除它们，也不跟随链接，而是停下来说出名字。',
    en: 'Something that this program did not make is where it is to write: a file, a folder, a link, the lock file of an office program. It never replaces or deletes such things and follows no link, but stops and names them.',
  },
  example: {
    'zh-CN': '把自己的文档放进了 outputs/guangxi/2020',
    en: 'Your own document put into outputs/guangxi/2020',
  },
  cure: {
    'zh-CN': '把自己的文件移走，或用 --out 换一个地方。办公软件里打开的文件先关闭。',
    en: 'Move your files elsewhere, or choose another place with --out. Close what an office program has open.',
  },
};
