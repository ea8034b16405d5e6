// The checker finds what is wrong: a sound PDF broken on purpose, once for each kind of fault.
import * as mupdf from 'mupdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSample } from '../draw/sample.js';
import { checkStructure, type FaultCode, faultCodes } from './structure-checker.js';
import { entriesOf, nameOf } from './tagged-pdf.js';

let sound: Uint8Array;
beforeAll(async () => {
  sound = await drawSample();
});

interface Broken {
  readonly pdf: mupdf.PDFDocument;
  readonly catalogue: mupdf.PDFObject;
  /** The n-th structure element of a role. */
  readonly element: (role: string, number?: number) => mupdf.PDFObject;
  /** Rewrites the content of the page with table and figures. */
  readonly content: (change: (content: string) => string) => void;
  readonly page: mupdf.PDFObject;
}

type Break = (pdf: Broken) => void;

const append =
  (operators: string): Break =>
  ({ content }) =>
    content((text) => `${text}\n${operators}`);

const cases: readonly (readonly [code: FaultCode, what: string, breaks: Break])[] = [
  ['catalogue-incomplete', 'not marked', ({ catalogue }) => catalogue.get('MarkInfo').put('Marked', false)],
  ['catalogue-incomplete', 'no language', ({ catalogue }) => catalogue.delete('Lang')],
  ['catalogue-incomplete', 'no output intent', ({ catalogue }) => catalogue.delete('OutputIntents')],
  [
    'catalogue-incomplete',
    'title not shown',
    ({ catalogue }) => catalogue.get('ViewerPreferences').put('DisplayDocTitle', false),
  ],
  ['catalogue-incomplete', 'no metadata', ({ catalogue }) => catalogue.delete('Metadata')],
  ['paint-unmarked', 'a box', append('0 0 10 10 re f')],
  ['paint-unmarked', 'text in a mark of no owner', append('/Span <<>> BDC BT /F1 9 Tf <0001> Tj ET EMC')],
  [
    'marks-nested',
    'artifact in artifact',
    append('/Artifact <</Type /Page>> BDC /Artifact <</Type /Page>> BDC EMC EMC'),
  ],
  [
    'marks-nested',
    'artifact in content',
    ({ content }) => content((text) => text.replace('BDC', 'BDC /Artifact <</Type /Page>> BDC EMC')),
  ],
  ['marks-unbalanced', 'never ended', append('/Artifact <</Type /Page>> BDC')],
  ['marks-unbalanced', 'ended twice', append('EMC')],
  ['artifact-untyped', 'without properties', append('/Artifact BMC EMC')],
  [
    'content-order',
    'two ids exchanged',
    ({ content }) =>
      content((text) =>
        text.replace('/MCID 0>', '/MCID X>').replace('/MCID 1>', '/MCID 0>').replace('X>', '1>'),
      ),
  ],
  ['content-orphan', 'content of no element', append('/P <</MCID 99>> BDC EMC')],
  ['content-orphan', 'an element of no content', ({ element }) => element('TD').put('K', 98)],
  [
    'content-twice',
    'one sequence in two elements',
    ({ element }) => element('H1', 1).put('K', element('Caption').get('K')),
  ],
  [
    'parent-tree',
    'content leads to another element',
    ({ catalogue, element }) => {
      const [, pages] = entriesOf(catalogue.get('StructTreeRoot', 'ParentTree', 'Nums'));
      pages?.[1].put(0, element('Table'));
    },
  ],
  [
    'parent-tree',
    'a link leads to another element',
    ({ page, element }) => {
      const [entry] = entriesOf(page.get('Annots'));
      const nums = page._doc.getTrailer().get('Root', 'StructTreeRoot', 'ParentTree', 'Nums');
      const at = entriesOf(nums).findIndex(
        ([, key], index) => index % 2 === 0 && key.asNumber() === entry?.[1].get('StructParent').asNumber(),
      );
      nums.put(at + 1, element('Table'));
    },
  ],
  ['role-unknown', 'a type of one’s own', ({ element }) => element('P').put('S', 'Absatz')],
  ['parent-illegal', 'a row of paragraphs', ({ element }) => element('TD').put('S', 'P')],
  ['parent-illegal', 'a list of paragraphs', ({ element }) => element('LI').put('S', 'P')],
  ['parent-illegal', 'no document', ({ element }) => element('Document').put('S', 'Sect')],
  ['element-without-parent', 'nothing above', ({ element }) => element('Figure').delete('P')],
  [
    'table-grammar',
    'caption in the middle',
    ({ element }) => {
      const kids = element('Table').get('K');
      const [caption, head] = [kids.get(0), kids.get(1)];
      kids.put(0, head);
      kids.put(1, caption);
    },
  ],
  ['table-grammar', 'a head alone', ({ element }) => element('Table').get('K').delete(2)],
  ['table-uneven', 'a span too wide', ({ element }) => element('TH', 2).get('A').put('ColSpan', 3)],
  ['header-without-scope', 'no attributes', ({ element }) => element('TH').delete('A')],
  [
    'header-unknown',
    'a head of no cell',
    ({ pdf, element }) => {
      const attributes = pdf.newDictionary();
      attributes.put('O', 'Table');
      const headers = pdf.newArray();
      headers.push(pdf.newString('nowhere'));
      attributes.put('Headers', headers);
      element('TD').put('A', attributes);
    },
  ],
  ['heading-skipped', 'H3 below H1', ({ element }) => element('H1', 1).put('S', 'H3')],
  ['heading-skipped', 'H2 first', ({ element }) => element('H1').put('S', 'H2')],
  ['figure-without-alternative', 'nothing', ({ element }) => element('Figure').delete('Alt')],
  [
    'figure-without-alternative',
    'blank',
    ({ pdf, element }) => element('Figure').put('Alt', pdf.newString(' ')),
  ],
  ['figure-without-box', 'no attributes', ({ element }) => element('Figure').delete('A')],
  ['table-without-box', 'no attributes', ({ element }) => element('Table').delete('A')],
  ['link-outside', 'in a span', ({ element }) => element('Link').put('S', 'Span')],
  [
    'link-without-contents',
    'empty',
    ({ pdf, page }) => page.get('Annots', 0).put('Contents', pdf.newString('')),
  ],
  [
    'link-without-aim',
    'an unknown name',
    ({ pdf, page }) => page.get('Annots', 0).put('Dest', pdf.newString('x')),
  ],
  ['tabs-missing', 'no order', ({ page }) => page.delete('Tabs')],
  [
    'font-not-embedded',
    'no file',
    ({ page }) => fontOf(page).get('DescendantFonts', 0, 'FontDescriptor').delete('FontFile2'),
  ],
  ['glyph-unreadable', 'no map', ({ page }) => fontOf(page).delete('ToUnicode')],
  ['glyph-missing', '.notdef', append('/Artifact <</Type /Page>> BDC BT /F1 9 Tf <0000> Tj ET EMC')],
  [
    'attachment-incomplete',
    'no relation',
    ({ catalogue }) => catalogue.get('AF', 0).delete('AFRelationship'),
  ],
  [
    'attachment-incomplete',
    'no date',
    ({ catalogue }) => catalogue.get('AF', 0).get('EF', 'F', 'Params').delete('ModDate'),
  ],
  ['attachment-incomplete', 'not associated', ({ catalogue }) => catalogue.delete('AF')],
];

