// What a person calls the block in which something was found: its kind and its first words.
import type { MessageLanguage } from '../../model/finding.js';
import type { Page, PlacedItem, StructureElement } from '../../model/page.js';

type LineItem = Extract<PlacedItem, { readonly type: 'line' }>;

const kinds: Readonly<Record<string, Readonly<Record<MessageLanguage, string>>>> = {
  P: { 'zh-CN': '段落', en: 'the paragraph' },
  L: { 'zh-CN': '列表', en: 'the list' },
  Table: { 'zh-CN': '表格', en: 'the table' },
  Div: { 'zh-CN': '图或卡片', en: 'the figure' },
  Note: { 'zh-CN': '脚注', en: 'the footnote' },
  Index: { 'zh-CN': '索引', en: 'the index' },
  TOC: { 'zh-CN': '目录', en: 'the contents' },
};
const heading = { 'zh-CN': '标题', en: 'the heading' } as const;

const longestWords = 16;

export type BlockName = Readonly<Record<MessageLanguage, string>>;

/** 段落“住宅工程质量用户满意度为…”: the block of a line on its page; a table or figure by its caption. */
export function blockNameOf(item: LineItem, { items }: Page): BlockName {
  const block = blockOf(item);
  const lines = items.filter((each): each is LineItem => each.type === 'line' && blockOf(each) === block);
  const caption = lines.find(
    ({ belongs }) => belongs.type === 'content' && belongs.element.role === 'Caption',
  );
  const words = shortened((caption ?? lines[0] ?? item).line.text);
  const kind = kinds[block?.role ?? ''] ?? heading;
  return { 'zh-CN': `${kind['zh-CN']}“${words}”`, en: `${kind.en} “${words}”` };
}

/** The footnote, or else the element directly below the part's section. */
function blockOf({ belongs }: LineItem): StructureElement | null {
  if (belongs.type === 'artifact') return null;
  let element = belongs.element;
  while (element.role !== 'Note' && element.parent !== null && element.parent.role !== 'Sect')
    element = element.parent;
  return element;
}

function shortened(words: string): string {
  const characters = [...words.trim()];
  return characters.length <= longestWords
    ? characters.join('')
    : `${characters.slice(0, longestWords).join('')}…`;
}
