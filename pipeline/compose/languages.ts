// Tells what is in another language than the report, and gives English its capitals: the last step of composing.
import type { Block, Inline } from '../model/block.js';
import { mapInlines } from './map-inlines.js';

type Inlines = readonly Inline[];

/** Han with the marks among it, so that 质量（第一） is one run. */
const han =
  /[\u2e80-\u303f\u3105-\u312f\u31c0-\u31ef\u3400-\u9fff\uf900-\ufaff\uff01-\uff65\u{20000}-\u{3ffff}]/u;
const hanRun = new RegExp(`((?:${han.source})+)`, 'u');
/** Words of two letters and more; codes with digits or slashes are read the same in every language. */
const latinRun = /((?<![\w/.-])[A-Za-z]+(?:[ .'’-][A-Za-z]+)*(?![\w/-]))/;
const latinWord = /[A-Za-z]{2}/;

/** Marks runs of the other script with their language (ISO 14289-1, 7.2). */
export function withLanguages(blocks: readonly Block[], language: 'zh-CN' | 'en'): readonly Block[] {
  return language === 'en'
    ? blocks.map((block) => mapInlines(block, (inlines) => capitalised(inlines.flatMap(markHan))))
    : blocks.map((block) =>
        mapInlines(block, (inlines) => (needsLatin(inlines) ? inlines.flatMap(markLatin) : inlines)),
      );
}

function markHan(inline: Inline): Inlines {
  if (inline.type === 'text') return split(inline.text, hanRun, 'zh-CN');
  if (inline.type === 'number' && han.test(inline.unit)) {
    const { unit } = inline;
    return [{ ...inline, unit: '' }, ...split(unit, hanRun, 'zh-CN')];
  }
  return 'children' in inline ? [{ ...inline, children: inline.children.flatMap(markHan) }] : [inline];
}

/** Most paragraphs are all Chinese, and are left as they are. */
function needsLatin(inlines: Inlines): boolean {
  return inlines.some(
    (inline) =>
      (inline.type === 'text' && latinWord.test(inline.text)) ||
      ('children' in inline && needsLatin(inline.children)),
  );
}

function markLatin(inline: Inline): Inlines {
  if (inline.type === 'text')
    return latinWord.test(inline.text) ? split(inline.text, latinRun, 'en') : [inline];
  return 'children' in inline ? [{ ...inline, children: inline.children.flatMap(markLatin) }] : [inline];
}

function split(text: string, foreign: RegExp, language: string): Inlines {
  return text
    .split(foreign)
    .map((part, index): Inline => {
      const isForeign = index % 2 === 1 && (language !== 'en' || latinWord.test(part));
      return isForeign ? { type: 'foreign', language, text: part } : { type: 'text', text: part };
    })
    .filter((part) => !('text' in part) || part.text !== '');
}

/** t, kg, m², kWh: symbols of units, which a capital would make others of. */
const unitSymbol = /^\p{Ll}{1,2}(?:\p{Lu}\p{L}*)?[²³]?$/u;

/** Capitals where a sentence begins: names stand in the data as they do within a sentence. */
function capitalised(inlines: Inlines): Inlines {
  const [only, ...others] = inlines;
  if (only?.type === 'text' && others.length === 0 && unitSymbol.test(only.text)) return inlines;
  let begins = true;
  const visit = (list: Inlines): Inlines =>
    list.map((inline): Inline => {
      // A footnote is a text of its own, called amid another one.
      if (inline.type === 'note') return { ...inline, children: capitalised(inline.children) };
      if ('children' in inline) return { ...inline, children: visit(inline.children) };
      if (inline.type !== 'text') {
        if (inline.type !== 'symbol') begins = false;
        return inline;
      }
      const text = inline.text.replace(
        /(^|[.!?][”’)]*\s+)([“‘(]*)(\p{Ll})/gu,
        (all, before: string, open, first) =>
          before === '' && !begins ? all : `${before}${open}${first.toUpperCase()}`,
      );
      if (/\S/.test(text)) begins = /[.!?][”’)]*\s*$/.test(text);
      return { ...inline, text };
    });
  return visit(inlines);
}
