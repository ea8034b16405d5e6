// The grammar of structure elements: which may hold which, and what some of them must say.
import type { Fault, FaultCode } from './structure-checker.js';
import { itemsOf, stringOf, type TaggedElement, withDescendants } from './tagged-pdf.js';

const fault = (code: FaultCode, { object, role }: TaggedElement, more = ''): Fault => ({
  code,
  place: `${role} ${object.asIndirect()}${more === '' ? '' : `: ${more}`}`,
});

const grouping = ['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'NonStruct'] as const;
const blocks = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;
const inlines = ['Span', 'Quote', 'Note', 'Reference', 'Link', 'Code', 'Annot'] as const;
const holdsText: readonly string[] = [...blocks, 'Lbl', 'LBody', 'TH', 'TD', 'Caption', 'TOCI'];

/** ISO 32000-1, 14.8.4: the parents that each standard structure type may have here; `''` is the root. */
const parents: Readonly<Record<string, readonly string[]>> = {
  Document: [''],
  Sect: grouping,
  Div: [...grouping, 'TD', 'TH', 'LBody'],
  P: [...grouping, 'TD', 'TH', 'LBody', 'Note', 'Index'],
  ...Object.fromEntries(blocks.slice(1).map((heading) => [heading, grouping])),
  L: [...grouping, 'L', 'LBody', 'TD'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI'],
  LBody: ['LI'],
  Table: [...grouping, 'LBody'],
  Caption: ['Table', 'L', 'TOC', 'Figure', 'Div', 'Sect'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  Figure: [...grouping, 'P', 'TD', 'LBody'],
  TOC: [...grouping, 'TOC'],
  Index: grouping,
  TOCI: ['TOC'],
  Span: [...holdsText, ...inlines],
  Link: [...holdsText, ...inlines],
  Reference: [...holdsText, 'Span', 'Note'],
  Note: [...holdsText, ...grouping, 'Reference'],
};

/** What these types may hold beside nothing; others are free. */
const children: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};

export function structureFaults(
  roots: readonly TaggedElement[],
  elements: readonly TaggedElement[],
): readonly Fault[] {
  return [
    ...(roots.length === 1 && roots[0]?.role === 'Document'
      ? []
      : [{ code: 'parent-illegal' as const, place: 'the root' }]),
    ...elements.flatMap(roleFaults),
    ...elements.filter(({ role }) => role === 'Figure').flatMap(figureFaults),
    ...elements.filter(({ role }) => role === 'Table').flatMap(tableFaults),
    ...headingFaults(elements),
  ];
}

function roleFaults(element: TaggedElement): readonly Fault[] {
  const { role, parent, kids } = element;
  const allowed = parents[role];
  if (allowed === undefined) return [fault('role-unknown', element)];
  const legal = children[role];
  const wrong = kids.filter(
    (kid) => legal !== undefined && !(kid.type === 'element' && legal.includes(kid.element.role)),
  );
  return [
    ...(allowed.includes(parent?.role ?? '')
      ? []
      : [fault('parent-illegal', element, `in ${parent?.role ?? ''}`)]),
    ...wrong.map((kid) =>
      fault('parent-illegal', element, `holds ${kid.type === 'element' ? kid.element.role : kid.type}`),
    ),
  ];
}

function figureFaults(figure: TaggedElement): readonly Fault[] {
  const { object, attributes } = figure;
  const words = stringOf(object.get('Alt')) ?? stringOf(object.get('ActualText')) ?? '';
  return [
    ...(words.trim() === '' ? [fault('figure-without-alternative', figure)] : []),
    ...(attributes.get('BBox')?.length === 4 ? [] : [fault('figure-without-box', figure)]),
  ];
}

function elementKids({ kids }: TaggedElement): readonly TaggedElement[] {
  return kids.flatMap((kid) => (kid.type === 'element' ? [kid.element] : []));
}

function tableFaults(table: TaggedElement): readonly Fault[] {
  const kids = elementKids(table);
  const roles = kids.map(({ role }) => role);
  const count = (role: string) => roles.filter((each) => each === role).length;
  const captionAt = roles.indexOf('Caption');
  const rows = kids.flatMap((kid) => (kid.role === 'TR' ? [kid] : elementKids(kid))).filter(isRow);
  const widths = rows.map((row) => elementKids(row).reduce((sum, cell) => sum + span(cell), 0));
  const bad = rows
    .flatMap(elementKids)
    .filter(({ role, attributes }) => role === 'TH' && !attributes.has('Scope'));
  const grammar = [
    count('THead') > 1 && 'two heads',
    count('THead') === 1 && count('TBody') === 0 && 'a head without body',
    count('Caption') > 1 && 'two captions',
    captionAt > 0 && captionAt < roles.length - 1 && 'a caption in the middle',
  ];
  return [
    ...grammar.flatMap((what) => (what === false ? [] : [fault('table-grammar', table, what)])),
    ...(new Set(widths).size > 1 ? [fault('table-uneven', table, widths.join(' '))] : []),
    ...(pagesOf(table).size > 1 || table.attributes.get('BBox')?.length === 4
      ? []
      : [fault('table-without-box', table)]),
    ...bad.map((cell) => fault('header-without-scope', cell)),
    ...unknownHeaders(rows.flatMap(elementKids)),
  ];
}

/** A table that stands on one page has a box there (ISO 32000-1, table 345: BBox). */
function pagesOf(table: TaggedElement): ReadonlySet<number> {
  const kids = withDescendants(table).flatMap((element) => element.kids);
  return new Set(kids.flatMap((kid) => (kid.type === 'content' ? [kid.page] : [])));
}

/** Cells that name heads (ISO 32000-1, table 349: Headers) which are none of their table's. */
function unknownHeaders(cells: readonly TaggedElement[]): readonly Fault[] {
  const heads = new Set(
    cells.flatMap(({ role, object }) => (role === 'TH' ? (stringOf(object.get('ID')) ?? []) : [])),
  );
  return cells.flatMap((cell) => {
    const named = cell.attributes.get('Headers');
    const unknown = (named === undefined ? [] : itemsOf(named)).filter(
      (id) => !heads.has(stringOf(id) ?? ''),
    );
    return unknown.map((id) => fault('header-unknown', cell, stringOf(id) ?? ''));
  });
}

function isRow({ role }: TaggedElement): boolean {
  return role === 'TR';
}

function span({ attributes }: TaggedElement): number {
  return attributes.get('ColSpan')?.asNumber() ?? 1;
}

/** ISO 14289-1, 7.4.2: H1 first, and no level left out on the way down. */
function headingFaults(elements: readonly TaggedElement[]): readonly Fault[] {
  let level = 0;
  return elements.flatMap((element) => {
    const own = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? Number.NaN);
    if (Number.isNaN(own)) return [];
    const skips = own > level + 1;
    level = own;
    return skips ? [fault('heading-skipped', element)] : [];
  });
}
