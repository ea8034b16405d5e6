// Lays a report out and prints how evenly every paragraph of it is set.
import { drawCharts } from '../pipeline/charts/draw.js';
import { composeDocument } from '../pipeline/compose/compose.js';
import { deriveFigures } from '../pipeline/derive/figures.js';
import { examine } from '../pipeline/examine.js';
import { documentStatistics } from '../pipeline/layout/flow/paragraph-statistics.js';
import { layOut } from '../pipeline/layout/lay-out.js';
import { defaultTheme, templateFolders } from '../pipeline/template-pack.js';

const [editionFolder = 'inputs/guangxi/2020', theme = defaultTheme] = process.argv.slice(2);
const { edition, earlier, pack, fonts } = examine({
  editionFolder,
  templateFolders: templateFolders(undefined),
  language: 'zh-CN',
  theme,
});
if (edition === null || pack.theme === null || pack.specifications === null)
  throw new Error('the edition has errors: see npm run validate');
const figures = deriveFigures(edition, earlier);
const document = composeDocument(figures, drawCharts(figures, pack.specifications), pack.templates);
const laidOut = document.value === null ? null : layOut(document.value, pack.theme, fonts).value;
if (laidOut === null) throw new Error('the report cannot be laid out: see npm run report');

const { all, paragraphs } = documentStatistics(laidOut);
const thousandths = (ems: number) => String(Math.round(ems * 1000)).padStart(5);
console.log('page  lines  loose  crammed  widest  tightest (thousandths of an em)');
for (const { folio, lines, loose, crammed, widest, tightest, text } of paragraphs) {
  const counts = [folio.padStart(4), lines, loose, crammed].map((count) => String(count).padStart(5));
  console.log(`${counts.join('  ')}    ${thousandths(widest)}     ${thousandths(tightest)}  ${text}`);
}
console.log(`\n${all.lines} lines, ${all.justified} of them justified in ${paragraphs.length} paragraphs:`);
console.log(`${all.loose} loose, ${all.crammed} crammed; by what each gap is stretched, in ems:`);
for (const { upTo, lines } of all.stretches) console.log(`  up to ${upTo}: ${lines}`);
