// Numbers of figures and tables per part (图1-1, 表1-1), and what references to them say.
import type { Inline, LayoutWords, ReportDocument } from '../../model/block.js';
import { textInline } from './flow-context.js';
import { plainTextOf } from './plain-text.js';

/** Printed numbers by block id, counted within each part, figures and tables apart (CY/T 170—2019). */
export function numberFigures({ parts, words }: ReportDocument): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { numberPrefix, blocks } of parts) {
    for (const block of blocks) {
      if (block.type !== 'chart' && block.type !== 'table') continue;
      const word = block.type === 'chart' ? words.figure : words.table;
      const series = `${word}${numberPrefix}`;
      const count = (counts.get(series) ?? 0) + 1;
      counts.set(series, count);
      numbers.set(block.id, numberPrefix === '' ? `${word}${count}` : `${word}${numberPrefix}-${count}`);
    }
  }
  return numbers;
}

/** Number, one em, title (CY/T 170—2019); in English a full stop between them. */
export function captionInlines(
  number: string,
  caption: readonly Inline[],
  { captionGap }: LayoutWords,
): readonly Inline[] {
  return number === '' ? caption : [...textInline(`${number}${captionGap}`), ...caption];
}

/** 续表1-1, Table 1-1 (continued) */
export function continuedCaption(number: string, { continued }: LayoutWords): readonly Inline[] {
  return textInline(`${continued.before}${number}${continued.after}`);
}

/** 工程质量（续）: a group's title on a page that begins amid its rows. */
export function continuedGroup(title: readonly Inline[], { continuedGroup }: LayoutWords): readonly Inline[] {
  return [...textInline(continuedGroup.before), ...title, ...textInline(continuedGroup.after)];
}

/** What a reference to a heading says: its number without the mark that ends it, or its title. */
export function numberHeadings({ parts }: ReportDocument): ReadonlyMap<string, string> {
  const headings = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'heading' ? [block] : [])),
  );
  return new Map(
    headings.map(({ id, number, children }) => [
      id,
      number === null ? plainTextOf(children, () => '') : number.replace(/[、．.]$/u, ''),
    ]),
  );
}
