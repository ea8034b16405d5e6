// What links must say: in which element they lie, what they are, and where they lead (ISO 14289-1, 7.18).
import type * as mupdf from 'mupdf';
import type { Fault, FaultCode } from './structure-checker.js';
import {
  entriesOf,
  nameOf,
  readParentTree,
  stringOf,
  type TaggedElement,
  type TaggedPdf,
} from './tagged-pdf.js';

const fault = (code: FaultCode, place: string): Fault => ({ code, place });

export function annotationFaults(
  { pages, catalogue }: TaggedPdf,
  elements: readonly TaggedElement[],
): readonly Fault[] {
  const owners = new Map<number, TaggedElement>();
  for (const element of elements)
    for (const kid of element.kids)
      if (kid.type === 'annotation') owners.set(kid.annotation.asIndirect(), element);
  const parents = readParentTree(catalogue.get('StructTreeRoot', 'ParentTree'));
  const names = destinationNames(catalogue);
  return pages.flatMap(({ object, annotations }, index) => [
    ...(nameOf(object.get('Tabs')) === 'S' ? [] : [fault('tabs-missing', `page ${index + 1}`)]),
    ...annotations.flatMap((annotation) => {
      const contents = stringOf(annotation.get('Contents')) ?? '';
      const place = `page ${index + 1}: ${contents}`;
      const owner = owners.get(annotation.asIndirect());
      const listed = parents.get(annotation.get('StructParent').asNumber());
      const aim = stringOf(annotation.get('Dest'));
      const isAimed = aim === null ? annotation.get('A', 'URI').isString() : names.has(aim);
      return [
        ...(owner?.role === 'Link' ? [] : [fault('link-outside', place)]),
        ...(owner === undefined || listed?.asIndirect() === owner.object.asIndirect()
          ? []
          : [fault('parent-tree', place)]),
        ...(contents.trim() === '' ? [fault('link-without-contents', place)] : []),
        ...(isAimed ? [] : [fault('link-without-aim', place)]),
      ];
    }),
  ]);
}

function destinationNames(catalogue: mupdf.PDFObject): ReadonlySet<string> {
  const entries = entriesOf(catalogue.get('Names', 'Dests', 'Names')).map(([, value]) => value);
  return new Set(entries.flatMap((entry) => stringOf(entry) ?? []));
}
