// Keeps numbers apart where inlines are joined, whatever template, wording or data put side by side.
import { writeFigure } from '../derive/notation.js';
import type { Block, Inline } from '../model/block.js';
import { isTouching, jointBetween, type Neighbour } from '../model/numbers-apart.js';
import { mapInlines } from './map-inlines.js';
import { mergeTexts } from './phrases/pattern.js';

type Inlines = readonly Inline[];
type Language = 'zh-CN' | 'en';
type Leaf = Exclude<Inline, { readonly children: Inlines }>;

/** The blocks with what is needed between numbers that would run together: 数量指标3为98765个. */
export function withNumbersApart(blocks: readonly Block[], language: Language): readonly Block[] {
  return blocks.map((block) => mapInlines(block, (inlines) => numbersApart(inlines, language)));
}

/** Of one text. Footnotes are texts of their own. */
export function numbersApart(inlines: Inlines, language: Language): Inlines {
  const leaves = leavesOf(inlines);
  const mended = new Map<number, Inlines>();
  for (const [index, leaf] of leaves.entries()) {
    const before = leaves[index - 1];
    const left = before === undefined ? null : neighbourOf(before, language);
    const right = neighbourOf(leaf, language);
    if (before === undefined || left === null || right === null || !isTouching(left, right)) continue;
    const counted = withUnit(before, right, language);
    if (counted !== null) {
      mended.set(index - 1, [...(mended.get(index - 1) ?? []).slice(0, -1), counted]);
    } else {
      mended.set(index, [{ type: 'text', text: jointBetween(left, right, language) }, leaf]);
    }
  }
  let at = 0;
  const rebuilt = (list: Inlines): Inlines =>
    list.flatMap((inline): Inlines => {
      if (inline.type === 'note') {
        at += 1;
        return [{ ...inline, children: numbersApart(inline.children, language) }];
      }
      if ('children' in inline) return [{ ...inline, children: rebuilt(inline.children) }];
      const own = mended.get(at) ?? [inline];
      at += 1;
      return own;
    });
  const all = rebuilt(inlines);
  return mended.size === 0 ? all : mergeTexts(all);
}

/** As it reads, without what is known only in layout. */
export function plainText(inlines: Inlines, language: Language): string {
  return numbersApart(inlines, language)
    .map((inline) => (inline.type === 'text' ? inline.text : ''))
    .join('');
}

/** In reading order. A note is one: its mark ends the number before it. */
function leavesOf(inlines: Inlines): readonly (Leaf | Inline)[] {
  return inlines.flatMap((inline) =>
    'children' in inline && inline.type !== 'note' ? leavesOf(inline.children) : [inline],
  );
}

/** `null` for what no number can run into. */
function neighbourOf(inline: Inline, language: Language): Neighbour | null {
  switch (inline.type) {
    case 'text':
    case 'foreign':
      return { text: inline.text, kind: 'words' };
    case 'number':
      return { text: inline.before + inline.digits + inline.unit + inline.after, kind: 'number' };
    // The digits are known only in layout: 图1-1, Figure 1-1, 12.
    case 'reference':
      return { text: `${inline.show === 'page' ? '' : language === 'en' ? 'F' : '图'}1`, kind: 'place' };
    default:
      return null;
  }
}

/** A number whose unit was left out gets it back, if that parts it: 98家5G示范企业, not 985G. */
function withUnit(before: Inline, right: Neighbour, language: Language): Inline | null {
  if (before.type !== 'number' || before.unit !== '' || before.figure.unit === '') return null;
  const counted = { ...before, unit: writeFigure(before.figure, language).unit };
  const text = counted.before + counted.digits + counted.unit + counted.after;
  return isTouching({ text, kind: 'number' }, right) ? null : counted;
}
