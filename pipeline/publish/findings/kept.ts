// out-kept: a file of the outputs folder was changed after it was published, and is kept beside the new set.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const kept: FindingDefinition<{ readonly from: string; readonly to: string }> = {
  code: 'out-kept',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ from, to }) => ({
      message: `${from} 在发布以后改动过（签名、批注或另存），已移到 ${to}。`,
      expected: '发布的文件保持原样；要签名、批注的，先复制到别处。',
      hint: '需要的话从那里取用；不需要就删去那个文件夹。',
    }),
    en: ({ from, to }) => ({
      message: `${from} was changed after it was published (signed, annotated or saved anew) and is now ${to}.`,
      expected: 'Published files left as they are; copies of them to be signed or annotated.',
      hint: 'Take from there what you need, and delete that folder when you do not.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'out-kept',
  when: {
    'zh-CN':
      '输出文件夹里的文件和清单 manifest.json 记录的不一样：有人签过名、写过批注或另存过。程序不删除它，移到旁边新建的“<文件夹>.kept-1”，新的报告放在原处。',
    en: 'A file of the outputs folder is not what manifest.json records: somebody has signed, annotated or saved it. It is not deleted but moved into a new folder beside, `<folder>.kept-1`, and the new report takes its place.',
  },
  example: {
    'zh-CN': '领导在 report.pdf 上签名以后又生成了一次',
    en: 'The report built again after report.pdf was signed',
  },
  cure: {
    'zh-CN': '到消息里说的地方取回改动过的文件。以后先把报告复制出来再签名、批注。',
    en: 'Fetch the changed file from where the message says. Next time copy the report elsewhere before signing or annotating it.',
  },
};
