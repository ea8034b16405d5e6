// What a report says, for a golden file that an editor can read: its body, and the titles of its charts.
import { blockText } from '../compose/plain-text.js';
import type { BuiltEdition } from './build-edition.js';

export function toldBy({ document, drawings }: BuiltEdition): string {
  const parts = document.parts.filter(({ matter }) => matter === 'body' || matter === 'appendix');
  const blocks = parts.flatMap((part) =>
    part.blocks.map((block) =>
      block.type === 'chart'
        ? [
            `[图] ${drawings.get(block.drawing.id)?.title ?? ''}`,
            ...blockText(block).split('\n').slice(1),
          ].join('\n')
        : blockText(block),
    ),
  );
  return `${blocks.join('\n\n')}\n`;
}

/** What no report may print. */
export const unsayable =
  /undefined|NaN|[\uE000-\uF8FF]|\{|\}|（）|，，|。。|、、|，。|；。|提高-|下降-|增长-|减少-|增加-|比比|为为|的的|年年/;
