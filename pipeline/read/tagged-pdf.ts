// Reads a tagged PDF back: its structure tree with the text of every element, its pages and their annotations.
import type * as mupdf from 'mupdf';
import {
  type FontText,
  type FontTexts,
  type MarkedContent,
  type NamedProperties,
  readMarkedContent,
  readToUnicode,
} from './marked-content.js';

export interface TaggedPdf {
  readonly catalogue: mupdf.PDFObject;
  /** Title, author and the like; of no type where the file has none. */
  readonly information: mupdf.PDFObject;
  readonly pages: readonly TaggedPage[];
  readonly roots: readonly TaggedElement[];
  readonly fonts: readonly mupdf.PDFObject[];
}

export interface TaggedPage {
  readonly object: mupdf.PDFObject;
  readonly content: MarkedContent;
  readonly annotations: readonly mupdf.PDFObject[];
}

export interface TaggedElement {
  readonly role: string;
  readonly parent: TaggedElement | null;
  readonly object: mupdf.PDFObject;
  /** Attributes of all owners, by name. */
  readonly attributes: ReadonlyMap<string, mupdf.PDFObject>;
  readonly kids: readonly TaggedKid[];
}

export type TaggedKid =
  | { readonly type: 'element'; readonly element: TaggedElement }
  | { readonly type: 'content'; readonly page: number; readonly id: number }
  | { readonly type: 'annotation'; readonly annotation: mupdf.PDFObject };

/** The library that opens PDFs; loaded by whoever needs it, since it takes its time. */
export type Library = typeof mupdf;

/** @throws {Error} if the bytes are no PDF. */
export function readTaggedPdf(bytes: Uint8Array, library: Library): TaggedPdf {
  const pdf = library.Document.openDocument(bytes, 'application/pdf').asPDF();
  if (pdf === null) throw new Error('not a PDF');
  const catalogue = pdf.getTrailer().get('Root');
  const fonts = new Map<number, mupdf.PDFObject>();
  const texts = new Map<number, FontText>();
  const pages = Array.from({ length: pdf.countPages() }, (_, index): TaggedPage => {
    const object = pdf.findPage(index);
    const named = new Map<string, FontText>();
    for (const [name, font] of entriesOf(object.getInheritable('Resources').get('Font'))) {
      fonts.set(font.asIndirect(), font);
      named.set(String(name), textsOf(font, texts));
    }
    return { object, content: contentOf(object, named), annotations: itemsOf(object.get('Annots')) };
  });
  const numbers = new Map(pages.map(({ object }, index) => [object.asIndirect(), index]));
  const kids = catalogue.get('StructTreeRoot', 'K');
  const roots = (kids.isArray() ? itemsOf(kids) : [kids])
    .filter((kid) => kid.isDictionary())
    .map((kid) => elementOf(kid, null, { numbers, seen: new Set() }));
  return { catalogue, information: pdf.getTrailer().get('Info'), pages, roots, fonts: [...fonts.values()] };
}

function contentOf(page: mupdf.PDFObject, fonts: FontTexts): MarkedContent {
  const contents = page.get('Contents');
  const streams = contents.isArray() ? itemsOf(contents) : [contents];
  // Each stream ends a word (ISO 32000-1, 7.8.2).
  const bytes = Buffer.concat(
    streams.flatMap((stream) =>
      stream.isStream() ? [stream.readStream().asUint8Array(), new Uint8Array([0x0a])] : [],
    ),
  );
  const properties = page.getInheritable('Resources').get('Properties');
  return readMarkedContent(bytes, fonts, (name) => propertiesOf(properties.get(name)));
}

/** A property list that content names instead of writing it (ISO 32000-1, 14.6.2). */
function propertiesOf(list: mupdf.PDFObject): NamedProperties {
  const id = list.isDictionary() ? list.get('MCID') : null;
  return {
    id: id?.isNumber() === true ? id.asNumber() : null,
    actualText: list.isDictionary() ? stringOf(list.get('ActualText')) : null,
  };
}

