// An edition whose names and units are given: for tests of what stands beside a number.
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvBytes } from '../../pipeline/model/csv-text.js';
import type { IndicatorKind } from '../../pipeline/model/edition.js';
import { root } from '../report/copied-edition.js';

export interface NumberedIndicator {
  readonly name: string;
  readonly unit: string;
  readonly kind: IndicatorKind;
  readonly decimals: number;
  /** By year. */
  readonly values: Readonly<Record<number, string>>;
  /** Of the year after the report's. */
  readonly target?: string;
}

export const numberedYear = 2020;

/** @returns the folder of the edition, in a region of its own below `folder`; its indicators are i0, i1 … */
export function writeNumberedEdition(folder: string, indicators: readonly NumberedIndicator[]): string {
  const region = mkdtempSync(join(folder, 'region-'));
  const edition = join(region, String(numberedYear));
  mkdirSync(edition);
  const source = join(root, 'inputs', 'guangxi');
  for (const name of ['region.json', '2020/datapackage.json']) cpSync(join(source, name), join(region, name));
  const table = (path: string, head: string, rows: readonly (readonly string[])[]) =>
    writeFileSync(join(region, path), csvBytes([head.split(','), ...rows]));
  table('topics.csv', 'topic,parent,name,name_en', [
    ['whole', '', '总体2', 'Whole 2'],
    ['alpha', 'whole', '标准3', 'Standards 3'],
    ['beta', 'whole', '12315热线', 'Hotline 12315'],
  ]);
  table(
    'dictionary.csv',
    'indicator,name,name_en,topic,unit,unit_en,kind,better,decimals,minimum,maximum,required,part_of,definition',
    indicators.map(({ name, unit, kind, decimals }, index) =>
      [`i${index}`, name, name, index % 2 === 0 ? 'alpha' : 'beta', unit, unit, kind, 'higher'].concat([
        String(decimals),
        '',
        '',
        'false',
        '',
        '',
      ]),
    ),
  );
  const rows = indicators.flatMap(({ values, unit }, index) =>
    Object.entries(values).map(([year, value]) => [`i${index}`, year, value, unit, '', '', '公报', '']),
  );
  table('2020/values.csv', 'indicator,period,value,unit,qualifier,status,source,note', rows);
  table('2020/comparisons.csv', 'indicator,base_period,change,change_unit,source,note', []);
  table('2020/standings.csv', 'subject,scope,standing,rank,years,source,note', []);
  table('2020/activities.csv', 'topic,order,kind,title,detail,source', []);
  table(
    '2020/targets.csv',
    'indicator,period,target,source',
    indicators.flatMap(({ target }, index) =>
      target === undefined ? [] : [[`i${index}`, String(numberedYear + 1), target, '规划']],
    ),
  );
  return edition;
}
