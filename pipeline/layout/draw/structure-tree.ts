// Writes the structure tree into the PDF: elements, their attributes, and the way back from content to element.
import { nameTree } from './name-tree.js';
import {
  internalsOf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  textString,
} from './pdfkit-internals.js';
import type { Kid, StructureNode } from './structure-nodes.js';

export interface TaggedContent {
  readonly roots: readonly StructureNode[];
  /** For each page the nodes of its marked-content sequences, by their numbers. */
  readonly pages: ReadonlyMap<PdfReference, readonly StructureNode[]>;
  /** Annotations that are still open, with the nodes they belong to. */
  readonly annotations: readonly { readonly annotation: PdfReference; readonly node: StructureNode }[];
}

/** ISO 32000-1, 14.7: structure elements, then the parent tree. Pages and annotations must still be open. */
export function writeStructure(pdf: PDFKit.PDFDocument, { roots, pages, annotations }: TaggedContent): void {
  const internals = internalsOf(pdf);
  const root = internals.getStructTreeRoot();
  const references = new Map<StructureNode, PdfReference>();
  const referenceOf = (node: StructureNode): PdfReference => {
    const reference = references.get(node) ?? internals.ref({});
    references.set(node, reference);
    return reference;
  };
  const identified: [identifier: string, element: PdfReference][] = [];
  const write = (node: StructureNode, parent: PdfReference): void => {
    const reference = referenceOf(node);
    const { identifier } = node.properties;
    if (identifier !== undefined) identified.push([identifier, reference]);
    for (const kid of node.kids) if (kid.type === 'node') write(kid.node, reference);
    reference.data = dictionaryOf(node, parent, referenceOf);
    reference.end();
  };
  for (const node of roots) write(node, root);

  const parents: PdfValue[] = [];
  let key = 0;
  for (const [page, nodes] of pages) {
    page.data.StructParents = key;
    parents.push(key, nodes.map(referenceOf));
    key += 1;
  }
  for (const { annotation, node } of annotations) {
    annotation.data.StructParent = key;
    parents.push(key, referenceOf(node));
    key += 1;
  }
  root.data.K = roots.map(referenceOf);
  root.data.ParentTree = { Nums: parents };
  root.data.ParentTreeNextKey = key;
  if (identified.length > 0) root.data.IDTree = nameTree(identified);
}

function dictionaryOf(
  node: StructureNode,
  parent: PdfReference,
  referenceOf: (node: StructureNode) => PdfReference,
): PdfDictionary {
  const { title, language, alternativeText, actualText, identifier } = node.properties;
  const page = node.kids.find((kid) => kid.type === 'content')?.page;
  const kids = node.kids.map((kid) => kidValue(kid, page, referenceOf));
  return {
    S: node.role,
    P: parent,
    Pg: page,
    ID: identifier === undefined ? undefined : textString(identifier),
    T: title === undefined ? undefined : textString(title),
    Lang: language === undefined ? undefined : textString(language),
    Alt: alternativeText === undefined ? undefined : textString(alternativeText),
    ActualText: actualText === undefined ? undefined : textString(actualText),
    A: attributesOf(node),
    K: kids.length > 1 ? kids : kids[0],
  };
}

/** @param page the element's own: its content is named by number alone. */
function kidValue(
  kid: Kid,
  page: PdfReference | undefined,
  referenceOf: (node: StructureNode) => PdfReference,
): PdfValue {
  switch (kid.type) {
    case 'node':
      return referenceOf(kid.node);
    case 'content':
      return kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id };
    case 'annotation':
      return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
  }
}

/** ISO 32000-1, 14.8.5: an attribute object for each owner that has something to say. */
function attributesOf({ properties, box, isParted }: StructureNode): PdfValue | undefined {
  const { scope, columnSpan, headers, listNumbering } = properties;
  const attributes: PdfDictionary[] = [];
  if (scope !== undefined || columnSpan !== undefined || headers !== undefined)
    attributes.push({ O: 'Table', Scope: scope, ColSpan: columnSpan, Headers: headers?.map(textString) });
  if (listNumbering !== undefined) attributes.push({ O: 'List', ListNumbering: listNumbering });
  if (box !== null && !isParted) {
    const { x, y, width, height, pageHeight } = box;
    const corners = [x, pageHeight - y - height, x + width, pageHeight - y];
    attributes.push({ O: 'Layout', Placement: 'Block', BBox: corners });
  }
  return attributes.length > 1 ? attributes : attributes[0];
}
