// The first edition: everything that its facts say can be derived, and every published row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  changeOf,
  deriveFigures,
  ratioOf,
  shareOf,
  streakOf,
  sumOf,
  figureAt,
} from '../../pipeline/derive/figures.js';
import { writeFiguresCsv } from '../../pipeline/derive/figures-csv.js';
import { writeFigure } from '../../pipeline/derive/notation.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { Edition } from '../../pipeline/model/edition.js';
import type { Figure } from '../../pipeline/model/figure.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { id, placesOf, told } from './small-edition.js';

const root = join(import.meta.dirname, '..', '..');
const edition = readGuangxi();
const figures = deriveFigures(edition, []);
const everything = [
  ...figures.values.values(),
  ...[...figures.changes.values()].map((changes) => changes.map(({ amount }) => amount)),
].flat();

function readGuangxi(): Edition {
  const sources = readEditionSources(join(root, 'inputs', 'guangxi', '2020'));
  const { value, findings } = validateEdition(sources, {});
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}

describe('what can be derived of the first edition', () => {
  it.each<[string, Figure | null, string]>([
    [
      '合格率 2015→2020',
      changeOf(figures, id('manufacturing-pass-rate'), 2015)?.amount ?? null,
      '2.1百分点 | 97.6 − 95.5 = 2.1',
    ],
    ['满意度 2019', figureAt(figures, id('housing-satisfaction'), 2019), '84.3% | 85.4 − 1.1 = 84.3'],
    ['满意度 2014', figureAt(figures, id('housing-satisfaction'), 2014), '72.6% | 85.4 − 12.8 = 72.6'],
    [
      '商标 2019',
      figureAt(figures, id('registered-trademarks'), 2019),
      '23.56万件 | 29.58 ÷ (1 + 25.55%) ≈ 23.56',
    ],
    [
      '最高等级',
      shareOf(figures, id('highest-metrology-standards'), id('metrology-standards')),
      '5.3% | 71 ÷ 1330 × 100% ≈ 5.3%',
    ],
    [
      '新增证书',
      shareOf(figures, id('new-certificates'), id('cumulative-certificates')),
      '8.2% | 1759 ÷ (2.15 × 10000) × 100% ≈ 8.2%',
    ],
    [
      '标准总量',
      sumOf(figures, ['local-standards', 'group-standards', 'enterprise-standards'].map(id)),
      '28398项 | 2229 + 506 + 25663 = 28398',
    ],
    [
      '每家产品',
      ratioOf(figures, id('hong-kong-certified-products'), id('hong-kong-certified-enterprises')),
      '1.14款 | 264 ÷ 232 ≈ 1.14',
    ],
  ])('%s', (_, figure, expected) => {
    expect(told(figure)).toBe(expected);
    const lines = figure === null ? [] : placesOf(figure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !/^2020\/(values|comparisons)\.csv:\d+$/.test(line))).toEqual([]);
  });

  it('leads back to the cells where the numbers stand', () => {
    for (const figure of everything) {
      if (figure.origin.kind !== 'published') continue;
      const { file, line, column } = figure.origin.place;
      const text = readFileSync(join(root, 'inputs', 'guangxi', file), 'utf8').replace(/^\uFEFF/, '');
      const rest = text.split(/\r?\n/)[line - 1]?.slice(column - 1);
      const { digits } = writeFigure(figure, 'zh-CN');
      expect(rest?.startsWith(digits), `${figure.id} at ${file}:${line}:${column}: ${rest}`).toBe(true);
    }
  });

  it('has the published changes as published, and the streak of six years', () => {
    const satisfaction = figures.changes.get(id('housing-satisfaction')) ?? [];
    expect(satisfaction.map(({ basePeriod, amount, note }) => [basePeriod, told(amount), note])).toEqual([
      [2019, '1.1百分点', ''],
      [2014, '12.8百分点', '首次开展调查'],
    ]);
    expect(told(changeOf(figures, id('registered-trademarks'))?.amount ?? null)).toBe('25.55%');
    const streak = streakOf(figures, id('manufacturing-pass-rate'));
    expect(told(streak?.published?.years ?? null)).toBe('6年');
    expect(streak?.computed).toBeNull();
  });
});

describe('every published row', () => {
  const rows: readonly Record<string, string>[] = parse(
    readFileSync(join(root, 'tests', 'fixtures', 'published-figures.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  const csv: readonly Record<string, string>[] = parse(
    new TextDecoder().decode(writeFiguresCsv(everything)),
    { columns: true, bom: true },
  );

  it('is in figures.csv with its unit, period and source', () => {
    expect(rows).toHaveLength(63);
    const missing = rows.filter(
      (row) =>
        !csv.some(
          ({ name, period, value, unit, origin, source }) =>
            name === row.figure &&
            period === row.period &&
            value === row.value &&
            unit === row.unit &&
            origin === 'published' &&
            source !== '',
        ),
    );
    expect(missing).toEqual([]);
  });

  it('is written with its qualifier', () => {
    const written = ['agricultural-pass-rate', 'testing-items', 'markets-opened'].map((name) => {
      const figure = figureAt(figures, id(name));
      if (figure === null) return null;
      const { before, digits, unit, after } = writeFigure(figure, 'zh-CN');
      return before + digits + unit + after;
    });
    expect(written).toEqual(['98%以上', '超过3.86万项', '30多个']);
  });
});
