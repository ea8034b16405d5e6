// The structure tree while pages are drawn: elements with what they hold, in the order in which it is painted.
import type { RunRole, StructureElement } from '../../model/page.js';
import type { Box } from './chart-canvas.js';
import type { PdfReference } from './pdfkit-internals.js';

type Properties = Omit<StructureElement, 'id' | 'role' | 'parent'>;

export interface StructureNode {
  readonly role: string;
  readonly parent: StructureNode | null;
  readonly properties: Properties;
  readonly kids: Kid[];
  /** Where a figure or table stands, if on one page. */
  box: PageBox | null;
  /** Of a table: it goes on on another page, and has no box. */
  isParted: boolean;
  /** Set for elements that were made for a run of text: it may go on in the next line. */
  readonly run: RunRole | null;
}

export interface PageBox extends Box {
  readonly page: PdfReference;
  readonly pageHeight: number;
}

export type Kid =
  | { readonly type: 'node'; readonly node: StructureNode }
  /** A marked-content sequence by its number on the page. */
  | { readonly type: 'content'; readonly page: PdfReference; readonly id: number }
  | { readonly type: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference };

export interface StructureNodes {
  readonly roots: readonly StructureNode[];
  /** The node of an element; on first use it joins its parent's, after all that is there. */
  readonly nodeOf: (element: StructureElement) => StructureNode;
  /** The innermost node for a run of text within `parent`: the one that its beginning made, if it goes on. */
  readonly nodeOfRun: (parent: StructureNode, role: RunRole) => StructureNode;
}

export function growNodes(): StructureNodes {
  const roots: StructureNode[] = [];
  const nodes = new Map<StructureElement, StructureNode>();
  const nodeOf = (element: StructureElement): StructureNode => {
    const known = nodes.get(element);
    if (known !== undefined) return known;
    const { role, parent } = element;
    const node = join(role, parent === null ? null : nodeOf(parent), element, null);
    if (parent === null) roots.push(node);
    nodes.set(element, node);
    return node;
  };
  return { roots, nodeOf, nodeOfRun: (parent, role) => nodeOfRun(parent, role, nodeOf) };
}

function nodeOfRun(parent: StructureNode, role: RunRole, nodeOf: StructureNodes['nodeOf']): StructureNode {
  if (role.type === 'plain' || (isLink(role) && isWithinLink(parent))) return parent;
  const last = parent.kids.at(-1);
  if (last?.type === 'node' && last.node.run !== null && isSame(last.node.run, role))
    return innermost(last.node);
  switch (role.type) {
    case 'link':
      return join('Link', parent, {}, role);
    case 'reference':
      return join('Link', join('Reference', parent, {}, role), {}, role);
    case 'note': {
      if (role.placed === null) return parent;
      const link = join('Link', join('Reference', parent, {}, role), {}, role);
      // The words are painted later, at the page's foot, but read here (ISO 14289-1, 7.9).
      nodeOf(role.placed.element);
      return link;
    }
    case 'foreign':
      return join('Span', parent, { language: role.language }, role);
    case 'spoken':
      return join('Span', parent, { actualText: role.spoken }, role);
  }
}

function join(
  role: string,
  parent: StructureNode | null,
  properties: Properties,
  run: RunRole | null,
): StructureNode {
  const node: StructureNode = { role, parent, properties, kids: [], box: null, isParted: false, run };
  parent?.kids.push({ type: 'node', node });
  return node;
}

/** The Link in its Reference. */
function innermost(node: StructureNode): StructureNode {
  const [first] = node.kids;
  return node.role === 'Reference' && first?.type === 'node' ? first.node : node;
}

function isLink({ type }: RunRole): boolean {
  return type === 'link' || type === 'reference';
}

function isWithinLink(node: StructureNode): boolean {
  return node.role === 'Link' || (node.parent !== null && isWithinLink(node.parent));
}

/** Whether a run carries on another one: two marks that are read out are two, be they alike or not. */
function isSame(one: RunRole, other: RunRole): boolean {
  if (one === other) return true;
  switch (one.type) {
    case 'link':
      return other.type === 'link' && other.url === one.url;
    case 'reference':
      return other.type === 'reference' && other.target === one.target;
    case 'foreign':
      return other.type === 'foreign' && other.language === one.language;
    default:
      return false;
  }
}
