// What new-year says, in both message languages: above all, what to do next.
import type { MessageLanguage } from '../model/finding.js';

interface Made {
  readonly folder: string;
  readonly files: readonly string[];
  readonly toFill: number;
  readonly previous: number | null;
}

interface NewYearWords {
  readonly noYear: (year: string) => string;
  readonly noRegion: (path: string) => string;
  readonly exists: (folder: string) => string;
  readonly refused: string;
  readonly notWritten: (region: string, code: string) => string;
  readonly made: (made: Made) => string;
}

/** There is no edition to take earlier values, targets and breakdowns from. */
const firstEdition: Readonly<Record<MessageLanguage, string>> = {
  'zh-CN': `
   这是第一期：以前年份的数值也写进这个文件（“period”写那一年），才有比较和趋势图。有目标、分行业或分地区数值的，另建 targets.csv、breakdowns.csv，见 docs/data-guide.md。`,
  en: `
   This is the first edition: write values of earlier years into this file too (their year in “period”), or there are no comparisons and trends. For targets and for values by industry or area make targets.csv and breakdowns.csv (docs/data-guide.md).`,
};

export const newYearWords: Readonly<Record<MessageLanguage, NewYearWords>> = {
  'zh-CN': {
    noYear: (year) => `“${year}”不是年份。请写四位数字，例如 quality-report new-year inputs/guangxi 2021。\n`,
    noRegion: (path) => `找不到地区文件夹 ${path}。请给出形如 inputs/guangxi 的文件夹。\n`,
    exists: (folder) => `${folder} 已经存在，没有改动任何文件。要重新开始，请先把它移走或改名。\n`,
    refused: '没有新建文件夹：请先改正上面的问题。\n',
    notWritten: (region, code) => `无法在 ${region} 中新建文件夹（${code}）。请检查写入权限和磁盘空间。\n`,
    made: ({ folder, files, toFill, previous }) => `已新建 ${folder}（${files.join('、')}）。

接下来：
1. 用 Excel 或 WPS 打开 ${folder}/values.csv，在“value”一列填入 ${toFill} 项指标的数值。“#指标名称”${previous === null ? '' : `和“#上期数值”`}供对照，程序不读取。
   保存时选“CSV UTF-8（逗号分隔）”。${previous === null ? firstEdition['zh-CN'] : ''}
2. 公布了与以前年份的比较，填入 comparisons.csv；公布了位次，填入 standings.csv；所做的工作填入 activities.csv；图片放进 photos 文件夹，说明填入 photos.csv。没有的可以只留表头。
3. 核对 datapackage.json 中的标题、来源、日期和版本号。
4. 随时运行 quality-report validate ${folder}，看还缺什么、哪里有错。
5. 填完后运行 quality-report build ${folder}，生成报告。
`,
  },
  en: {
    noYear: (year) =>
      `“${year}” is no year. Write four digits, as in quality-report new-year inputs/guangxi 2021.\n`,
    noRegion: (path) => `There is no region folder ${path}. Give a folder such as inputs/guangxi.\n`,
    exists: (folder) =>
      `${folder} is there already; no file was changed. To start again, move or rename it first.\n`,
    refused: 'No folder was made: mend the problems above first.\n',
    notWritten: (region, code) =>
      `No folder can be made in ${region} (${code}). Check permissions and free space.\n`,
    made: ({ folder, files, toFill, previous }) => `Made ${folder} (${files.join(', ')}).

Next:
1. Open ${folder}/values.csv in Excel or WPS and fill in the column “value” for ${toFill} indicators. “#指标名称”${previous === null ? ' is' : ' and “#上期数值” are'} there to compare with; the program does not read ${previous === null ? 'it' : 'them'}.
   Save as “CSV UTF-8”.${previous === null ? firstEdition.en : ''}
2. Published comparisons with earlier years go into comparisons.csv, standings into standings.csv, what was done into activities.csv, pictures into the folder photos with their captions in photos.csv. A file may keep its header alone.
3. Check title, sources, date and version in datapackage.json.
4. At any time, quality-report validate ${folder} tells what is missing or wrong.
5. When all is filled in, quality-report build ${folder} makes the report.
`,
  },
};
