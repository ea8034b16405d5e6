// What can be wrong with an edition, a template or a machine, row by row, and the code that tells of it or why none does.
import { exitCodesOf, severityNames } from './page.js';
import type { CataloguedCode } from './catalogue.js';

export interface CoverageRow {
  readonly zh: string;
  readonly en: string;
  readonly codes: readonly string[];
  /** What differs from a plain refusal; why there is no code, where there is none. */
  readonly note?: { readonly zh: string; readonly en: string };
}

type Row = readonly [zh: string, en: string, codes: string, noteZh?: string, noteEn?: string];

/** The taxonomy, in the order in which a run comes across its faults. Codes are separated by blanks. */
const rows: readonly Row[] = [
  ['没有说明编码的 GBK、GB18030 文件', 'GBK or GB18030, and nobody says so', 'enc-not-utf8'],
  [
    '说明了编码，字节却不成字',
    'an encoding is declared, and bytes are no characters of it',
    'enc-invalid-bytes',
  ],
  [
    'UTF-16',
    'UTF-16',
    'enc-utf16',
    '有标记的转换后读取，没有标记的拒绝',
    'converted with its mark, refused without',
  ],
  [
    '文件开头有 UTF-8 标记（BOM）',
    'a UTF-8 byte-order mark at the beginning',
    '',
    '这正是 Excel“CSV UTF-8”的写法，照常读取',
    'a spreadsheet saves “CSV UTF-8” so; it is read as it is',
  ],
  ['BOM 写了两个，或夹在中间', 'a second byte-order mark, or one in the middle', 'enc-bom-misplaced'],
  ['一个文件里混有两种编码', 'two encodings in one file', 'enc-mixed'],
  ['NUL 字节', 'a NUL byte', 'enc-nul'],
  [
    '控制符、双向文字覆盖、零宽字符',
    'controls, bidirectional overrides, zero-width characters',
    'text-control-char',
  ],
  ['只用 CR 换行', 'lines that end in CR alone', 'eol-cr'],
  ['CRLF 和 LF 混用', 'CR LF and LF mixed', 'eol-mixed'],
  ['引号没有收尾', 'a quote that is never closed', 'csv-quote-unclosed'],
  [
    '没有加引号的格子里、收尾引号后面有引号或文字',
    'a quote in a bare cell, text behind a closing quote',
    'csv-quote-stray',
  ],
  ['一行比表头短或长', 'a row shorter or longer than the header', 'csv-row-ragged'],
  ['空行、全空的行', 'blank rows', 'csv-row-blank'],
  ['空文件、只有表头', 'an empty file, or a header alone', 'csv-empty'],
  ['分隔符不是逗号', 'another separator than the comma', 'csv-one-column'],
  ['表头上面有标题行', 'a title above the header', 'csv-title-row'],
  ['两列同名', 'two columns of one name', 'hdr-duplicate'],
  ['没有列名的列', 'a column without a name', 'hdr-blank'],
  ['列名的大小写、空格、全角写法', 'case, spaces or full width in a header', 'hdr-normalised'],
  ['同一列的代码和中文名都写了', 'a column by its code and by its Chinese name', 'hdr-alias-conflict'],
  ['缺少必需的列', 'a required column is missing', 'hdr-missing'],
  [
    '不认识的列',
    'an unknown column',
    'hdr-unknown',
    '不读；--strict 时算错误',
    'not read; an error with --strict',
  ],
  ['全角数字', 'full-width digits', 'num-fullwidth'],
  [
    '数值带百分号',
    'a percent sign in a number',
    'num-percent-sign',
    '单位不是 % 时是错误',
    'an error unless the unit is %',
  ],
  [
    '千位分隔符',
    'thousands separators',
    'num-thousands',
    '不是三位一组时是错误',
    'an error unless in groups of three',
  ],
  ['数值后面写了单位', 'a unit behind a number', 'num-trailing-unit'],
  ['文字以 = + - @ 开头，像公式', 'text that begins like a formula', 'text-formula'],
  ['科学记数、十六进制、下划线等写法', 'scientific notation, hexadecimal, underscores', 'num-notation'],
  ['NaN、无穷大、#N/A、#DIV/0!', 'NaN, infinity, #N/A, #DIV/0!', 'num-not-finite'],
  [
    '表示没有数的符号（-、—、…、无）',
    'marks for no value (-, —, …)',
    'num-missing-mark',
    '在 datapackage.json 的 missingValues 里声明过的可以用',
    'those declared in missingValues of datapackage.json may be used',
  ],
  ['不该有负数的地方有负数', 'a negative number where none can be', 'val-negative'],
  ['比率超过 100% 或低于 0', 'a rate above 100 % or below 0', 'val-out-of-range'],
  ['超过 15 位有效数字', 'more than 15 significant digits', 'num-precision'],
  ['远离本指标历年数值', 'far from the indicator’s own series', 'val-outlier'],
  [
    '同一指标同一年写了两次',
    'an indicator twice for a year',
    'key-duplicate',
    '两次相同时是警告',
    'a warning if both say the same',
  ],
  ['字典里没有的指标', 'an indicator that the dictionary lacks', 'key-unknown-indicator'],
  ['缺少必填的指标', 'a required indicator is missing', 'key-missing-indicator val-pending'],
  ['一个编码两个名称', 'one code, two names', 'key-name-conflict'],
  ['单位与字典不符', 'a unit other than the dictionary’s', 'unit-mismatch'],
  [
    '年份不对：两位数、将来的、不是年份',
    'a wrong year: of two digits, in the future, none at all',
    'year-invalid',
    '年份不连续不是毛病：长表一行一个数值，缺哪一年就没有哪一行',
    'a gap is no fault: in a long table a missing year is a row that is not there',
  ],
  ['写的变化与算出的不符', 'a stated change other than the computed one', 'yoy-mismatch'],
  ['% 与百分点混淆', '% for percentage points', 'yoy-unit'],
  ['部分大于整体', 'a part larger than the whole', 'rel-subset'],
  [
    '各部分加起来不等于合计',
    'parts that do not add up',
    'rel-sum',
    '在修约误差之内时是警告',
    'a warning within rounding',
  ],
  ['累计数下降', 'a running total that falls', 'rel-cumulative-fall'],
  ['改了已公布的数又没有说明', 'a published number changed without a word', 'rev-undeclared'],
  ['初步数', 'a provisional number', 'flag-provisional'],
  [
    '正文、表、图里的修约不一致',
    'prose, table and chart round differently',
    '',
    '三处印的是同一个数，由同一处修约；测试逐一核对',
    'all three print one figure, rounded in one place; a test compares them',
  ],
  ['行数过多', 'too many rows', 'size-rows'],
  ['一格过长', 'a cell too long', 'size-cell'],
  [
    '文件过大；管道、设备、文件夹',
    'a file too large; a pipe, a device, a folder',
    'size-file in-not-regular',
  ],
  [
    '图片路径是 ../、绝对路径、网址',
    'a picture’s path with ../, absolute, or an address',
    'path-outside-root',
  ],
  ['图片或文件是链接，通到文件夹外面', 'a link that leads out of the folder', 'path-symlink'],
  [
    '压缩包里的路径跑到外面',
    'paths in an archive that lead out of it',
    '',
    '不读取压缩包',
    'no archive is read',
  ],
  [
    '图片不在，或文件名的大小写、写法不同',
    'a picture that is missing or spelt otherwise',
    'img-missing',
    '警告：报告照常生成，图说处说明缺图',
    'a warning: the report is made and says so where it would be',
  ],
  ['不是图片、扩展名不对、SVG、GIF', 'no picture, a wrong extension, SVG, GIF', 'img-type'],
  ['损坏或截断的 PNG', 'a PNG that is damaged or cut short', 'img-corrupt'],
  ['截断的 JPEG', 'a JPEG that is cut short', 'img-corrupt'],
  ['解压炸弹', 'a decompression bomb', 'img-bomb'],
  ['尺寸为零或过大', 'dimensions of nought, or too large', 'img-dimensions'],
  [
    'EXIF 方向、CMYK、16 位、隔行',
    'EXIF orientation, CMYK, 16 bit, interlaced',
    'img-normalised',
    '转换后使用',
    'converted',
  ],
  ['字体里没有的字', 'a character that the fonts lack', 'font-missing-glyph lay-missing-glyph'],
  ['字体文件不在或损坏', 'a font file that is missing or damaged', 'font-load'],
  [
    '模板语法、不认识的助手或片段',
    'template syntax, unknown helpers or partials',
    'tpl-syntax tpl-helper tpl-partial',
  ],
  ['模板里的指标、主题、字段不存在', 'a template names what is not there', 'tpl-unknown-value'],
  ['模板递归、没有尽头的循环', 'templates that recurse or never end', 'tpl-limit'],
  ['模板里写 constructor、__proto__', 'constructor or __proto__ in a template', 'tpl-forbidden-name'],
  [
    '数据里有 {{…}}',
    '{{…}} in the data',
    'text-braces',
    '照原样印出，不会被执行',
    'printed as it is, never run',
  ],
  ['编码或列名是 __proto__、constructor', 'ids or headers such as __proto__', 'key-reserved'],
  ['输出文件夹只读', 'outputs that are read-only', 'out-read-only'],
  ['磁盘满', 'a full disk', 'out-no-space'],
  ['文件大小限制、配额', 'a limit of file size, a quota', 'out-limit'],
  [
    '写到一半被中断',
    'killed while writing',
    '',
    '原有输出不变，下一次运行照常进行，无须提示',
    'the old outputs stay and the next run needs no help',
  ],
  ['两次运行写同一个文件夹', 'two runs, one outputs folder', 'run-locked'],
  [
    '时钟倒退',
    'a clock that goes back',
    '',
    '锁和输出都不看时间',
    'neither lock nor outputs look at the time',
  ],
  [
    '地区、时区不同',
    'another locale or time zone',
    '',
    '输出不含时间和地区设置；测试逐一核对',
    'nothing in the outputs depends on them; tests compare',
  ],
  ['读取期间文件被改动', 'a file that changes while it is read', 'in-changed'],
  ['两个编码只差大小写或写法', 'ids that differ in case or normalisation only', 'key-confusable'],
  ['版面放不下', 'what does not fit on a page', 'lay-overflow'],
];

