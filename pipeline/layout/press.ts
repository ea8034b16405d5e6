// Pages for press: each on a larger sheet, what reaches its edges run into the bleed, crop marks around it.
import type { Area, LaidOutDocument, Page, PlacedItem, Points } from '../model/page.js';
import type { Theme } from './theme.js';

const millimetre = 72 / 25.4;

/** In points: ink beyond the cut; where crop marks begin and end, from the cut; what lies around the page. */
const sheet = {
  bleed: 3 * millimetre,
  markFrom: 4 * millimetre,
  markTo: 9 * millimetre,
  margin: 10 * millimetre,
  thickness: 0.25,
} as const;

/** Registration would need a spot colour, which PDF/A-3 allows but screens do not show: black. */
const markColour = '#000000';

/** Rounding only. */
const hair = 0.01;

/** In print every part opens on a right-hand page. */
export function themeForPress(theme: Theme): Theme {
  return { ...theme, page: { ...theme.page, 'opens-right': true } };
}

export function pagesForPress(document: LaidOutDocument): LaidOutDocument {
  return { ...document, pages: document.pages.map(pageForPress) };
}

function pageForPress(page: Page): Page {
  const { width, height } = page;
  const trim: Area = { x: sheet.margin, y: sheet.margin, width, height };
  const bleed = grown(trim, sheet.bleed);
  return {
    ...page,
    width: width + 2 * sheet.margin,
    height: height + 2 * sheet.margin,
    press: { trim, bleed },
    items: [...page.items.map((item) => moved(intoBleed(item, page))), ...cropMarks(trim)],
  };
}

function grown({ x, y, width, height }: Area, by: Points): Area {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Filled boxes and pictures that end at the cut end beyond it, so that no paper shows where the knife strays. */
function intoBleed(item: PlacedItem, { width, height }: Page): PlacedItem {
  if (item.type !== 'box' || item.turn !== undefined) return item;
  const left = item.x <= hair ? sheet.bleed : 0;
  const top = item.y <= hair ? sheet.bleed : 0;
  const right = item.x + item.width >= width - hair ? sheet.bleed : 0;
  const bottom = item.y + item.height >= height - hair ? sheet.bleed : 0;
  return {
    ...item,
    x: item.x - left,
    y: item.y - top,
    width: item.width + left + right,
    height: item.height + top + bottom,
  };
}

function moved(item: PlacedItem): PlacedItem {
  const by = sheet.margin;
  if (item.turn !== undefined) return { ...item, turn: { x: item.turn.x + by, y: item.turn.y + by } };
  switch (item.type) {
    case 'line':
      return { ...item, x: item.x + by, baseline: item.baseline + by };
    case 'rule':
      return { ...item, x1: item.x1 + by, y1: item.y1 + by, x2: item.x2 + by, y2: item.y2 + by };
    case 'anchor':
      return { ...item, y: item.y + by };
    default:
      return { ...item, x: item.x + by, y: item.y + by };
  }
}

/** Two at each corner, in line with the cut and clear of the bleed. */
function cropMarks({ x, y, width, height }: Area): readonly PlacedItem[] {
  const { markFrom: from, markTo: to } = sheet;
  const rule = (x1: Points, y1: Points, x2: Points, y2: Points): PlacedItem => ({
    type: 'rule',
    x1,
    y1,
    x2,
    y2,
    thickness: sheet.thickness,
    colour: markColour,
    artifact: 'Page',
  });
  const [right, bottom] = [x + width, y + height];
  return [x, right]
    .flatMap((at) => [rule(at, y - to, at, y - from), rule(at, bottom + from, at, bottom + to)])
    .concat(
      [y, bottom].flatMap((at) => [rule(x - to, at, x - from, at), rule(right + from, at, right + to, at)]),
    );
}
