// Lays a report out and prints how evenly every paragraph of it is set.
import { deriveFigures } from '../pipeline/derive/figures.js';
import { examine } from '../pipeline/examine.js';
import { documentStatistics } from '../pipeline/layout/flow/paragraph-statistics.js';
import { defaultTheme, templateFolders } from '../pipeline/template-pack.js';
import { typeset } from '../pipeline/typeset.js';

const [editionFolder = 'inputs/guangxi/2020', theme = defaultTheme] = process.argv.slice(2);
const { edition, earlier, pack, fonts } = examine({
  editionFolder,
  templateFolders: templateFolders(undefined),
  language: 'zh-CN',
  theme,
});
if (edition === null) throw new Error('the edition has errors: see npm run validate');
const { value: report } = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
if (report === null) throw new Error('the report cannot be laid out: see npm run report');

const { all, paragraphs, pages } = documentStatistics(report.pages);
const thousandths = (ems: number) => String(Math.round(ems * 1000)).padStart(5);
console.log('page  lines  loose  crammed  widest  tightest (thousandths of an em)');
for (const { folio, lines, loose, crammed, widest, tightest, text } of paragraphs) {
  const counts = [folio.padStart(4), lines, loose, crammed].map((count) => String(count).padStart(5));
  console.log(`${counts.join('  ')}    ${thousandths(widest)}     ${thousandths(tightest)}  ${text}`);
}
console.log(`\n${all.lines} lines, ${all.justified} of them justified in ${paragraphs.length} paragraphs:`);
console.log(`${all.loose} loose, ${all.crammed} crammed; by what each gap is stretched, in ems:`);
for (const { upTo, lines } of all.stretches) console.log(`  up to ${upTo}: ${lines}`);
const percent = Math.round(pages.meanFilled * 100);
console.log(
  `${pages.pages} pages; where a part goes on, ${percent} % full on average, ${pages.underfull} under 60 %`,
);
