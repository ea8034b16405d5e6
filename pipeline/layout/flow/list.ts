// Lists: each paragraph of an item its own flow item, the item's label in the indent of its first line.
import type { List } from '../../model/block.js';
import type { Points, StructureElement } from '../../model/page.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import type { FlowItem } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { noteMark } from './note-marks.js';
import { linesItem, whiteBelow } from './paragraph.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

/** Of a list and of those inside it, with their names in PDF; what is deeper looks like the last. */
const bullets = [
  { mark: '▪', name: 'Square' },
  { mark: '◦', name: 'Circle' },
  { mark: '•', name: 'Disc' },
] as const;
/** Of the text from that of the list around it, in ems; a list that stands alone is indented as a paragraph is. */
const indents = [3, 2] as const;
/** Of a label before its text, and of the gap that a wide one keeps from it, in ems. */
const labelRoom = 1;
const labelGap = 0.25;

type Place = FlowItem['place'];

/** Where a list stands in the one around it. */
interface Nesting {
  readonly depth: number;
  /** Of the text around it from the frame's edge. */
  readonly indent: Points;
  readonly parentOf: (placing: Placing) => StructureElement;
  /** Labels that stand before its first line: those of items that begin with it. */
  readonly opening: Place;
  /** Nothing of the outermost list comes after it. */
  readonly isLast: boolean;
}

export function listItems(list: List, key: string, context: FlowContext): readonly FlowItem[] {
  const parentOf = ({ section }: Placing) => section;
  return nestedItems(list, key, context, { depth: 0, indent: 0, parentOf, opening: () => [], isLast: true });
}

function nestedItems(list: List, key: string, context: FlowContext, nesting: Nesting): readonly FlowItem[] {
  const { measure } = context.theme.page;
  const style = styleOf(context.theme, 'body');
  const labels = list.items.map((_, index) =>
    setIn(context, textInline(labelOf(list, index, nesting.depth, context)), 'body'),
  );
  const widest = Math.max(...labels.map(({ width }) => width));
  // A closing bracket has white of its own.
  const gap = labels.some(({ text }) => text.endsWith('）')) ? 0 : labelGap;
  const room = Math.max(labelRoom * style.size, widest + gap * style.size);
  const own = (nesting.depth === 0 ? indents[0] : indents[1]) * style.size;
  const indent = Math.min(nesting.indent + Math.max(own, room), measure - style.size);
  const listOf = (placing: Placing) =>
    placing.tree.element(key, 'L', nesting.parentOf(placing), {
      listNumbering: list.ordered ? 'Decimal' : bulletOf(nesting.depth).name,
    });
  return list.items.flatMap((_, index) => {
    const itemKey = `${key}.${index}`;
    const itemOf = (placing: Placing) => placing.tree.element(itemKey, 'LI', listOf(placing));
    const opening: Place = (x, y, placing) => {
      const before = index === 0 ? nesting.opening(x, y, placing) : [];
      const element = placing.tree.element(`${itemKey}/label`, 'Lbl', itemOf(placing));
      const label = labels.slice(index, index + 1);
      return [...before, ...placeLines(label, style, x + indent - room, y, contentOf(element))];
    };
    return itemItems(list, index, itemKey, context, {
      depth: nesting.depth,
      indent,
      parentOf: (placing) => placing.tree.element(`${itemKey}/body`, 'LBody', itemOf(placing)),
      opening,
      isLast: nesting.isLast && index === list.items.length - 1,
    });
  });
}

/** The paragraphs and lists of one item; a paragraph that is all of it is the item's body itself. */
function itemItems(
  list: List,
  index: number,
  key: string,
  context: FlowContext,
  { depth, indent, parentOf, opening, isLast }: Nesting,
): readonly FlowItem[] {
  const { theme } = context;
  const children = list.items[index] ?? [];
  return children.flatMap((child, at) => {
    const childKey = at === 0 ? key : `${key}/${at}`;
    const ends = isLast && at === children.length - 1;
    const before: Place = at === 0 ? opening : () => [];
    if (child.type === 'list') {
      const nested = { depth: depth + 1, indent, parentOf, opening: before, isLast: ends };
      return nestedItems(child, `${key}/${at}`, context, nested);
    }
    const lines = breakIn(context, child.children, 'body', theme.page.measure - indent, {
      alignment: 'justify',
    });
    const isAlone = children.length === 1;
    return linesItem({
      key: childKey,
      name: `list item ${lines[0]?.text ?? ''}`,
      lines,
      style: styleOf(theme, 'body'),
      pitch: theme.pitch,
      spaceAfter: ends ? whiteBelow(child, context) * theme.pitch : 0,
      indent,
      notesOf: (some) => notesOf(some, context),
      elementOf: (placing) => {
        const body = parentOf(placing);
        return isAlone ? body : placing.tree.element(`${childKey}/paragraph`, 'P', body);
      },
      opening: before,
    });
  });
}

/** 1. （1） ① in Chinese, 1. (1) 1) in English: each level is told by its own form. */
function labelOf({ ordered, start }: List, index: number, depth: number, { inline }: FlowContext): string {
  if (!ordered) return bulletOf(depth).mark;
  const number = start + index;
  const isEnglish = inline.language === 'en';
  if (depth === 0) return `${number}.`;
  if (depth === 1) return isEnglish ? `(${number})` : `（${number}）`;
  return isEnglish ? `${number})` : noteMark(number, 'circled');
}

function bulletOf(depth: number): (typeof bullets)[number] {
  return bullets[depth] ?? bullets[2];
}
