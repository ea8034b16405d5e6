// What the commands say of themselves, in both message languages.
import type { StageName } from '../build.js';
import type { MessageLanguage } from '../model/finding.js';

interface Words {
  readonly stages: Readonly<Record<StageName, string>>;
  readonly program: string;
  readonly build: string;
  readonly validate: string;
  readonly explain: string;
  readonly code: string;
  readonly read: string;
  readonly pdfFile: string;
  readonly newYear: string;
  readonly edition: string;
  readonly editions: string;
  readonly region: string;
  readonly year: string;
  readonly out: string;
  readonly formats: string;
  readonly formatOfFindings: string;
  readonly trace: string;
  readonly figure: string;
  readonly folio: string;
  readonly formatOfTrace: string;
  readonly outFile: string;
  readonly fix: string;
  readonly inPlace: string;
  readonly encoding: string;
  readonly asTable: string;
  readonly editionOfInput: string;
  readonly theme: (names: readonly string[]) => string;
  readonly print: string;
  readonly template: string;
  readonly since: string;
  readonly markChanges: string;
  readonly draft: string;
  readonly reportLanguage: (names: readonly string[]) => string;
  readonly strict: string;
  readonly mostRows: string;
  readonly messageLanguage: string;
  readonly noColour: string;
  readonly quiet: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly example: string;
  readonly usage: string;
  readonly argumentsTitle: string;
  readonly optionsTitle: string;
  readonly globalOptionsTitle: string;
  readonly commandsTitle: string;
  readonly moreHelp: string;
  readonly unknownCommand: (name: string, nearest: string | null) => string;
  readonly unknownOption: (name: string, nearest: string | null) => string;
  readonly missingArgument: (name: string, meaning: string, example: string) => string;
  readonly missingValue: (name: string) => string;
  readonly tooManyArguments: (excess: string, wanted: string, example: string) => string;
  readonly emptyPath: (option: string) => string;
  readonly noPath: (option: string, value: string) => string;
  readonly invalidChoice: (option: string, value: string, choices: string) => string;
  readonly unknownCode: (code: string, nearest: string | null) => string;
  readonly noTemplate: (path: string) => string;
  readonly noMupdf: string;
  readonly noPdf: (path: string) => string;
  readonly notTagged: (path: string) => string;
  readonly built: (summary: { pages: number; kilobytes: number; seconds: string; stages: string }) => string;
  readonly refused: string;
  readonly noWorkingFolder: string;
  readonly internal: (message: string) => string;
}

