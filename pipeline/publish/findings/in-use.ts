// out-in-use: a program has a file of the outputs folder open, and Windows lets nobody move it meanwhile.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const inUse: FindingDefinition<{ readonly path: string }> = {
  code: 'out-in-use',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path }) => ({
      message: `${path} 正在别的程序里打开，不能换成新的。`,
      expected: '生成报告时，上一次的文件没有打开。',
      hint: '关闭打开它的程序（阅读器、WPS、Excel、资源管理器的预览），再运行一次。',
    }),
    en: ({ path }) => ({
      message: `${path} is open in another program and cannot be replaced.`,
      expected: 'Files of the last report closed while the new one is made.',
      hint: 'Close the program that has it open (a viewer, WPS, Excel, the preview of a file manager) and run again.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'out-in-use',
  when: {
    'zh-CN': '上一次的报告还在阅读器或办公软件里打开着，Windows 不许移动它。原有的输出没有改动。',
    en: 'The last report is still open in a viewer or an office program, and Windows does not let it be moved. The previous outputs are untouched.',
  },
  example: { 'zh-CN': '阅读器里开着上一次的 report.pdf', en: 'The last report.pdf open in a viewer' },
  cure: {
    'zh-CN': '关闭那个程序，再运行一次。',
    en: 'Close that program and run again.',
  },
};
