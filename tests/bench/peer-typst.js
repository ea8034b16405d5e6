// Typst's in-process binding laying out the plain document: node peer-typst.js WORKFOLDER OUT.pdf FONTFOLDER…
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [workFolder, out, ...fontFolders] = process.argv.slice(2);
const { title, blocks } = JSON.parse(readFileSync(join(workFolder, 'document.json'), 'utf8'));

const quoted = (text) => JSON.stringify(text);

const outlines = {
  headings: '#outline()',
  charts: '#outline(target: figure.where(kind: image))',
  tables: '#outline(target: figure.where(kind: table))',
};

function written(block) {
  switch (block.type) {
    case 'heading':
      return `#heading(level: ${block.level}, ${quoted(block.text)})`;
    case 'paragraph':
      return `#text(${quoted(block.text)})\n`;
    case 'list':
      return `#list(${block.items.map((item) => `text(${quoted(item)})`).join(', ')})`;
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const cells = rows.flat().map((cell) => `text(${quoted(cell)})`);
      const header = `table.header(${head.map((cell) => `strong(${quoted(cell)})`).join(', ')})`;
      return `#show figure: set block(breakable: true)\n#figure(caption: ${quoted(block.caption)}, table(columns: ${head.length}, ${header}, ${cells.join(', ')}))`;
    }
    case 'figure':
      return `#figure(caption: ${quoted(block.caption)}, image(${quoted(block.file)}, width: ${block.width}pt))`;
    case 'contents':
      return outlines[block.of];
  }
}

const source = [
  `#set document(title: ${quoted(title)}, date: none)`,
  '#set page(paper: "a4", margin: 88pt, numbering: "1")',
  '#set text(font: "Noto Serif SC", size: 12pt, lang: "zh", region: "cn")',
  '#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 8pt)',
  '#show heading: set text(font: "Noto Sans SC")',
  ...blocks.map(written),
].join('\n\n');

const compiler = NodeCompiler.create({ workspace: workFolder, fontArgs: [{ fontPaths: fontFolders }] });
writeFileSync(out, compiler.pdf({ mainFileContent: source }));
