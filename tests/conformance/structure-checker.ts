// Checks a PDF for what a screen reader needs: the machine rules of PDF/UA-1 that a generator can break.
import { annotationFaults } from './link-rules.js';
import { structureFaults } from './structure-rules.js';
import {
  entriesOf,
  nameOf,
  readParentTree,
  readTaggedPdf,
  stringOf,
  type TaggedElement,
  type TaggedPdf,
  withDescendants,
} from './tagged-pdf.js';

/** What is wrong, where: `paint-unmarked page 3: f`. Clauses are those of ISO 14289-1. */
export interface Fault {
  readonly code: FaultCode;
  readonly place: string;
}

export const faultCodes = [
  /** 6.2, 7.1, 7.2: MarkInfo, display of the title, language, metadata with both claims. */
  'catalogue-incomplete',
  /** 7.1: painted outside content and artifacts. */
  'paint-unmarked',
  /** 7.1: content or artifact within content or artifact. */
  'marks-nested',
  /** ISO 32000-1, 14.6: as many ends as beginnings on each page. */
  'marks-unbalanced',
  /** ISO 32000-1, 14.8.2.2: an artifact of no known type. */
  'artifact-untyped',
  /** Ids of marked content: each once on its page, ascending, in one element, found back by the parent tree. */
  'content-order',
  'content-orphan',
  'content-twice',
  'parent-tree',
  /** 7.1: standard structure types where ISO 32000-1, 14.8.4 allows them. */
  'role-unknown',
  'parent-illegal',
  'element-without-parent',
  'table-grammar',
  'table-uneven',
  'header-without-scope',
  'header-unknown',
  'heading-skipped',
  'figure-without-alternative',
  'figure-without-box',
  'table-without-box',
  /** 7.18 */
  'link-outside',
  'link-without-contents',
  'link-without-aim',
  'tabs-missing',
  /** 7.21 */
  'font-not-embedded',
  'glyph-unreadable',
  'glyph-missing',
  /** 7.11, and ISO 19005-3, 6.8 */
  'attachment-incomplete',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** @returns nothing if all is well. @throws {Error} if the bytes are no PDF. */
export function checkStructure(bytes: Uint8Array): readonly Fault[] {
  const pdf = readTaggedPdf(bytes);
  const elements = pdf.roots.flatMap(withDescendants);
  return [
    ...catalogueFaults(pdf),
    ...contentFaults(pdf),
    ...treeFaults(pdf, elements),
    ...structureFaults(pdf.roots, elements),
    ...annotationFaults(pdf, elements),
    ...fontFaults(pdf),
    ...attachmentFaults(pdf),
  ];
}

const fault = (code: FaultCode, place: string): Fault => ({ code, place });

function catalogueFaults({ catalogue }: TaggedPdf): readonly Fault[] {
  const metadata = catalogue.get('Metadata');
  const xmp = metadata.isStream() ? metadata.readStream().asString() : '';
  const demands: readonly (readonly [what: string, holds: boolean])[] = [
    ['Marked', catalogue.get('MarkInfo', 'Marked').asBoolean()],
    ['DisplayDocTitle', catalogue.get('ViewerPreferences', 'DisplayDocTitle').asBoolean()],
    ['Lang', /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/.test(stringOf(catalogue.get('Lang')) ?? '')],
    ['OutputIntents', catalogue.get('OutputIntents').length > 0],
    ['dc:title', xmp.includes('<dc:title>')],
    ['pdfuaid:part', xmp.includes('<pdfuaid:part>1<')],
    ['pdfaid:part', xmp.includes('<pdfaid:part>3<') && xmp.includes('<pdfaid:conformance>A<')],
  ];
  return demands.filter(([, holds]) => !holds).map(([what]) => fault('catalogue-incomplete', what));
}

const artifactTypes = new Set(['Pagination', 'Layout', 'Page', 'Background']);

function contentFaults({ pages }: TaggedPdf): readonly Fault[] {
  return pages.flatMap(({ content }, index) => {
    const page = `page ${index + 1}`;
    const ids = content.sequences.flatMap(({ id }) => (id === null ? [] : [id]));
    const untyped = content.sequences.filter(
      ({ artifact }) => artifact !== null && !artifactTypes.has(artifact),
    );
    return [
      ...content.unmarked.map((operator) => fault('paint-unmarked', `${page}: ${operator}`)),
      ...content.nested.map((tags) => fault('marks-nested', `${page}: ${tags}`)),
      ...(content.unbalanced === 0 ? [] : [fault('marks-unbalanced', `${page}: ${content.unbalanced}`)]),
      ...untyped.map(({ text }) => fault('artifact-untyped', `${page}: ${text}`)),
      ...ids.flatMap((id, at) =>
        id === at ? [] : [fault('content-order', `${page}: ${id} is number ${at}`)],
      ),
      ...content.unreadable.map((glyph) => fault('glyph-unreadable', `${page}: ${glyph}`)),
      ...content.missing.map((font) => fault('glyph-missing', `${page}: ${font}`)),
    ];
  });
}

/** Content and elements name each other, both ways. */
function treeFaults({ pages, catalogue }: TaggedPdf, elements: readonly TaggedElement[]): readonly Fault[] {
  const owners = new Map<string, TaggedElement>();
  const faults: Fault[] = [];
  for (const element of elements) {
    for (const kid of element.kids) {
      if (kid.type !== 'content') continue;
      const key = `page ${kid.page + 1}: ${kid.id}`;
      if (owners.has(key)) faults.push(fault('content-twice', key));
      owners.set(key, element);
    }
    const parent = element.object.get('P').asIndirect();
    const expected = element.parent?.object ?? catalogue.get('StructTreeRoot');
    if (parent !== expected.asIndirect()) faults.push(fault('element-without-parent', element.role));
  }
  const parents = readParentTree(catalogue.get('StructTreeRoot', 'ParentTree'));
  pages.forEach(({ content, object }, index) => {
    const listed = parents.get(object.get('StructParents').asNumber());
    for (const { id } of content.sequences) {
      if (id === null) continue;
      const key = `page ${index + 1}: ${id}`;
      const owner = owners.get(key);
      if (owner === undefined) faults.push(fault('content-orphan', key));
      else if (listed?.get(id).asIndirect() !== owner.object.asIndirect())
        faults.push(fault('parent-tree', key));
      owners.delete(key);
    }
  });
  return [...faults, ...[...owners.keys()].map((key) => fault('content-orphan', `${key} is not painted`))];
}

function fontFaults({ fonts }: TaggedPdf): readonly Fault[] {
  return fonts.flatMap((font) => {
    const descriptor = font.get('DescendantFonts', 0, 'FontDescriptor');
    const isEmbedded = ['FontFile2', 'FontFile3'].some((key) => descriptor.get(key).isStream());
    return isEmbedded ? [] : [fault('font-not-embedded', nameOf(font.get('BaseFont')))];
  });
}

function attachmentFaults({ catalogue }: TaggedPdf): readonly Fault[] {
  const associated = new Set(entriesOf(catalogue.get('AF')).map(([, file]) => file.asIndirect()));
  const named = entriesOf(catalogue.get('Names', 'EmbeddedFiles', 'Names')).map(([, value]) => value);
  const files = named.filter((entry) => entry.isDictionary());
  return files.flatMap((file) => {
    const stream = file.get('EF', 'F');
    const isComplete =
      associated.has(file.asIndirect()) &&
      nameOf(file.get('AFRelationship')) !== '' &&
      [file.get('F'), file.get('UF'), file.get('Desc')].every((text) => (stringOf(text) ?? '') !== '') &&
      nameOf(stream.get('Subtype')).includes('/') &&
      stream.get('Params', 'ModDate').isString();
    return isComplete ? [] : [fault('attachment-incomplete', stringOf(file.get('UF')) ?? '')];
  });
}
