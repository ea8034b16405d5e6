// Marks what is painted: every operator lies in the content of one structure element, or in an artifact.
import type { Belonging } from '../../model/page.js';
import { internalsOf, type PdfDictionary, type PdfReference } from './pdfkit-internals.js';
import { growNodes, type StructureNode, type StructureNodes } from './structure-nodes.js';
import { writeStructure } from './structure-tree.js';

type ArtifactKind = Extract<Belonging, { readonly type: 'artifact' }>['kind'] | 'Watermark';

export interface Tagging extends Pick<StructureNodes, 'nodeOf' | 'nodeOfRun'> {
  /** What is painted from here on belongs to the node; neighbours of one node share a marked-content sequence. */
  readonly enter: (node: StructureNode) => void;
  /** What is painted from here on is not read. */
  readonly enterArtifact: (kind: ArtifactKind) => void;
  /** Ends the open sequence: nothing crosses a page. */
  readonly leave: () => void;
  /** Adds an annotation to the page and to the node. It stays open until its dictionary is complete. */
  readonly annotate: (node: StructureNode, dictionary: PdfDictionary) => PdfReference;
  /** Writes the structure tree; called once, after the last page. */
  readonly finish: () => void;
}

/** Has a life: it lasts as long as the PDF is drawn. */
export function startTagging(pdf: PDFKit.PDFDocument): Tagging {
  const internals = internalsOf(pdf);
  const { roots, nodeOf, nodeOfRun } = growNodes();
  let open: StructureNode | ArtifactKind | null = null;
  /** For each page its sequences' nodes by their numbers; then those of the annotations. */
  const pages = new Map<PdfReference, StructureNode[]>();
  const annotations: { readonly annotation: PdfReference; readonly node: StructureNode }[] = [];

  const leave = () => {
    if (open !== null) internals.addContent('EMC');
    open = null;
  };
  return {
    nodeOf,
    nodeOfRun,
    leave,
    enter: (node) => {
      if (open === node) return;
      leave();
      const page = internals.page.dictionary;
      const sequences = pages.get(page) ?? [];
      pages.set(page, sequences);
      const id = sequences.push(node) - 1;
      node.kids.push({ type: 'content', page, id });
      internals.addContent(`/${node.role} <</MCID ${id}>> BDC`);
      open = node;
    },
    enterArtifact: (kind) => {
      if (open === kind) return;
      leave();
      // A watermark is a kind of pagination artifact (ISO 32000-1, table 330).
      const type = kind === 'Watermark' ? 'Pagination /Subtype /Watermark' : kind;
      internals.addContent(`/Artifact <</Type /${type}>> BDC`);
      open = kind;
    },
    annotate: (node, dictionary) => {
      const annotation = internals.ref(dictionary);
      internals.page.annotations.push(annotation);
      node.kids.push({ type: 'annotation', page: internals.page.dictionary, annotation });
      annotations.push({ annotation, node });
      return annotation;
    },
    finish: () => writeStructure(pdf, { roots, pages, annotations }),
  };
}
