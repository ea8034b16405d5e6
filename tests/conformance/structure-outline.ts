// Prints a PDF's structure tree for people: role, what it says of itself, and the text of its content.
import { readTaggedPdf, stringOf, type TaggedElement, type TaggedKid, type TaggedPdf } from './tagged-pdf.js';

/** One line per element or content, indented; artifacts follow page by page. */
export function outlineStructure(bytes: Uint8Array): string {
  const pdf = readTaggedPdf(bytes);
  const artifacts = pdf.pages.flatMap(({ content }, index) =>
    content.sequences.flatMap(({ artifact, text }) =>
      artifact === null ? [] : [`page ${index + 1}: ${artifact}${text === '' ? '' : ` “${text}”`}`],
    ),
  );
  return [...pdf.roots.flatMap((root) => linesOf(root, pdf, '')), ...artifacts].join('\n');
}

function linesOf(element: TaggedElement, pdf: TaggedPdf, indent: string): readonly string[] {
  const heading = [`${indent}${element.role}`, ...saysOf(element)].join(' ');
  return [heading, ...element.kids.flatMap((kid) => kidLines(kid, pdf, `${indent}  `))];
}

function kidLines(kid: TaggedKid, pdf: TaggedPdf, indent: string): readonly string[] {
  switch (kid.type) {
    case 'element':
      return linesOf(kid.element, pdf, indent);
    case 'content':
      return [`${indent}${kid.page + 1}: “${textOf(pdf, kid.page, kid.id)}”`];
    case 'annotation': {
      const aim = stringOf(kid.annotation.get('Dest')) ?? stringOf(kid.annotation.get('A', 'URI')) ?? '';
      return [`${indent}→ ${aim} (${stringOf(kid.annotation.get('Contents')) ?? ''})`];
    }
  }
}

export function textOf({ pages }: TaggedPdf, page: number, id: number): string {
  return pages[page]?.content.sequences.find((sequence) => sequence.id === id)?.text ?? '';
}

function saysOf({ object, attributes }: TaggedElement): readonly string[] {
  const properties = ['T', 'Lang', 'Alt', 'ActualText'].flatMap((key) => {
    const text = stringOf(object.get(key));
    return text === null ? [] : [`${key}=${text}`];
  });
  const told = [...attributes].filter(([key]) => key !== 'O' && key !== 'Placement');
  return [...properties, ...told.map(([key, value]) => `${key}=${value.toString(true)}`)];
}