function textsOf(font: mupdf.PDFObject, known: Map<number, FontText>): FontText {
  const map = font.get('ToUnicode');
  const text = known.get(font.asIndirect()) ?? {
    texts: map.isStream() ? readToUnicode(map.readStream().asUint8Array()) : new Map<number, string>(),
    bytesPerCode: nameOf(font.get('Subtype')) === 'Type0' ? 2 : 1,
  };
  known.set(font.asIndirect(), text);
  return text;
}

interface TreeContext {
  /** Of pages, by the numbers of their objects. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Elements that were met: a tree in which one stands twice would have no end. */
  readonly seen: Set<number>;
}

function elementOf(
  object: mupdf.PDFObject,
  parent: TaggedElement | null,
  context: TreeContext,
): TaggedElement {
  const { numbers: pages, seen } = context;
  const number = object.asIndirect();
  if (number > 0 && seen.has(number)) throw new Error(`the structure element ${number} stands in two places`);
  seen.add(number);
  const kids: TaggedKid[] = [];
  const element: TaggedElement = {
    role: nameOf(object.get('S')),
    parent,
    object,
    attributes: attributesOf(object.get('A')),
    kids,
  };
  const list = object.get('K');
  for (const kid of list.isArray() ? itemsOf(list) : [list]) {
    const page = (kid.isDictionary() ? kid.get('Pg') : object.get('Pg')).asIndirect();
    if (kid.isNumber()) kids.push({ type: 'content', page: pages.get(page) ?? -1, id: kid.asNumber() });
    else if (kid.isDictionary())
      kids.push(
        kid.get('MCID').isNumber()
          ? { type: 'content', page: pages.get(page) ?? -1, id: kid.get('MCID').asNumber() }
          : nameOf(kid.get('Type')) === 'OBJR'
            ? { type: 'annotation', annotation: kid.get('Obj') }
            : { type: 'element', element: elementOf(kid, element, context) },
      );
  }
  return element;
}

function attributesOf(object: mupdf.PDFObject): ReadonlyMap<string, mupdf.PDFObject> {
  const owners = object.isArray() ? itemsOf(object) : object.isDictionary() ? [object] : [];
  return new Map(owners.flatMap((owner) => entriesOf(owner).map(([key, value]) => [String(key), value])));
}

export function itemsOf(array: mupdf.PDFObject): readonly mupdf.PDFObject[] {
  return array.isArray() ? entriesOf(array).map(([, item]) => item) : [];
}

export function entriesOf(
  object: mupdf.PDFObject,
): readonly (readonly [key: string | number, value: mupdf.PDFObject])[] {
  const entries: [string | number, mupdf.PDFObject][] = [];
  if (object.isArray() || object.isDictionary())
    object.forEach((value, key) => {
      entries.push([key, value]);
    });
  return entries;
}

/** Empty if it is no name. */
export function nameOf(object: mupdf.PDFObject): string {
  return object.isName() ? object.asName() : '';
}

/** `null` if it is no string. */
export function stringOf(object: mupdf.PDFObject): string | null {
  return object.isString() ? object.asString() : null;
}

/** Elements by the keys of pages and annotations; a page's are listed by the ids of its content. */
export function readParentTree(tree: mupdf.PDFObject): ReadonlyMap<number, mupdf.PDFObject> {
  const entries = entriesOf(tree.get('Nums')).map(([, value]) => value);
  const parents = new Map<number, mupdf.PDFObject>();
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const value = entries[index + 1];
    if (value !== undefined) parents.set(entries[index]?.asNumber() ?? -1, value);
  }
  return parents;
}

/** An element and all below it, in reading order. */
export function withDescendants(element: TaggedElement): readonly TaggedElement[] {
  return [
    element,
    ...element.kids.flatMap((kid) => (kid.type === 'element' ? withDescendants(kid.element) : [])),
  ];
}
