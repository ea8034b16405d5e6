// pdfmake laying out the plain document: node peer-pdfmake.js WORKFOLDER OUT.pdf SERIF SANS-BOLD SANS
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pdfmake from 'pdfmake';

const [workFolder, out, serif, sansBold, sans] = process.argv.slice(2);
const { title, blocks } = JSON.parse(readFileSync(join(workFolder, 'document.json'), 'utf8'));

pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setFonts({
  Serif: { normal: serif, bold: sansBold, italics: serif, bolditalics: sansBold },
  'Noto Sans SC': { normal: sans, bold: sansBold, italics: sans, bolditalics: sansBold },
});

function written(block) {
  switch (block.type) {
    case 'heading':
      return { text: block.text, style: `heading${block.level}`, tocItem: 'headings' };
    case 'paragraph':
      return { text: block.text, alignment: 'justify', leadingIndent: 24, lineHeight: 1.2 };
    case 'list':
      return { ul: block.items };
    case 'table':
      return [
        { text: block.caption, alignment: 'center', tocItem: 'tables' },
        { table: { headerRows: 1, body: block.rows }, fontSize: 9 },
      ];
    case 'figure':
      return [
        { svg: readFileSync(join(workFolder, block.file), 'utf8'), width: block.width },
        { text: block.caption, alignment: 'center', tocItem: 'charts' },
      ];
    case 'contents':
      return { toc: { id: block.of } };
  }
}

const document = pdfmake.createPdf({
  info: { title },
  pageSize: 'A4',
  pageMargins: 88,
  content: blocks.map(written),
  footer: (page) => ({ text: String(page), alignment: 'center' }),
  defaultStyle: { font: 'Serif', fontSize: 12 },
  styles: {
    heading1: { fontSize: 25, bold: true },
    heading2: { fontSize: 15, bold: true },
    heading3: { fontSize: 12, bold: true },
  },
});
writeFileSync(out, await document.getBuffer());