export const coverage: readonly CoverageRow[] = rows.map(([zh, en, codes, noteZh, noteEn]) => ({
  zh,
  en,
  codes: codes.split(' ').filter((code) => code !== ''),
  ...(noteZh === undefined || noteEn === undefined ? {} : { note: { zh: noteZh, en: noteEn } }),
}));

const introduction = `<!-- npm run docs 生成；改 tests/findings/coverage.ts -->
# 什么毛病由哪个代码说明 · Coverage

输入、模板和机器可能出的 ${rows.length} 种毛病，每一种由哪个代码说明；没有代码的，写明为什么。全部代码（还有统计、版面、完整性方面的）见[检查代码一览](README.md)。

What can be wrong, in ${rows.length} rows: the code that tells of it, or why there is none. There are further codes for statistics, layout and coverage: see [the list of all](README.md).

| # | 毛病 Fault | 代码 Code | 程度 Severity | 退出码 Exit | 说明 Note |
|---|---|---|---|---|---|
`;

/** The page. Throws if a row names a code that does not exist. */
export function renderCoverage(entries: readonly CataloguedCode[]): string {
  const lines = coverage.map(({ zh, en, codes, note }, index) => {
    const named = codes.map((code) => {
      const entry = entries.find((one) => one.code === code);
      if (entry === undefined) throw new Error(`row ${index + 1}: there is no code ${code}`);
      return entry;
    });
    const cells = [
      String(index + 1),
      `${zh}<br>${en}`,
      named.map(({ code }) => `[${code}](${code}.md)`).join('<br>'),
      named.map(({ severities }) => severities.map((one) => severityNames[one]).join('、')).join('<br>'),
      named.map(exitCodesOf).join('<br>'),
      note === undefined ? '' : `${note.zh}。<br>${note.en}.`,
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  return introduction + lines.join('');
}