describe('the checker', () => {
  it('finds nothing in a sound PDF, saved again or not', () => {
    expect(checkStructure(sound)).toEqual([]);
    expect(checkStructure(broken(() => {}))).toEqual([]);
  });
  it.each(cases)('finds %s: %s', (code, _, breaks) => {
    expect(checkStructure(broken(breaks)).map((fault) => fault.code)).toContain(code);
  });
  it('is tried on every kind of fault it knows', () => {
    expect(new Set(cases.map(([code]) => code))).toEqual(new Set(faultCodes));
  });
  it('has its planted faults listed, each with what was found', async () => {
    const rows = cases.map(([code, what, breaks]) => {
      const found = checkStructure(broken(breaks)).filter((fault) => fault.code === code);
      return `| \`${code}\` | ${what} | ${found.length > 0 ? `found: ${found[0]?.place.replaceAll('|', '\\|')}` : 'NOT FOUND'} |`;
    });
    expect(rows.join()).not.toContain('NOT FOUND');
    await expect(conformanceGuide(rows)).toMatchFileSnapshot('../../docs/conformance.md');
  });
  it('refuses what is no PDF', () => {
    expect(() => checkStructure(new TextEncoder().encode('none'))).toThrow();
  });
});

function conformanceGuide(rows: readonly string[]): string {
  return `# 合规检查 Conformance

每份 PDF 同时符合 PDF/A-3a（ISO 19005-3）和 PDF/UA-1（ISO 14289-1）。

| 命令 | 检查什么 | 需要什么 |
|---|---|---|
| \`npm run conformance\` | 第一期报告的两种语言、两种版式、屏幕和付印各一份，\`tests/editions/stress/\` 的全部压力文档，以及 \`outputs/\` 里已有的报告：veraPDF 两种规范、\`qpdf --check\`、\`pdffonts\`（全部嵌入、子集、可提取文字）、结构检查 | Java 11 以上和 Maven（首次运行时取得 veraPDF）、qpdf、poppler：\`apt-get install default-jre-headless maven qpdf poppler-utils\` 或 \`brew install openjdk maven qpdf poppler\` |
| \`npm run conformance -- 文件.pdf…\` | 同样检查所给的文件 | 同上 |
| \`npm test\` | 结构检查（用 mupdf 读回）：样例文档、各期报告、全部压力文档 | 只要 Node |
| \`npx quality-report read 文件.pdf\` | 照读屏软件的顺序读出全文，供人来听 | 只要 Node |

The structure checker is tried on PDFs that were broken on purpose. Every planted fault below is found; the list is written by \`tests/conformance/structure-checker.test.ts\`.

| fault | planted | outcome |
|---|---|---|
${rows.join('\n')}
`;
}

function broken(breaks: Break): Uint8Array {
  const pdf = mupdf.Document.openDocument(sound, 'application/pdf').asPDF();
  if (pdf === null) throw new Error('not a PDF');
  const catalogue = pdf.getTrailer().get('Root');
  const page = pdf.findPage(2);
  breaks({
    pdf,
    catalogue,
    page,
    element: (role, number = 0) => {
      const found = elementsOf(catalogue.get('StructTreeRoot', 'K', 0)).filter(
        (each) => nameOf(each.get('S')) === role,
      );
      const wanted = found[number];
      if (wanted === undefined) throw new Error(`no ${role} ${number}`);
      return wanted;
    },
    content: (change) => {
      const stream = page.get('Contents');
      stream.writeStream(change(stream.readStream().asString()));
    },
  });
  return pdf.saveToBuffer('').asUint8Array().slice();
}

function elementsOf(element: mupdf.PDFObject): readonly mupdf.PDFObject[] {
  const kids = element.get('K');
  const list = kids.isArray() ? entriesOf(kids).map(([, kid]) => kid) : [kids];
  return [
    element,
    ...list.filter((kid) => kid.isDictionary() && nameOf(kid.get('S')) !== '').flatMap(elementsOf),
  ];
}

function fontOf(page: mupdf.PDFObject): mupdf.PDFObject {
  return page.get('Resources', 'Font', 'F1');
}
