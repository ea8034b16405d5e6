// path-outside-root: a picture that does not lie in the photos folder.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const pathOutsideRoot: FindingDefinition<Readonly<Record<never, never>>> = {
  code: 'path-outside-root',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': () => ({
      message: '图片不在这一期的 photos 文件夹之内。',
      expected: 'photos 文件夹里的文件名，如 survey.jpg；可以有下级文件夹，用“/”分隔。',
      hint: '把图片复制到 photos 文件夹，这里只写文件名；不能用“..”、绝对路径、网址，也不能用指向别处的链接。',
    }),
    en: () => ({
      message: 'The picture does not lie in the photos folder of this edition.',
      expected: 'The name of a file in photos, such as survey.jpg; subfolders with “/” are allowed.',
      hint: 'Copy the picture into photos and write its name only: no “..”, absolute path, web address or link to elsewhere.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'path-outside-root',
  when: {
    'zh-CN': 'photos.csv 里的文件名指向 photos 文件夹之外：用了“..”、盘符、网址，或指向别处的快捷方式。',
    en: 'A name in photos.csv leads out of the photos folder: by “..”, a drive letter, a web address or a link.',
  },
  example: '../../桌面/调研.jpg → 调研.jpg',
  cure: {
    'zh-CN': '把图片复制到这一期的 photos 文件夹，表里只写文件名。',
    en: 'Copy the picture into the photos folder of the edition and write its name only.',
  },
};
