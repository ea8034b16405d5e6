// out-failed: the system refused to write for a reason that has no finding of its own.
import type { FindingDefinition, FindingDocumentation } from '../../model/finding.js';

export const failed: FindingDefinition<{ readonly path: string; readonly cause: string }> = {
  code: 'out-failed',
  severity: 'error',
  exitCode: 5,
  text: {
    'zh-CN': ({ path, cause }) => ({
      message: `写入 ${path} 失败（${cause}）。`,
      expected: '输出文件夹所在的磁盘可以正常读写。',
      hint:
        cause === 'EBUSY'
          ? '它正被占用，或者本身就是一个挂载点（例如容器的卷）：改用其中的一个子文件夹（--out）。'
          : '检查磁盘和网络盘的连接，或换一个文件夹（--out）。',
    }),
    en: ({ path, cause }) => ({
      message: `Writing ${path} failed (${cause}).`,
      expected: 'A disk for the outputs folder that can be read and written.',
      hint:
        cause === 'EBUSY'
          ? 'It is in use, or it is itself a mount point, such as the volume of a container: choose a folder inside it with --out.'
          : 'Check the disk or the network drive, or choose another folder with --out.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'out-failed',
  when: {
    'zh-CN': '系统拒绝写入，原因写在消息里。原有的输出没有改动。',
    en: 'The system refused to write, for the reason in the message. The previous outputs are untouched.',
  },
  example: { 'zh-CN': '网络盘断开', en: 'A network drive that went away' },
  cure: {
    'zh-CN': '按消息里的原因检查磁盘和网络，再运行一次；或用 --out 换一个地方。',
    en: 'Check disk and network by the reason in the message and run again, or choose another place with --out.',
  },
};
