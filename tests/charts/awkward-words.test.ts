// Words of the data in charts take the road of prose: set where they can be, refused at their cell where not.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../pipeline/build.js';
import { examine } from '../../pipeline/examine.js';
import { csvBytes } from '../../pipeline/model/csv-text.js';
import { joinedLines } from '../../pipeline/model/joined-lines.js';
import { defaultTheme, shippedTemplateFolder, templateFolders } from '../../pipeline/template-pack.js';
import { pageTexts } from '../report/copied-edition.js';

const work = mkdtempSync(join(tmpdir(), 'awkward-words-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const heads = {
  'topics.csv': 'topic,parent,name,name_en',
  'dictionary.csv':
    'indicator,name,name_en,topic,unit,unit_en,kind,better,decimals,minimum,maximum,required,part_of,definition',
  '2020/values.csv': 'indicator,period,value,unit,qualifier,status,source,note',
  '2020/comparisons.csv': 'indicator,base_period,change,change_unit,source,note',
  '2020/standings.csv': 'subject,scope,standing,rank,years,source,note',
  '2020/activities.csv': 'topic,order,kind,title,detail,source',
  '2020/breakdowns.csv': 'indicator,period,dimension,category,value,unit,status,source,note',
  '2020/targets.csv': 'indicator,period,target,unit,source',
} as const;

/** An edition whose charts show `words` as name, unit, category, dimension, topic and source. */
function editionWith(words: string): string {
  const region = mkdtempSync(join(work, 'region-'));
  cpSync('inputs/guangxi', region, { recursive: true });
  const document = JSON.parse(readFileSync(join(region, 'region.json'), 'utf8'));
  const dimensions = [{ id: 'trade', name: `${words}行业`, name_en: 'trade' }];
  writeFileSync(join(region, 'region.json'), JSON.stringify({ ...document, dimensions }));
  const unit = `个${words}`;
  const rows: Readonly<Record<keyof typeof heads, readonly (readonly string[])[]>> = {
    'topics.csv': [
      ['whole', '', '总体', 'Whole'],
      ['air', 'whole', `空气${words}`, 'Air'],
    ],
    'dictionary.csv': [
      ['a', `甲${words}乙`],
      ['b', `${words}达标率`],
      ['c', `丙${words}`],
    ].map(([id = '', name = '']) => [
      id,
      name,
      id,
      'air',
      unit,
      'x',
      'count',
      'higher',
      '0',
      '0',
      '',
      'false',
      '',
      '',
    ]),
    '2020/values.csv': [
      ['a', '2018', '6', unit, '', '', words, ''],
      ...['a', 'b', 'c'].map((id, index) => [id, '2020', `${20 + index}`, unit, '', '', words, '']),
    ],
    '2020/comparisons.csv': [],
    '2020/standings.csv': [],
    '2020/activities.csv': [],
    '2020/breakdowns.csv': ['甲', '乙', '丙'].map((trade, index) => [
      ...['b', '2020', 'trade', `${trade}${words}行业`, `${5 + index}`, unit, '', '公报', ''],
    ]),
    '2020/targets.csv': [['a', '2020', '19', unit, words]],
  };
  for (const [file, head] of Object.entries(heads))
    writeFileSync(join(region, file), csvBytes([head.split(','), ...rows[file as keyof typeof heads]]));
  rmSync(join(region, '2020', 'photos.csv'));
  return join(region, '2020');
}

const shipped = { templateFolders: templateFolders(undefined), theme: defaultTheme } as const;

async function built(editionFolder: string) {
  const outputFolder = `${join(editionFolder, '..')}-outputs`;
  const request = { editionFolder, outputFolder, ...shipped, since: null, markedAgainst: null } as const;
  const { published, findings } = await build({ ...request, formats: ['pdf', 'png'], language: 'zh-CN' });
  return { isPublished: published !== null, findings, outputFolder };
}

const printed = [
  ...[
    'CO₂',
    'PM₂.₅',
    '10⁻⁶',
    'x²',
    'SO₄',
    'e\u0301',
    '合\u2003格',
    'a\u1680b',
    '㎡',
    '“引”',
    '‘a’',
    '%',
    '——',
  ],
  ...['{{x}}', '::chart{#x}', '**粗**', '<b>粗</b>', '&amp;', '[^1]'],
];
const joined = ['第一\n第二', 'first\r\nsecond', '甲 \n\n 乙'];
const refused = ['👍', '𠮷', '\u200b', '\u2028', '\t', 'مرحبا', 'བོད', '\ue000', '合\u202e', '\u0001'];

describe('words of the data in charts', () => {
  it.each(printed)('are printed where the fonts can: %j', { timeout: 60_000 }, async (words) => {
    const { isPublished, findings } = await built(editionWith(words));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(isPublished).toBe(true);
  });

  it.each(joined)('of two lines are joined, and that is told: %j', async (words) => {
    const edition = editionWith(words);
    const { isPublished, findings, outputFolder } = await built(edition);
    expect(isPublished).toBe(true);
    const told = findings.filter(({ code }) => code === 'text-line-break');
    const files = new Set(told.map(({ place }) => place?.file.split('/').at(-1)));
    expect([...files].sort()).toEqual(
      ['breakdowns.csv', 'dictionary.csv', 'region.json', 'targets.csv', 'topics.csv', 'values.csv'].sort(),
    );
    const text = pageTexts(readFileSync(join(outputFolder, 'report.pdf')))
      .join('')
      .replace(/\s/g, '');
    expect(text).toContain(`甲${joinedLines(words)}乙`.replace(/\s/g, ''));
  });

  it.each(refused)('are refused at their cells, by validate as by build: %j', async (words) => {
    const edition = editionWith(words);
    const { isPublished, findings } = await built(edition);
    const { findings: validated } = examine({ editionFolder: edition, ...shipped, language: 'zh-CN' });
    const cells = (found: typeof findings) =>
      found
        .filter(({ severity }) => severity === 'error')
        .map(({ code, place }) => [code, place?.file.split('/').at(-1), place?.line]);
    expect(isPublished).toBe(false);
    expect(cells(findings)).toEqual(cells(validated));
    for (const file of ['dictionary.csv', 'breakdowns.csv', 'values.csv', 'topics.csv', 'region.json'])
      expect(cells(validated).map(([, name]) => name)).toContain(file);
  });
});

it('a character of charts.json that no font has is told at its place', () => {
  const own = join(work, 'own');
  cpSync(shippedTemplateFolder, own, { recursive: true });
  const charts = join(own, 'charts.json');
  const text = readFileSync(charts, 'utf8');
  const line = text.split('\n').findIndex((words) => words.includes('"none"')) + 1;
  writeFileSync(charts, text.replace(/("none": ")/, '$1👍'));
  const request = { ...shipped, templateFolders: templateFolders(own), language: 'zh-CN' } as const;
  const { findings } = examine({ editionFolder: 'inputs/guangxi/2020', ...request });
  expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'font-missing-glyph', exitCode: 4, found: '👍', place: { line } },
  ]);
});
