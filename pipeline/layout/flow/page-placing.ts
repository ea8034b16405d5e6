// Places the planned items on their pages in reading order, with structure, anchors and furniture.
import type { ReportDocument } from '../../model/block.js';
import type { Page, PlacedItem } from '../../model/page.js';
import type { Theme } from '../theme.js';
import { placeNotes, type RunningNotes } from './footnotes.js';
import { frameLeft } from './frame.js';
import { placeFurniture } from './furniture.js';
import { partNumberOf, partTitleOf } from './outline.js';
import { pageAnchor } from './printed-indicators.js';
import type { Settled, SettledPart } from './settling.js';
import { shareFilled } from './page-state.js';
import { placeWatermark } from './watermark.js';
import { growStructure, type StructureTree } from './structure.js';

/** Structure elements come into being here, so that their order is that of the pages. */
export function placePages({ parts }: Settled, document: ReportDocument, theme: Theme): readonly Page[] {
  const tree = growStructure({ title: document.title });
  let pagesBefore = 0;
  return parts.flatMap((settled) => {
    const placed = placePart(settled, tree, theme, pagesBefore);
    pagesBefore += placed.length;
    return placed;
  });
}

function placePart(
  { part, key, context, pages, folios }: SettledPart,
  tree: StructureTree,
  theme: Theme,
  pagesBefore: number,
): readonly Page[] {
  const { width, height, top, lines } = theme.page;
  const title = partTitleOf(part, context.inline.resolve);
  const section = tree.element(key, 'Sect', tree.document, title === '' ? {} : { title });
  const hasFurniture = part.matter !== 'cover' && part.matter !== 'back';
  const running: RunningNotes = new Map();
  return pages.map(({ placed, notes, used, endsRun }, index) => {
    const left = frameLeft(theme, pagesBefore + index);
    const { text: folio, isEven } = folios[index] ?? { text: '', isEven: false };
    const placing = { tree, section };
    const hasAnchor = context.hasIndex && folio !== '';
    const anchors: readonly PlacedItem[] = hasAnchor
      ? [{ type: 'anchor', id: pageAnchor(folio), y: top }]
      : [];
    const text = placed.flatMap(({ item, y }): readonly PlacedItem[] => [
      ...(item.anchor === null ? [] : [{ type: 'anchor', id: item.anchor, y: top + y } as const]),
      ...item.place(left, top + y, placing),
    ]);
    const items = placeNotes(text, notes, `${key}-${index}`, left, placing, running, context);
    const isBlank = items.length === 0;
    const furniture = {
      partTitle: title,
      partNumber: partNumberOf(part),
      folio,
      opensPart: index === 0 || placed[0]?.item.opensPart === true,
      isEven,
    };
    return {
      matter: part.matter,
      width,
      height,
      folio,
      filled: shareFilled({ used, notes }, lines * theme.pitch),
      endsRun,
      items: [
        ...anchors,
        ...(isBlank ? [] : placeWatermark(context)),
        ...items,
        ...(hasFurniture && !isBlank ? placeFurniture(furniture, left, context) : []),
      ],
    };
  });
}
