// What a report says, for a golden file that an editor can read: its body, and the titles of its charts.
import type { Block, DocumentPart } from '../../pipeline/model/block.js';
import { blockText } from '../compose/plain-text.js';
import type { BuiltEdition } from './build-edition.js';

export function toldBy({ document, drawings }: BuiltEdition): string {
  const blocks = document.parts.flatMap(({ matter, blocks: all }) =>
    all.filter((block) => isTold(matter, block)),
  );
  return `${blocks.map((block) => textOf(block, drawings)).join('\n\n')}\n`;
}

/** Cards and the other appendices are kept by tests of their own. */
const toldAppendices: ReadonlySet<string> = new Set(['table-definitions', 'table-revisions']);

function isTold(matter: DocumentPart['matter'], block: Block): boolean {
  if (matter === 'body') return block.type !== 'key-figures';
  return block.type === 'table' && (toldAppendices.has(block.id) || block.id.startsWith('table-all-'));
}

function textOf(block: Block, drawings: BuiltEdition['drawings']): string {
  if (block.type !== 'chart') return blockText(block);
  const title = drawings.get(block.drawing.id)?.title ?? '';
  return [`[图] ${title}`, ...blockText(block).split('\n').slice(1)].join('\n');
}

/** What no report may print. */
export const unsayable =
  /undefined|NaN|[\uE000-\uF8FF]|\{|\}|（）|，，|。。|、、|，。|；。|提高-|下降-|增长-|减少-|增加-|比比|为为|的的|年年/;
