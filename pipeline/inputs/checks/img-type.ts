// img-type: a file that is not the picture its name says.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const foreignPicture: FindingDefinition<{
  readonly name: string;
  readonly type: 'jpeg' | 'png' | null;
}> = {
  code: 'img-type',
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, type }) => ({
      message: `${type === null ? `${name} 不是 JPEG 或 PNG 图片` : `${name} 的内容是 ${type === 'jpeg' ? 'JPEG' : 'PNG'}，与扩展名不符`}。`,
      expected: 'JPEG（.jpg、.jpeg）或 PNG（.png）图片，扩展名与内容一致。',
      hint: '用看图软件打开，另存为 JPEG 或 PNG；只改扩展名没有用。',
    }),
    en: ({ name, type }) => ({
      message: `${type === null ? `${name} is neither a JPEG nor a PNG` : `${name} is a ${type === 'jpeg' ? 'JPEG' : 'PNG'}, which its extension denies`}.`,
      expected: 'A JPEG (.jpg, .jpeg) or PNG (.png) picture whose extension fits.',
      hint: 'Open it in a viewer and save it as JPEG or PNG; renaming it does not help.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'img-type',
  when: {
    'zh-CN': '文件不是 JPEG 或 PNG 图片，或者内容与扩展名不符。',
    en: 'The file is neither a JPEG nor a PNG, or its content is not what its extension says.',
  },
  example: { 'zh-CN': '把“调研.heic”改名为 调研.jpg', en: 'survey.heic renamed to survey.jpg' },
  cure: {
    'zh-CN': '用看图软件打开，另存为 JPEG 或 PNG。只改扩展名没有用。',
    en: 'Open it in a picture viewer and save it as JPEG or PNG. Renaming it does not help.',
  },
};
