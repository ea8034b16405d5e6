// Links: annotations over the text that leads somewhere, and the places they lead to.
import type { Points } from '../../model/page.js';
import type { Box } from './chart-canvas.js';
import { nameTree } from './name-tree.js';
import {
  internalsOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  textString,
} from './pdfkit-internals.js';
import type { StructureNode } from './structure-nodes.js';
import type { Tagging } from './tagging.js';

/** Where a link leads: out of the document, or to an anchor in it. */
export type Aim =
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'anchor'; readonly id: string };

export interface Links {
  /** Makes an area of the current page lead to `aim`. `words` say where to: parts of one link are joined. */
  readonly add: (node: StructureNode, area: Box, aim: Aim, words: string) => void;
  /** Names a height of the current page. A name that stands twice keeps its first place. */
  readonly anchor: (id: string, y: Points) => void;
  /** @throws {Error} if no anchor has that name. */
  readonly placeOf: (id: string) => PdfValue;
  /** Completes annotations and named destinations; called once, after the last page and the tagging. */
  readonly finish: () => void;
}

/** Has a life: it lasts as long as the PDF is drawn. */
export function startLinks(pdf: PDFKit.PDFDocument, tagging: Tagging): Links {
  const internals = internalsOf(pdf);
  const places = new Map<string, PdfValue>();
  const made: { readonly annotation: PdfReference; readonly node: StructureNode; readonly aim: Aim }[] = [];
  const wordsOf = new Map<StructureNode, string>();
  const placeOf = (id: string): PdfValue => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`a link aims at “${id}”, where nothing stands`);
    return place;
  };
  return {
    placeOf,
    add: (node, area, aim, words) => {
      const dictionary = { Type: 'Annot', Subtype: 'Link', Rect: rectangle(area, internals.page.height) };
      made.push({ annotation: tagging.annotate(node, dictionary), node, aim });
      wordsOf.set(node, (wordsOf.get(node) ?? '') + words);
    },
    anchor: (id, y) => {
      const { dictionary, height } = internals.page;
      if (!places.has(id)) places.set(id, [dictionary, 'XYZ', 0, height - y, 0]);
    },
    finish: () => {
      for (const { annotation, node, aim } of made) {
        if (aim.type === 'anchor') placeOf(aim.id);
        Object.assign(annotation.data, closing(aim, wordsOf.get(node) ?? ''));
        annotation.end();
      }
      writeNames(internals._root, places);
    },
  };
}

function rectangle({ x, y, width, height }: Box, pageHeight: Points): PdfValue {
  return [x, pageHeight - y - height, x + width, pageHeight - y];
}

/** Printed, without a border; Contents say for readers of annotations what the text says for all others. */
function closing(aim: Aim, words: string): PdfDictionary {
  return {
    F: 4,
    Border: [0, 0, 0],
    Contents: textString(words),
    ...(aim.type === 'link'
      ? { A: { S: 'URI', URI: textString(asciiUrl(aim.url)) } }
      : { Dest: textString(aim.id) }),
  };
}

/** A URI is written in 7-bit ASCII (ISO 32000-1, 12.6.4.7). */
function asciiUrl(url: string): string {
  return url.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent);
}

function writeNames(root: PdfReference, places: ReadonlyMap<string, PdfValue>): void {
  // PDFKit's catalogue always has this entry, as an object of its own.
  const names = root.data.Names as PdfReference;
  names.data.Dests = places.size === 0 ? undefined : nameTree([...places]);
}
