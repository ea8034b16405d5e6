// The first edition's whole text: golden, complete, in order, and nothing typed in.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { printedFigures } from '../../pipeline/compose/printed-figures.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import type { Inline, ReportDocument } from '../../pipeline/model/block.js';
import type { PackageInformation } from '../../pipeline/model/edition.js';
import { claims, computed } from './claims.js';
import { compose, guangxi, specifications, templates } from './guangxi.js';
import { blockText, plainText } from './plain-text.js';

const packageOfTests: PackageInformation = {
  title: '测试用标题',
  version: '1.2.3',
  created: '2001-02-03',
  contributors: [],
  sources: [{ title: '甲网', author: '乙' }],
  licenses: [{ name: 'open', title: '开放许可' }],
};

const document = compose();
const text = plainText(document);
const blocks = document.parts.flatMap((part) => part.blocks);

/**
 * For the golden text: package data of its own, so that a new data version is no change of prose, and
 * no rows of computed figures, whose names and formulas are the words of another stage.
 */
const withoutForeignWords: ReportDocument = (() => {
  const golden = compose((edition) => ({ ...edition, package: packageOfTests }));
  return {
    ...golden,
    parts: golden.parts.map((part) => ({
      ...part,
      blocks: part.blocks.map((block) =>
        block.type === 'table' && block.id === 'table-derivations' ? { ...block, rows: [] } : block,
      ),
    })),
  };
})();

describe('the report of the first edition', () => {
  it('reads as the golden text', async () => {
    await expect(plainText(withoutForeignWords)).toMatchFileSnapshot('golden/guangxi-2020.txt');
  });

  it('passes the linter', () => {
    const findings = lintTemplates(
      templates,
      guangxi,
      specifications.map(({ id }) => id),
      () => true,
    );
    expect(findings).toEqual([]);
  });

  it.each(claims)('says: %s', (claim) => {
    expect(text).toContain(claim);
  });

  it.each(computed)('says and marks: %s', (claim) => {
    expect(text).toContain(claim);
  });

  it('keeps to the agreed order of parts', () => {
    const headings = blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? blockText(block) : [],
    );
    expect(headings).toEqual([
      '# 编制说明',
      '# 核心数据',
      '# 总体情况',
      '# 第一部分 质量水平',
      '# 第二部分 质量基础',
      '# 第三部分 创新领域',
      '# 图片',
      '# 附录一 全部指标表',
      '# 附录二 指标口径',
      '# 附录三 推算值及方法',
      '# 附录四 数据来源',
      '# 指标索引',
    ]);
  });

  it('has eight to twelve key figures and every chart of the list', () => {
    const cards = blocks.flatMap((block) => (block.type === 'key-figures' ? block.cards : []));
    expect(cards.length).toBeGreaterThanOrEqual(8);
    expect(cards.length).toBeLessThanOrEqual(12);
    const charts = blocks.flatMap((block) => (block.type === 'chart' ? block.drawing.id : []));
    const known = new Set<string>([...guangxi.indicators, ...guangxi.topics].map(({ id }) => id));
    const ofThisRegion = specifications.filter(({ topic, indicators }) =>
      [topic ?? [], indicators ?? []].flat().some((name) => known.has(name)),
    );
    expect(charts.toSorted()).toEqual(ofThisRegion.map(({ id }) => id).toSorted());
  });

  it('mentions every chart and every table of a topic before it appears', () => {
    const mentioned = new Set<string>();
    for (const block of blocks) {
      const isPlaced =
        block.type === 'chart' ||
        (block.type === 'table' && !/indicators|definitions|derivations|sources/.test(block.id));
      if (isPlaced) expect(mentioned, block.id).toContain(block.id);
      for (const target of inlinesOfBlock(block).flatMap(targets)) mentioned.add(target);
    }
  });

  it('gives every block an id of its own', () => {
    const ids = blocks.flatMap((block) => ('id' in block ? block.id : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('explains every computed figure in the last appendix', () => {
    const derived = printedFigures(blocks).filter(
      ({ origin }) => origin.kind === 'derived' && origin.method !== 'count',
    );
    const explained = printedFigures(
      blocks.filter((block) => 'id' in block && block.id === 'table-derivations'),
    );
    expect(derived.length).toBeGreaterThanOrEqual(8);
    expect(derived.map(({ id }) => id).filter((id) => !explained.some((figure) => figure.id === id))).toEqual(
      [],
    );
  });

  it('fills in the document’s own data from the data package', () => {
    expect(document.title).toBe(guangxi.package.title);
    expect(document.author).toBe(guangxi.region.issuingBody);
    expect(document.date).toBe(guangxi.package.created);
    expect(document.words).toMatchObject({
      figure: '图',
      table: '表',
      captionGap: '　',
      continued: { before: '续', after: '' },
      continuedGroup: { before: '', after: '（续）' },
      note: { before: '注', after: '：' },
    });
    expect(document.keywords).toContain('品牌建设');
  });

  it('has no template text with a digit, a place or a year of this edition', () => {
    const sources = [...templates.sources].map(({ lines }) => lines.join('\n')).join('\n');
    const prose = sources.replace(/\{\{[\s\S]*?\}\}|\{#?[\w= "-]*\}/g, '');
    expect(prose.match(/[0-9０-９]+|广西|桂|东盟|香港/g)).toBeNull();
  });
});

describe('every published figure', () => {
  const rows: readonly Record<string, string>[] = parse(
    readFileSync(join(import.meta.dirname, '..', 'fixtures', 'published-figures.csv'), 'utf8'),
    { columns: true, bom: true },
  );
  const prose = document.parts
    .filter(({ matter }) => matter === 'body')
    .flatMap((part) => part.blocks)
    .map(blockText)
    .join('\n');

  it('is one of 63 rows', () => {
    expect(rows).toHaveLength(63);
  });

  it.each(rows)('$no $figure $period', ({ figure = '', period, value = '', unit = '', qualifier = '' }) => {
    const printed = printedFigures(blocks).some(
      (found) =>
        found.origin.kind === 'published' &&
        found.name.includes(figure) &&
        String(found.period) === period &&
        found.value.eq(value) &&
        found.unit === unit,
    );
    expect(printed).toBe(true);
    if (value === '0') expect(prose).toContain(figure);
    else expect(prose).toContain(asPrinted(value, unit, qualifier));
  });
});

function asPrinted(value: string, unit: string, qualifier: string): string {
  if (qualifier === '多') return `${value}多${unit}`;
  if (qualifier === '超过') return `超过${value}${unit}`;
  return unit === '位' ? `第${value}${unit}` : `${value}${unit}${qualifier}`;
}

function targets(inline: Inline): readonly string[] {
  if (inline.type === 'reference') return [inline.target];
  return 'children' in inline ? inline.children.flatMap(targets) : [];
}
