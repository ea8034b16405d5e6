// The structure tree: elements come into being in reading order, each once, however many pages it spans.
import type { Belonging, StructureElement } from '../../model/page.js';

/** The standard structure types in use (ISO 32000-1, 14.8.4). */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'TOC'
  | 'Index'
  | 'TOCI'
  | 'Reference'
  | 'Note'
  | 'Link';

export type ElementDetails = Omit<StructureElement, 'id' | 'role' | 'parent'>;

export interface StructureTree {
  readonly document: StructureElement;
  /**
   * The element of that key, made on first use. Ids ascend in the order of first use, which is reading order
   * because items are placed in it; the second half of a paragraph finds the first half's element.
   */
  readonly element: (
    key: string,
    role: StructureRole,
    parent: StructureElement,
    details?: ElementDetails,
  ) => StructureElement;
}

/** What an item needs to know to place itself. */
export interface Placing {
  readonly tree: StructureTree;
  /** The part's Sect. */
  readonly section: StructureElement;
}

export function growStructure(details: ElementDetails): StructureTree {
  const document: StructureElement = { id: 0, role: 'Document', parent: null, ...details };
  const elements = new Map<string, StructureElement>();
  return {
    document,
    element: (key, role, parent, details = {}) => {
      const known = elements.get(key);
      if (known !== undefined) return known;
      const made: StructureElement = { id: elements.size + 1, role, parent, ...details };
      elements.set(key, made);
      return made;
    },
  };
}

export function contentOf(element: StructureElement): Belonging {
  return { type: 'content', element };
}

/** Running heads, folios and repeated table heads: painted, but not read (ISO 32000-1, 14.8.2.2.2). */
export const paginationArtifact: Belonging = { type: 'artifact', kind: 'Pagination' };
