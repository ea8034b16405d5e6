// Tables: columns that few rows fill are told below, and a source that all rows share is named once.
import { describe, expect, it } from 'vitest';
import { printedFigures } from '../../pipeline/compose/printed-figures.js';
import type { TableBlock } from '../../pipeline/model/block.js';
import type { Edition } from '../../pipeline/model/edition.js';
import { compose } from './guangxi.js';
import { inlineText } from './plain-text.js';

type Change = (edition: Edition) => Edition;

function tableOf(id: string, change?: Change): TableBlock {
  const blocks = compose(change).parts.flatMap((part) => part.blocks);
  const found = blocks.find((block) => block.type === 'table' && block.id === id);
  if (found?.type !== 'table') throw new Error(`no table ${id}`);
  return found;
}

const headOf = ({ head }: TableBlock) => head.map(inlineText);
const notesOf = ({ notes }: TableBlock) => notes.map(inlineText);

/** The edition with the remarks of a topic's indicators replaced, in the order of the rows. */
function withRemarks(topic: string, remarks: readonly string[]): Change {
  return (edition) => {
    const ids: readonly string[] = edition.indicators.flatMap((each) =>
      each.topic === topic ? each.id : [],
    );
    return {
      ...edition,
      observations: edition.observations.map((observation) =>
        ids.includes(observation.indicator)
          ? { ...observation, note: remarks[ids.indexOf(observation.indicator)] ?? '' }
          : observation,
      ),
    };
  };
}

describe('a column of a topic’s table', () => {
  it('that one row in fourteen fills is told below the table', () => {
    const brands = tableOf('table-brands');
    expect(headOf(brands)).toEqual(['指标', '单位', '2020年', '备注']);
    expect(notesOf(brands)).toEqual(['注：有效注册商标比上年增长25.55%。']);
  });

  it('keeps its figures typed and marked where it is told', () => {
    const quality = tableOf('table-product-quality');
    expect(notesOf(quality)).toEqual(['注：制造业产品质量合格率比2015年提高2.1个百分点（推算）。']);
    const [note = []] = quality.notes;
    expect(note.flatMap((inline) => (inline.type === 'number' ? inline.figure.id : []))).toEqual([
      'manufacturing-pass-rate@2020-2015',
    ]);
    expect(printedFigures([quality]).map(({ id }) => id)).toContain('manufacturing-pass-rate@2020-2015');
  });

  it('says several changes of a row in one sentence', () => {
    expect(notesOf(tableOf('table-engineering-quality'))).toEqual([
      '注：住宅工程质量用户满意度比上年提高1.1个百分点，比2014年首次开展调查时提高12.8个百分点。',
    ]);
  });

  it('stays if a third of the rows fill it', () => {
    const four = tableOf('table-certification', withRemarks('certification', ['甲', '乙', '丙', '丁']));
    expect(headOf(four)).toEqual(['指标', '单位', '2020年', '备注']);
    expect(four.notes).toEqual([]);
    const three = tableOf('table-certification', withRemarks('certification', ['甲', '乙', '', '丁']));
    expect(headOf(three)).toEqual(['指标', '单位', '2020年']);
    expect(notesOf(three)).toEqual([
      '注：新增质量认证证书——甲；累计质量认证证书——乙；获低碳产品认证企业——丁。',
    ]);
  });

  it('stays in a table of three rows', () => {
    const small = tableOf('table-metrology', withRemarks('metrology', ['', '', '甲']));
    expect(headOf(small)).toEqual(['指标', '单位', '2020年', '备注']);
    expect(small.notes).toEqual([]);
  });

  it('is told together with another of the same row', () => {
    const both = tableOf('table-brands', withRemarks('brands', ['甲']));
    expect(headOf(both)).toEqual(['指标', '单位', '2020年']);
    expect(notesOf(both)).toEqual(['注：有效注册商标比上年增长25.55%，甲。']);
  });
});

describe('the source of all indicators', () => {
  const withSources =
    (sourceAt: (index: number) => string): Change =>
    (edition) => ({
      ...edition,
      observations: edition.observations.map((each, index) => ({ ...each, source: sourceAt(index) })),
    });

  it('is named once below the table if it is the same of all', () => {
    const table = tableOf('table-all-indicators');
    expect(headOf(table)).toEqual(['指标', '单位', '数值', '备注']);
    expect(notesOf(table)).toEqual(['来源：各项均为中国质量新闻网。']);
    expect(table.rows.every((row) => row.type === 'group' || row.cells.length === 4)).toBe(true);
  });

  it.each([
    ['甲网', '乙网'],
    ['甲网', ''],
  ])('has a column if some say %s and some “%s”', (first, second) => {
    const table = tableOf(
      'table-all-indicators',
      withSources((index) => (index === 3 ? second : first)),
    );
    expect(headOf(table)).toEqual(['指标', '单位', '数值', '来源', '备注']);
    expect(table.notes).toEqual([]);
    const said = table.rows.flatMap((row) => (row.type === 'row' ? inlineText(row.cells[3] ?? []) : []));
    expect(new Set(said)).toEqual(new Set([first, second === '' ? '—' : second]));
  });
});
