// What mending a table changes: a sentence for what concerns the whole file, and its lines as a unified diff.
import { visible } from '../findings/visible.js';
import type { MessageLanguage } from '../model/finding.js';
import type { FixedTable } from './fix-edition.js';

interface Words {
  readonly encoding: (from: string) => string;
  readonly marks: (count: number) => string;
  readonly lineEnds: (count: number) => string;
  readonly emptyRows: (count: number) => string;
  readonly emptyColumns: (count: number) => string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    encoding: (from) => `编码由 ${from} 改为 UTF-8`,
    marks: (count) =>
      count === 0
        ? '文件开头加上 UTF-8 标记（BOM），Excel 双击打开才不乱码'
        : `文件开头多余的标记（BOM）去掉 ${count - 1} 个`,
    lineEnds: (count) => `${count} 处行尾改为 CRLF`,
    emptyRows: (count) => `删去末尾 ${count} 个空行`,
    emptyColumns: (count) => `删去右边 ${count} 个空列`,
  },
  en: {
    encoding: (from) => `encoding ${from} becomes UTF-8`,
    marks: (count) =>
      count === 0
        ? 'a byte-order mark is put first, so that Excel shows Chinese'
        : `${count - 1} further byte-order marks go`,
    lineEnds: (count) => `${count} line ends become CR LF`,
    emptyRows: (count) => `${count} empty rows at the end go`,
    emptyColumns: (count) => `${count} empty columns at the right go`,
  },
};

/** Lines shown of a file; the rest are counted. */
const mostLines = 200;

/**
 * Lines with `-` and `+` as other programs show them; lines with `#` for the file as a whole. Ends with a line feed.
 * @param target where the mended table is written.
 */
export function diffOf(table: FixedTable, target: string, language: MessageLanguage): string {
  const { source, before, after } = table;
  const whole = notesOf(table, words[language]).map((note) => `# ${note}`);
  const old = linesOf(before.text);
  const mended = linesOf(after);
  const { emptyColumns } = table.tidied;
  // Columns that go are told once, not in every line.
  const comparable = (line = '') => (emptyColumns > 0 ? line.replace(/[,\s"]+$/, '') : line);
  const changed = mended.flatMap((line, index) =>
    comparable(line) === comparable(old[index]) ? [] : [index],
  );
  const hunks = changed
    .slice(0, mostLines)
    .flatMap((index) => [
      `@@ -${index + 1} +${index + 1} @@`,
      `-${visible(old[index] ?? '')}`,
      `+${visible(mended[index] ?? '')}`,
    ]);
  const rest = changed.length - mostLines;
  const more = rest > 0 ? [`# … +${rest}`] : [];
  return `${[`--- ${visible(source.path)}`, `+++ ${visible(target)}`, ...whole, ...hunks, ...more].join('\n')}\n`;
}

function notesOf({ before, tidied }: FixedTable, say: Words): readonly string[] {
  const { lineEnds, emptyRows, emptyColumns } = tidied;
  const isConverted = before.encoding !== 'utf-8';
  return [
    ...(isConverted ? [say.encoding(encodingName(before.encoding))] : []),
    ...(before.marks === 1 || isConverted ? [] : [say.marks(before.marks)]),
    ...(lineEnds > 0 ? [say.lineEnds(lineEnds)] : []),
    ...(emptyRows > 0 ? [say.emptyRows(emptyRows)] : []),
    ...(emptyColumns > 0 ? [say.emptyColumns(emptyColumns)] : []),
  ];
}

/** As Excel and editors call it. */
function encodingName(encoding: string): string {
  return encoding === 'gb18030' ? 'GB18030/GBK' : encoding.toUpperCase();
}

/** Without their ends, whatever they are. */
function linesOf(text: string): readonly string[] {
  return text.replace(/(?:\r\n|\n)$/, '').split(/\r\n|\n/);
}
