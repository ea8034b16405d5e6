// Things counted in unlike units are no ranking: they stand in groups, or side by side with what one has of the other.
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../pipeline/charts/draw.js';
import { figuresOf, missing, specificationOf, type TestIndicator } from './figures-of.js';

const counted = (name: string, unit: string, value: string): TestIndicator => ({
  name,
  unit,
  values: { 2020: value },
});
const works = { a: counted('优质工程奖', '个', '118'), b: counted('鲁班奖', '个', '52') };
const holders = { c: counted('质量奖', '家', '135'), d: counted('提名奖', '家', '5') };

function draw(
  indicators: Readonly<Record<string, TestIndicator>>,
  title: readonly string[] = ['{leaders}', '{leader}', '{list}'],
  order: 'value' | 'given' = 'value',
) {
  const chart = specificationOf('bar-ranking', Object.keys(indicators), { title, order });
  return drawCharts(figuresOf(indicators), [chart]).get('test') ?? missing();
}

describe('a ranking of unlike units', () => {
  const drawing = draw({ ...works, ...holders });
  it('has a heading before each unit, and the order of values within it', () => {
    const { labels, datasets } = drawing.configuration().data;
    expect(labels).toEqual(['单位：家', '质量奖', '提名奖', '单位：个', '优质工程奖', '鲁班奖']);
    expect(datasets[0]?.data).toEqual([Number.NaN, 135, 5, Number.NaN, 118, 52]);
  });
  it('names the first of each unit, none of all', () => {
    expect(drawing.title).toBe('质量奖135家、优质工程奖118个');
    expect(drawing.alternativeText).not.toContain('最高');
    expect(drawing.alternativeText).toContain('组间不作比较');
  });
  it('names none where one unit alone has more than one entry, or a first place is shared', () => {
    const lone = draw({ ...works, c: holders.c }, ['{leaders}', '{leader}', '无']);
    const shared = draw({ ...works, ...holders, e: counted('名牌', '个', '118') }, ['{leaders}', '无']);
    expect([lone.title, shared.title]).toEqual(['无', '无']);
  });
  it('takes 万个 and 个 for one unit', () => {
    const drawing = draw({ a: works.a, e: counted('商标', '万个', '1.5') });
    expect(drawing.configuration().data.labels).toEqual(['商标', '优质工程奖']);
    expect(drawing.title).toBe('商标');
  });
});

describe('two unlike things in a given order', () => {
  const pair = { e: counted('企业', '家', '232'), p: counted('产品', '款', '264') };
  it('stand side by side, and a title can say how much of the second there is to one of the first', () => {
    const drawing = draw(pair, ['平均每家{ratio}'], 'given');
    expect(drawing.configuration().data.labels).toEqual(['企业', '产品']);
    expect(drawing.title).toBe('平均每家1.14款');
    expect(drawing.figures.map(({ origin }) => origin.kind)).toEqual(['published', 'published', 'derived']);
    expect(drawing.alternativeText).toContain('条的长短只表示数目');
  });
  it('have no ratio when there is none of the first', () => {
    const drawing = draw({ ...pair, e: counted('企业', '家', '0') }, ['{ratio}', '无'], 'given');
    expect(drawing.title).toBe('无');
  });
});
