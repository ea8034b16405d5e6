// What a Markdown text says that a report has no form for: nothing of a template is lost without a word.
import type { Link, List, ListItem, Nodes, Parents, Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { directiveNamed } from './directives/registry.js';
import { type LeftMark, leftMarks } from './left-marks.js';

/** Forms that are refused, each with a cure of its own. */
export type MarkupKind =
  | 'block-in-item'
  | 'blockquote'
  | 'code'
  | 'deep-list'
  | 'delete'
  | 'directive-label'
  | 'empty-link'
  | 'empty-section'
  | 'footnote'
  | 'heading-underlined'
  | 'html'
  | 'image'
  | 'inline-code'
  | 'link-title'
  | 'list-numbers'
  | 'note-of-blocks'
  | 'reference'
  | 'table'
  | 'task'
  | 'unclosed-container'
  | 'unknown-directive';

export type MarkupFault = {
  /** 1-based, in the Markdown text. */
  readonly line: number;
  readonly column: number;
  readonly found: string;
} & ({ readonly kind: MarkupKind } | { readonly mark: LeftMark });

/** Lists inside lists, the outermost counted. */
const deepestList = 3;

/** In the order of the text. @param source what the tree was parsed from. */
export function markupFaults(tree: Root, source: string): readonly MarkupFault[] {
  const faults: MarkupFault[] = [];
  const visit = (node: Nodes, around: readonly Parents[]): void => {
    const kind = refusal(node, around, source);
    if (kind !== null) {
      faults.push({ ...spotOf(node), found: firstLine(sourceOf(node, source)), kind });
      return;
    }
    if (node.type === 'text') faults.push(...marksIn(node, around, source));
    if ('children' in node) for (const child of node.children) visit(child, [...around, node]);
  };
  visit(tree, []);
  return faults;
}

/** Why a node cannot be printed where it stands; `null` if it can. Directives are known by name to the linter. */
function refusal(node: Nodes, around: readonly Parents[], source: string): MarkupKind | null {
  switch (node.type) {
    case 'root':
    case 'paragraph':
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'break':
      return null;
    case 'heading':
      if (isInItem(around)) return 'block-in-item';
      // 甲 above --- is a heading, where a new page was meant.
      return sourceOf(node, source).startsWith('#') ? null : 'heading-underlined';
    case 'thematicBreak':
      return isInItem(around) ? 'block-in-item' : null;
    case 'textDirective':
    case 'leafDirective':
    case 'containerDirective':
      return isInItem(around) ? 'block-in-item' : refusedDirective(node, source);
    case 'list':
      return refusedList(node, around, source);
    case 'listItem':
      return typeof node.checked === 'boolean' ? 'task' : null;
    case 'link':
      return refusedLink(node);
    case 'blockquote':
    case 'code':
    case 'delete':
    case 'html':
    case 'image':
    case 'table':
      return node.type;
    case 'inlineCode':
      return 'inline-code';
    case 'definition':
    case 'linkReference':
    case 'imageReference':
      return 'reference';
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'footnote';
    case 'tableRow':
    case 'tableCell':
      return 'table';
    case 'yaml':
      return 'code';
    default: {
      const unknown: never = node;
      throw new Error(`a Markdown node that nobody knows: ${JSON.stringify(unknown)}`);
    }
  }
}

function refusedDirective(node: Directives, source: string): MarkupKind | null {
  const directive = directiveNamed(node.name);
  if (directive === null || `${directive.form}Directive` !== node.type) return 'unknown-directive';
  const [first] = node.children;
  const isLabelled =
    node.type === 'containerDirective'
      ? first?.type === 'paragraph' && first.data?.directiveLabel === true
      : first !== undefined;
  if (isLabelled && !(directive.form === 'leaf' && directive.takesLabel === true)) return 'directive-label';
  const isOpen = node.type === 'containerDirective' && !/\n[ \t>]*:{3,}[ \t]*$/.test(sourceOf(node, source));
  return isOpen ? 'unclosed-container' : null;
}

function isInItem(around: readonly Parents[]): boolean {
  return around.some(({ type }) => type === 'listItem');
}

function refusedList(list: List, around: readonly Parents[], source: string): MarkupKind | null {
  if (around.filter(({ type }) => type === 'list').length >= deepestList) return 'deep-list';
  if (list.ordered !== true) return null;
  const numbers = list.children.map((item: ListItem) => Number.parseInt(sourceOf(item, source), 10));
  const [first = 1] = numbers;
  // 1. 1. 1. counts up, as 1. 2. 3. does; 1. 3. would be printed as 1. 2.
  const isCounted =
    numbers.every((number) => number === first) || numbers.every((number, at) => number === first + at);
  return isCounted ? null : 'list-numbers';
}

function refusedLink({ title, children }: Link): MarkupKind | null {
  if (typeof title === 'string' && title !== '') return 'link-title';
  return children.length === 0 ? 'empty-link' : null;
}

function marksIn(node: Nodes, around: readonly Parents[], source: string): readonly MarkupFault[] {
  const { line, column } = spotOf(node);
  const isFirst = around.at(-1)?.children[0] === node;
  const words = sourceOf(node, source);
  return leftMarks(words, isFirst).map(({ index, found, mark }) => {
    const before = words.slice(0, index).split('\n');
    const last = before.at(-1)?.length ?? 0;
    // A line inside a list begins behind what the list puts before it, which is part of the words.
    const isOnFirstLine = before.length === 1;
    return { line: line + before.length - 1, column: (isOnFirstLine ? column : 1) + last, found, mark };
  });
}

function spotOf({ position }: Nodes): { readonly line: number; readonly column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function firstLine(words: string): string {
  return words.split('\n')[0]?.trim() ?? '';
}

type RefusedType =
  | 'blockquote'
  | 'code'
  | 'definition'
  | 'delete'
  | 'footnoteDefinition'
  | 'footnoteReference'
  | 'html'
  | 'image'
  | 'imageReference'
  | 'inlineCode'
  | 'linkReference'
  | 'table'
  | 'tableCell'
  | 'tableRow'
  | 'textDirective'
  | 'yaml';

/** For what is left of a switch: a text with such a node in it has a fault, and is not made into blocks. */
export function refusedBefore({ type }: { readonly type: RefusedType }): never {
  throw new Error(`refused before: ${type}`);
}
