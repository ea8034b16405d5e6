// Pages as text that one can read in a diff: one line for each block on a page.
import type { LaidOutDocument, Page, PlacedItem, StructureElement } from '../../pipeline/model/page.js';

/** `— 3 —` and below it `P ×12 文文文…`, `H2 一、产品质量`, artifacts in brackets. */
export function pagePlan({ pages }: LaidOutDocument): string {
  return pages.map((page) => [`— ${page.folio || page.matter} —`, ...planOf(page)].join('\n')).join('\n');
}

function planOf({ items }: Page): readonly string[] {
  const plan: { key: string; label: string; count: number; words: string }[] = [];
  for (const item of items) {
    const words = wordsOf(item);
    if (words === null || !('belongs' in item)) continue;
    const { belongs } = item;
    const block = belongs.type === 'content' ? blockOf(belongs.element) : null;
    const key = block === null ? `artifact ${words}` : String(block.id);
    const last = plan.at(-1);
    if (last?.key === key) last.count += 1;
    else plan.push({ key, label: block?.role ?? 'artifact', count: 1, words });
  }
  return plan.map(({ label, count, words }) =>
    label === 'artifact' ? `[${short(words)}]` : `${label}${count > 1 ? ` ×${count}` : ''} ${short(words)}`,
  );
}

function wordsOf(item: PlacedItem): string | null {
  if (item.type === 'line') return item.line.text;
  if (item.type === 'drawing') return `chart ${item.drawing.id}`;
  if (item.type === 'picture') return 'picture';
  return null;
}

/** The element directly below the part's section. */
export function blockOf(element: StructureElement): StructureElement {
  return element.parent?.parent == null || element.parent.parent.parent === null
    ? element
    : blockOf(element.parent);
}

function short(words: string): string {
  return words.length > 14 ? `${words.slice(0, 13)}…` : words;
}

/** All words of the pages in reading order, without artifacts. */
export function readingText({ pages }: LaidOutDocument): string {
  return pages
    .flatMap(({ items }) =>
      items.flatMap((item) =>
        item.type === 'line' && item.belongs.type === 'content' ? [item.line.text] : [],
      ),
    )
    .join('');
}

export function artifactText({ items }: Page): readonly string[] {
  return items.flatMap((item) =>
    item.type === 'line' && item.belongs.type === 'artifact' ? [item.line.text] : [],
  );
}
