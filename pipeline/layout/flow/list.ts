// Lists: each item its own flow item, its label in the indent of the first line.
import type { List } from '../../model/block.js';
import { breakIn, type FlowContext, setIn, styleOf, textInline } from './flow-context.js';
import type { FlowItem } from './flow-item.js';
import { notesOf } from './footnotes.js';
import { linesItem } from './paragraph.js';
import { contentOf, type Placing } from './structure.js';
import { placeLines } from './text-lines.js';

const bullet = '•';
/** Of the text from the frame's edge, and of its label before it, in ems. */
const indent = 3;
const labelRoom = 1;

export function listItems(list: List, key: string, context: FlowContext): readonly FlowItem[] {
  const { theme } = context;
  const style = styleOf(theme, 'body');
  const text = indent * style.size;
  const listOf = ({ tree, section }: Placing) =>
    tree.element(key, 'L', section, { listNumbering: list.ordered ? 'Decimal' : 'Disc' });
  return list.items.map((inlines, index) => {
    const itemKey = `${key}.${index}`;
    const itemOf = (placing: Placing) => placing.tree.element(itemKey, 'LI', listOf(placing));
    const label = setIn(context, textInline(list.ordered ? `${index + 1}.` : bullet), 'body');
    const lines = breakIn(context, inlines, 'body', theme.page.measure - text, { alignment: 'justify' });
    return linesItem({
      key: itemKey,
      name: `list item ${lines[0]?.text ?? ''}`,
      lines,
      style,
      pitch: theme.pitch,
      indent: text,
      notesOf: (some) => notesOf(some, context),
      elementOf: (placing) => placing.tree.element(`${itemKey}/body`, 'LBody', itemOf(placing)),
      opening: (x, y, placing) => {
        const element = placing.tree.element(`${itemKey}/label`, 'Lbl', itemOf(placing));
        return placeLines([label], style, x + text - labelRoom * style.size, y, contentOf(element));
      },
    });
  });
}