const chinese: Words = {
  stages: {
    inputs: '读取和检查',
    derive: '推算',
    charts: '配置图表',
    compose: '合成文字',
    layout: '排版',
    draw: '绘制 PDF',
    pictures: '绘制图片',
    publish: '发布',
  },
  program: '从指标 CSV 到可付印的质量状况报告',
  build: '生成报告：检查数据、绘图、排版，整套写入输出文件夹',
  validate: '检查数据和模板，一次列出全部问题',
  explain: '说明一个检查代码的意思、例子和改法',
  read: '照读屏软件的顺序读出一份 PDF：角色、文字、替代文本、表格',
  pdfFile: 'PDF 文件',
  code: '检查代码，例如 num-trailing-unit（写在检查结果的方括号里）',
  newYear: '新建一年的版本文件夹，列出要填的指标和上期数值',
  region: '地区文件夹，例如 inputs/guangxi',
  year: '年份，例如 2021',
  edition: '版本文件夹，例如 inputs/guangxi/2020',
  editions: '一个或多个版本文件夹；- 表示标准输入里的一张表（要有 --as）',
  out: '输出文件夹（默认 outputs/<地区>/<年份>）',
  formats: '输出格式，用逗号分隔：pdf（报告）、png（各图的位图）',
  formatOfFindings:
    '检查结果的格式：text（文字）、html（用浏览器看的网页）、json、sarif（SARIF 2.1.0）、github（工作流标注）',
  trace: '查一个印出的数字从哪里来：文件、行、列，或者算式和所用的数',
  figure: '印出的数字（如 97.6%）、指标编码、指标名称，或 figures.csv 里的编号',
  folio: '只查印着这个页码的一页',
  formatOfTrace: '结果的格式：text 或 json',
  fix: '把不需要判断的毛病改好，写成旁边的副本（values.fixed.csv），并列出改了什么',
  inPlace: '和 --fix 一起用：直接改原文件，原来的内容另存为 .bak',
  encoding:
    '不是 UTF-8 的文件是什么编码：gb18030（Excel 的“CSV（逗号分隔）”）、gbk、gb2312、big5、utf-16le、utf-16be',
  asTable: '检查标准输入（-）时：它是哪一张表，例如 values',
  editionOfInput: '检查标准输入（-）时：它属于哪个版本文件夹，用来核对编码和往年数值',
  outFile: '把检查结果写入这个文件，不写到标准输出',
  theme: (names) => `版式：${names.join('、')}（不写时用第一个）`,
  print: '另出付印用的 report.print.pdf：3 毫米出血、裁切线，每部分从单数页开始',
  template: '自己的模板文件夹：其中的文件代替随程序提供的同名文件',
  markChanges: '上次发布的输出文件夹或其中的 manifest.json：与那次不同的地方，在页边画线',
  draft: '样稿：数据没有填完也生成，缺的数值印作“待补”，各页有“草稿”水印；默认输出到 <年份>-draft',
  since: '上次发布的输出文件夹或其中的 manifest.json：在 changes.md 中列出与那次相比的变化',
  reportLanguage: (names) => `报告的语言：${names.join('、')}（不写时用第一个；要几种就用逗号分隔）`,
  strict: '把警告也当作错误',
  mostRows: '一张表最多可有的行数（默认 200000）',
  messageLanguage: '提示信息的语言：zh-CN 或 en',
  noColour: '不用颜色（也可设环境变量 NO_COLOR；FORCE_COLOR 则总用颜色）',
  quiet: '不显示进度和小结；检查时只列错误',
  help: '显示帮助',
  helpCommand: '显示一个命令的用法，例如 help build',
  version: '显示版本号',
  example: '示例',
  usage: '用法：',
  argumentsTitle: '参数：',
  optionsTitle: '选项：',
  globalOptionsTitle: '通用选项：',
  commandsTitle: '命令：',
  moreHelp: '用 --help 查看用法。',
  unknownCommand: (name, nearest) => `没有“${name}”这个命令。${nearest ? `是不是 ${nearest}？` : ''}`,
  unknownOption: (name, nearest) => `没有“${name}”这个选项。${nearest ? `是不是 ${nearest}？` : ''}`,
  missingArgument: (name, meaning, example) => `缺少参数 <${name}>（${meaning}）。例如：${example}`,
  missingValue: (name) => `选项 ${name} 后面缺少内容。`,
  tooManyArguments: (excess, wanted, example) =>
    `参数太多，多出了“${excess}”：这个命令只要 ${wanted}。路径里有空格时，要加引号。例如：${example}`,
  emptyPath: (option) => `${option} 后面是空的，要写一个路径，例如 ${option} outputs/guangxi/2020。`,
  noPath: (option, value) => `${option} 的内容“${value}”是网址，不是路径。请写本机上的路径。`,
  invalidChoice: (option, value, choices) => `${option} 的内容“${value}”不对，可以是：${choices}。`,
  unknownCode: (code, nearest) =>
    `没有“${code}”这个检查代码。${nearest ? `是不是 ${nearest}？` : ''}全部代码见 docs/findings/README.md。`,
  noMupdf: '读 PDF 要用 mupdf（许可 AGPL-3.0），请先安装：npm install mupdf',
  noPdf: (path) => `${path} 不是能读的 PDF 文件。请给出 PDF 的路径，例如 outputs/guangxi/2020/report.pdf。`,
  notTagged: (path) => `${path} 没有标签（结构树），读屏软件只能猜测阅读顺序；本命令只读带标签的 PDF。`,
  noTemplate: (path) => `找不到模板文件夹 ${path}。`,
  noWorkingFolder: '当前文件夹已经不在了（可能刚被换成新的一套输出）。请重新进入一个文件夹（cd）再运行。\n',
  built: ({ pages, kilobytes, seconds, stages }) =>
    `共 ${pages} 页，${kilobytes} kB，用时 ${seconds} 秒（${stages}）\n`,
  refused: '没有生成报告；原有的输出没有改动。\n',
  internal: (message) => `程序内部错误：${message}\n请把这条信息和所用的命令告诉维护者。\n`,
};

