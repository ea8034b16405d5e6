// A tagged PDF as a screen reader reads it: element by element, in the order of its structure tree.
import { isInline, type Reading, wordsOf } from './element-text.js';
import { elementKids, readTable } from './table-reading.js';
import { stringOf, type TaggedElement, type TaggedPdf } from './tagged-pdf.js';
import type { ReadingWords } from './words.js';

/** `null` if the file has no structure tree, so that nothing can be read in order. */
export function readAloud(pdf: TaggedPdf, words: ReadingWords): string | null {
  if (pdf.roots.length === 0) return null;
  const language = stringOf(pdf.catalogue.get('Lang')) ?? '';
  const { information } = pdf;
  const title = information.isDictionary() ? (stringOf(information.get('Title')) ?? '') : '';
  const reading: Reading = { pdf, words, language };
  const lines = pdf.roots.flatMap((root) => linesOf(root, reading));
  return `${[words.document(title, language, pdf.pages.length), ...lines].join('\n')}\n`;
}

/** Elements that only hold others. */
const grouping: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'NonStruct', 'Index', 'Private'],
]);

function linesOf(element: TaggedElement, outer: Reading): readonly string[] {
  const { role, object } = element;
  const { words } = outer;
  const own = stringOf(object.get('Lang'));
  const reading = own === null || own === outer.language ? outer : { ...outer, language: own };
  const say = (what: string, text = wordsOf(element, outer)) =>
    text === '' ? [] : [`${what}${words.colon}${text}`];
  const heading = /^H([1-6]?)$/.exec(role);
  if (heading !== null) return ['', ...say(words.heading(heading[1] ?? ''))];
  switch (role) {
    case 'Figure':
    case 'Formula':
      return say(
        role === 'Figure' ? words.figure : words.formula,
        alternativeOf(element) ?? words.noAlternative,
      );
    case 'Table':
      return readTable(element, reading);
    case 'L':
    case 'TOC':
      return listLines(element, reading);
    case 'Caption':
      return say(words.caption);
    case 'P':
      return say(words.paragraph);
    case 'Note':
      return say(words.note);
  }
  const kids = elementKids(element);
  if (grouping.has(role) && !kids.every(isInline)) return kids.flatMap((kid) => linesOf(kid, reading));
  return say(words.other(role));
}

function alternativeOf({ object }: TaggedElement): string | null {
  const text = stringOf(object.get('Alt')) ?? stringOf(object.get('ActualText'));
  return text === null || text.trim() === '' ? null : text;
}

/** The number of its items, then each with its label; lists within an item are indented below it. */
function listLines(list: TaggedElement, reading: Reading): readonly string[] {
  const { words } = reading;
  const items = elementKids(list).filter(({ role }) => role === 'LI' || role === 'TOCI');
  const head = list.role === 'TOC' ? words.contents(items.length) : words.list(items.length);
  return [
    head,
    ...items.flatMap((item) => {
      const inner = nestedLists(item);
      const shown = {
        ...item,
        kids: item.kids.filter((kid) => kid.type !== 'element' || !inner.includes(kid.element)),
      };
      return [
        `  ${wordsOf(shown, reading)}`,
        ...inner.flatMap((nested) => listLines(nested, reading).map((line) => `  ${line}`)),
      ];
    }),
  ];
}

function nestedLists(item: TaggedElement): readonly TaggedElement[] {
  return elementKids(item).filter(({ role }) => role === 'L' || role === 'TOC');
}
