// path-symlink: a file of an edition is a link to a place outside the region's folder.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const pathSymlink: FindingDefinition<{ readonly path: string }> = {
  code: 'path-symlink',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ path }) => ({
      message: `${path} 是一个链接，指向文件夹之外，没有读取。`,
      expected: '文件本身，或指向同一文件夹之内的链接。',
      hint: '把链接换成文件本身：找到它所指的文件，复制过来。',
    }),
    en: ({ path }) => ({
      message: `${path} is a link that leads out of the folder; it was not read.`,
      expected: 'The file itself, or a link within the folder.',
      hint: 'Put the file itself in the place of the link.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'path-symlink',
  when: {
    'zh-CN':
      '文件是一个链接（快捷方式），指向地区文件夹（照片则是 photos 文件夹）之外：别人给的文件夹可能借此读到您电脑里的其他文件。',
    en: 'The file is a link that leads out of the region’s folder (for a picture: the photos folder). A folder from somebody else could thereby read other files of the computer.',
  },
  example: 'values.csv → /home/…/values.csv',
  cure: {
    'zh-CN': '找到链接所指的文件，把文件本身复制到这里，替换链接。',
    en: 'Find the file that the link leads to, and copy it here in the place of the link.',
  },
};