const english: Words = {
  stages: {
    inputs: 'reading and checking',
    derive: 'deriving',
    charts: 'charts',
    compose: 'composing',
    layout: 'layout',
    draw: 'drawing',
    pictures: 'pictures',
    publish: 'publishing',
  },
  program: 'From indicator CSVs to a printed quality report',
  build: 'make the report: validate, chart, typeset, publish the outputs folder as a whole',
  validate: 'check data and templates and list every problem at once',
  explain: 'say what the code of a finding means, with an example and the cure',
  read: 'print a PDF as a screen reader reads it: roles, text, alternative texts, tables',
  pdfFile: 'a PDF',
  code: 'code of a finding, such as num-trailing-unit (it stands in square brackets)',
  newYear: "make a new year's edition folder with the indicators to fill in and their last values",
  region: 'region folder, such as inputs/guangxi',
  year: 'year, such as 2021',
  edition: 'edition folder, such as inputs/guangxi/2020',
  editions: 'one or more edition folders; - for a table from standard input (with --as)',
  out: 'outputs folder (default outputs/<region>/<year>)',
  formats: 'formats, comma-separated: pdf (the report), png (each chart as a picture)',
  formatOfFindings:
    'format of the findings: text, html (a page for a browser), json, sarif (2.1.0), github (annotations)',
  trace: 'say where a printed figure comes from: file, line and column, or formula and operands',
  figure: 'a printed number (97.6%), the code or name of an indicator, or an id of figures.csv',
  folio: 'look only on the page that bears this number',
  formatOfTrace: 'format of the answer: text or json',
  fix: 'mend what needs no judgement in a copy beside each table (values.fixed.csv), and show what changes',
  inPlace: 'with --fix: mend the tables themselves; what was there is kept as .bak',
  encoding:
    'encoding of files that are not UTF-8: gb18030 (what a Chinese Excel saves as CSV), gbk, gb2312, big5, utf-16le, utf-16be',
  asTable: 'of standard input (-): which table it is, such as values',
  editionOfInput: 'of standard input (-): the edition folder that it belongs to',
  outFile: 'file to write the findings to, instead of stdout',
  theme: (names) => `theme: ${names.join(', ')} (the first unless told)`,
  print: 'also make report.print.pdf for a printer: 3 mm of bleed, crop marks, parts on odd pages',
  template: 'your own template folder: its files stand before the shipped ones of the same name',
  markChanges:
    'outputs folder of the last published report, or its manifest.json: a bar in the margin marks what differs',
  draft:
    'draft: made before all values are there, with marks in their places and a watermark; by default in <year>-draft',
  since:
    'outputs folder of the last published report, or its manifest.json: changes.md says what changed since',
  reportLanguage: (names) =>
    `language of the report: ${names.join(', ')} (the first unless told; several with commas between)`,
  strict: 'treat warnings as errors',
  mostRows: 'rows that a table may have (default 200000)',
  messageLanguage: 'language of messages: zh-CN or en',
  noColour: 'no colour (so does the variable NO_COLOR; FORCE_COLOR asks for it everywhere)',
  quiet: 'no progress and no summary; of findings, errors only',
  help: 'show help',
  helpCommand: 'show how a command is used, as in help build',
  version: 'show the version',
  example: 'Example',
  usage: 'Usage:',
  argumentsTitle: 'Arguments:',
  optionsTitle: 'Options:',
  globalOptionsTitle: 'Global options:',
  commandsTitle: 'Commands:',
  moreHelp: 'See --help.',
  unknownCommand: (name, nearest) =>
    `There is no command “${name}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  unknownOption: (name, nearest) =>
    `There is no option “${name}”.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  missingArgument: (name, meaning, example) =>
    `The argument <${name}> is missing (${meaning}). For example: ${example}`,
  missingValue: (name) => `The option ${name} needs a value.`,
  tooManyArguments: (excess, wanted, example) =>
    `Too many arguments: “${excess}” behind ${wanted}. A path with blanks needs quotes. For example: ${example}`,
  emptyPath: (option) => `${option} is empty; write a path, such as ${option} outputs/guangxi/2020.`,
  noPath: (option, value) =>
    `${option} cannot be “${value}”: that is an address and no path of this machine.`,
  invalidChoice: (option, value, choices) => `${option} cannot be “${value}”; it can be: ${choices}.`,
  unknownCode: (code, nearest) =>
    `There is no code “${code}”.${nearest ? ` Did you mean ${nearest}?` : ''} All codes: docs/findings/README.md.`,
  noMupdf: 'Reading a PDF needs the library mupdf (licence AGPL-3.0): npm install mupdf',
  noPdf: (path) =>
    `${path} is no PDF that can be read. Give the path of a PDF, such as outputs/guangxi/2020/report.pdf.`,
  notTagged: (path) =>
    `${path} has no tags (no structure tree): a screen reader can only guess its reading order. This command reads tagged PDFs.`,
  noTemplate: (path) => `There is no template folder ${path}.`,
  noWorkingFolder:
    'The working directory no longer exists; it may just have been replaced by a new set of outputs. Change into a folder (cd) and run again.\n',
  built: ({ pages, kilobytes, seconds, stages }) =>
    `${pages} pages, ${kilobytes} kB, ${seconds} s (${stages})\n`,
  refused: 'No report was made; the previous outputs are untouched.\n',
  internal: (message) =>
    `Internal error: ${message}\nPlease tell the maintainers this message and your command.\n`,
};

export const words: Readonly<Record<MessageLanguage, Words>> = { 'zh-CN': chinese, en: english };
