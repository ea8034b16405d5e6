// Numbers of parts, sections and appendices: 第一部分, 一、, （一）, 附录一.
import type { Block, Heading } from '../model/block.js';
import { plainText } from './numbers-apart.js';
import { fill } from './phrases/pattern.js';
import type { TemplateFile } from './templates.js';
import type { Wording, WordingKey } from './wording.js';

export interface PartNumber {
  /** 第一部分, 附录一; `null` if the part has none. */
  readonly heading: string | null;
  /** Prefix of figure and table numbers: `1`, 附一. */
  readonly prefix: string;
}

/** In printed order. */
export type PartNumbers = ReadonlyMap<TemplateFile, PartNumber>;

/** How headings are numbered, each with `{一}` or `{1}` for the counter; a theme may say so. */
export interface NumberingPatterns {
  readonly part: string;
  readonly section: string;
  readonly subsection: string;
}

/** How a run of the composition numbers: by the patterns, or else as the wording says. */
export interface Numbering {
  readonly wording: Wording;
  readonly language: 'zh-CN' | 'en';
  readonly patterns: NumberingPatterns | null;
}

/** Figures that stand before the first numbered part: 图0-1. */
const beforeParts = '0';

/** Numbers the parts in printed order; parts and appendices are counted apart. */
export function numberParts(files: readonly TemplateFile[], numbering: Numbering): PartNumbers {
  const { language } = numbering;
  const counts = { part: 0, appendix: 0 };
  const appendices = files.filter(({ head }) => head.numbering === 'appendix').length;
  return new Map(
    files.map((file): readonly [TemplateFile, PartNumber] => {
      const { numbering: kind, numberPrefix } = file.head;
      if (kind === 'none')
        return [file, { heading: null, prefix: numberPrefix === '' ? beforeParts : numberPrefix }];
      counts[kind] += 1;
      const number =
        kind === 'part'
          ? counter(counts.part, language)
          : appendixNumber(counts.appendix, appendices, language);
      return [
        file,
        {
          heading:
            kind === 'part'
              ? headingNumber('part', counts.part, numbering)
              : filled(numbering, 'numbering.appendix', number),
          prefix:
            kind === 'part' ? String(counts.part) : filled(numbering, 'numbering.appendix-prefix', number),
        },
      ];
    }),
  );
}

/** Numbers headings: the first level takes the part's number, lower levels count within their parent. */
export function numberHeadings(
  blocks: readonly Block[],
  part: PartNumber,
  numbering: Numbering,
): readonly Block[] {
  let sections = 0;
  let subsections = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    if (block.level === 1) return numbered(block, part.heading);
    if (part.heading === null) return block;
    if (block.level === 2) {
      sections += 1;
      subsections = 0;
      return numbered(block, headingNumber('section', sections, numbering, { part: part.prefix }));
    }
    subsections += 1;
    const outer = { part: part.prefix, section: counter(sections, numbering.language) };
    return numbered(block, headingNumber('subsection', subsections, numbering, outer));
  });
}

function headingNumber(
  level: keyof NumberingPatterns,
  count: number,
  numbering: Numbering,
  outer: Readonly<Record<string, string>> = {},
): string {
  const { language, patterns } = numbering;
  // A theme's numbering is that of Chinese documents.
  if (patterns === null || language === 'en')
    return filled(numbering, `numbering.${level}`, counter(count, language), outer);
  return patterns[level].replace('{一}', chineseNumber(count)).replace('{1}', String(count));
}

const digits = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十; Arabic from 100 on, where headings end. */
export function chineseNumber(count: number): string {
  if (count < 1 || count > 99) return String(count);
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits.charAt(tens)}十`;
  return head + (ones === 0 ? '' : digits.charAt(ones));
}

function counter(count: number, language: 'zh-CN' | 'en'): string {
  return language === 'zh-CN' ? chineseNumber(count) : String(count);
}

/** 附录一, but 附录 where there is one alone; Appendix A, whose letter its tables need. */
function appendixNumber(count: number, of: number, language: 'zh-CN' | 'en'): string {
  if (language === 'zh-CN' && of === 1) return '';
  return language === 'en' && count <= 26 ? String.fromCharCode(64 + count) : counter(count, language);
}

function filled(
  { wording, language }: Numbering,
  key: WordingKey,
  number: string,
  outer: Readonly<Record<string, string>> = {},
): string {
  return plainText(fill(wording.say(key), { number, ...outer }), language);
}

function numbered(heading: Heading, number: string | null): Heading {
  return { ...heading, number };
}
