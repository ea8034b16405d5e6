// Any valid edition is built, laid out without an error, and says nothing that cannot be said: whatever is in it or missing.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { examine } from '../../pipeline/examine.js';
import { csvBytes } from '../../pipeline/model/csv-text.js';
import type { IndicatorKind } from '../../pipeline/model/edition.js';
import { defaultTheme, templateFolders } from '../../pipeline/template-pack.js';
import { typeset } from '../../pipeline/typeset.js';
import { blockText } from '../compose/plain-text.js';
import { root } from '../report/copied-edition.js';
import { unsayable } from './told.js';

const folder = mkdtempSync(join(tmpdir(), 'random-editions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const year = 2020;
const topics = ['alpha', 'beta', 'gamma'] as const;

/** What an indicator of each kind is counted in, and its largest value. */
const kinds = [
  ['rate', '%', 100, 1],
  ['count', '家', 90_000, 0],
  ['cumulative', '件', 90_000, 0],
  ['flow', '项', 5_000, 0],
  ['score', '分', 100, 2],
  ['growth', '%', 60, 1],
  ['incidents', '起', 3, 0],
  ['rank', '位', 31, 0],
] as const satisfies readonly (readonly [IndicatorKind, string, number, number])[];

interface RandomIndicator {
  readonly kind: (typeof kinds)[number];
  readonly topic: (typeof topics)[number];
  /** From the report year backwards, as shares of the largest value; `null` is a gap. */
  readonly series: readonly (number | null)[];
}

const indicator = fc.record({
  kind: fc.constantFrom(...kinds),
  topic: fc.constantFrom(...topics),
  series: fc.array(
    fc.option(
      fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
      { freq: 3 },
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  ),
});

const editionOf = (most: number) =>
  fc
    .array(indicator, { minLength: 1, maxLength: most, size: 'max' })
    .filter((indicators) => indicators.some(({ series }) => series[0] !== null));

function seriesValue({ kind: [kind, , largest, decimals] }: RandomIndicator, share: number): string {
  const least = kind === 'rank' ? 1 : kind === 'growth' ? -largest : 0;
  return (least + share * (largest - least)).toFixed(decimals).replace(/^-(0(?:\.0*)?)$/, '$1');
}

/** A running total never falls: its values are put in order. */
function valuesOf(one: RandomIndicator): readonly (readonly [number, string])[] {
  const known = one.series.flatMap((share, back) => (share === null ? [] : [[year - back, share] as const]));
  const shares = known.map(([, share]) => share);
  if (one.kind[0] === 'cumulative') shares.sort((a, b) => b - a);
  return known.map(([period], index) => [period, seriesValue(one, shares[index] ?? 0)]);
}

function write(indicators: readonly RandomIndicator[]): string {
  const region = mkdtempSync(join(folder, 'region-'));
  const edition = join(region, String(year));
  mkdirSync(edition);
  const source = join(root, 'inputs', 'guangxi');
  for (const name of ['region.json', '2020/datapackage.json']) cpSync(join(source, name), join(region, name));
  const table = (path: string, rows: readonly (readonly string[])[]) =>
    writeFileSync(join(region, path), csvBytes(rows));
  table('topics.csv', [
    ['topic', 'parent', 'name', 'name_en'],
    ['whole', '', '总体', 'Whole'],
    ...topics.map((topic, index) => [topic, 'whole', `${'甲乙丙'[index]}类质量`, topic]),
  ]);
  table('dictionary.csv', [
    'indicator,name,name_en,topic,unit,unit_en,kind,better,decimals,minimum,maximum,required,part_of,definition'.split(
      ',',
    ),
    ...indicators.map(({ kind: [kind, unit, , decimals], topic }, index) =>
      [
        `i${index}`,
        `第${index}号指标`,
        `Indicator ${index}`,
        topic,
        unit,
        unit,
        kind,
        'higher',
        String(decimals),
      ].concat('', '', 'false', '', '口径'),
    ),
  ]);
  table('2020/values.csv', [
    'indicator,period,value,unit,qualifier,status,source,note'.split(','),
    ...indicators.flatMap((one, index) =>
      valuesOf(one).map(([period, value]) => [
        `i${index}`,
        String(period),
        value,
        one.kind[1],
        '',
        '',
        '公报',
        '',
      ]),
    ),
  ]);
  table('2020/comparisons.csv', ['indicator,base_period,change,change_unit,source,note'.split(',')]);
  table('2020/standings.csv', ['subject,scope,standing,rank,years,source,note'.split(',')]);
  table('2020/activities.csv', ['topic,order,kind,title,detail,source'.split(',')]);
  return edition;
}

/** Every error of checking and setting, and what is printed that may not be. */
function faultsOf(indicators: readonly RandomIndicator[]): readonly unknown[] {
  const request = {
    templateFolders: templateFolders(undefined),
    language: 'zh-CN',
    theme: defaultTheme,
  } as const;
  const editionFolder = write(indicators);
  const { edition, earlier, pack, fonts, findings } = examine({ ...request, editionFolder });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (edition === null || errors.length > 0) return errors.map(({ code, found }) => [code, found]);
  const set = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
  const faults = set.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, found }) => [code, found]);
  const text = set.value?.document.parts.flatMap(({ blocks }) => blocks.map(blockText)).join('\n') ?? '';
  const said = unsayable.exec(text.replaceAll(/〔[^〕]*〕/g, ''));
  rmSync(join(editionFolder, '..'), { recursive: true, force: true });
  return said === null ? faults : [...faults, text.slice(said.index - 20, said.index + 20)];
}

const runs = Number(process.env.RUNS ?? 12);

describe('random editions', () => {
  it('of a few indicators are built', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(editionOf(40), (indicators) => {
        expect(faultsOf(indicators)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
  it('of up to 400 indicators are built', { timeout: 60_000 }, () => {
    const many = editionOf(400).filter((indicators) => indicators.length > 200);
    fc.assert(
      fc.property(many, (indicators) => {
        expect(faultsOf(indicators)).toEqual([]);
      }),
      {
        numRuns: Math.ceil(runs / 12),
        endOnFailure: true,
      },
    );
  });
});
