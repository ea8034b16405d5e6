// img-normalised: a picture was changed in its form, not in what it shows, so that it can be printed.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

/** Scaling alone is not told: every picture of a camera is scaled. */
export const changeNames = {
  turned: { zh: '按相机记录的方向转正', en: 'turned as the camera says' },
  colours: { zh: '从印刷四色（CMYK）转换为 sRGB', en: 'converted from CMYK to sRGB' },
  depth: { zh: '从每色 16 位转换为 8 位', en: 'reduced from 16 to 8 bits a colour' },
  alpha: { zh: '透明部分填成白色', en: 'its transparent parts made white' },
  order: { zh: '从渐进（隔行）改为逐行', en: 'stored line by line instead of progressively' },
} as const;

export type Change = keyof typeof changeNames;

export const normalisedPicture: FindingDefinition<{
  readonly name: string;
  readonly changes: readonly Change[];
}> = {
  code: 'img-normalised',
  severity: 'info',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, changes }) => ({
      message: `图片 ${name} 已${changes.map((change) => changeNames[change].zh).join('，')}；原文件没有改动。`,
      expected: '印出来的样子与看图软件中一致。',
      hint: '不必改动；看一看报告里这张照片的方向和颜色对不对。',
    }),
    en: ({ name, changes }) => ({
      message: `The picture ${name} was ${changes.map((change) => changeNames[change].en).join(', ')}; the file itself is as it was.`,
      expected: 'It looks in print as it does in a viewer.',
      hint: 'Nothing needs to be done; look at the photograph in the report.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'img-normalised',
  when: {
    'zh-CN': '照片的存放方式不适合印刷（横竖由相机另记、印刷四色、每色 16 位、透明、渐进），已在排版时转换。',
    en: 'The photograph is stored in a way that does not suit print (turned by a note of the camera, CMYK, 16 bits, transparent, progressive) and was converted while setting.',
  },
  example: { 'zh-CN': '手机竖着拍的照片', en: 'A photograph taken with the phone upright' },
  cure: {
    'zh-CN': '不必改动。看一看报告里这张照片的方向和颜色对不对；不对时，用看图软件打开，另存为 JPEG。',
    en: 'Nothing needs to be done. Look at the photograph in the report; if it is wrong, open it in a viewer and save it as JPEG.',
  },
};
