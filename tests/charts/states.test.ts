// Every kind of chart in every state that a valid edition can be in: it draws honestly or not at all.
import { describe, expect, it } from 'vitest';
import { chartKinds } from '../../pipeline/charts/chart-kinds.js';
import { drawCharts } from '../../pipeline/charts/draw.js';
import type { ChartSpecification } from '../../pipeline/charts/specification.js';
import { figuresOf, missing, specificationOf, type TestIndicator } from './figures-of.js';

function draw(
  kind: ChartSpecification['kind'],
  indicators: Readonly<Record<string, TestIndicator>>,
  order: 'value' | 'given' = 'value',
) {
  const chart = specificationOf(kind, Object.keys(indicators), { order });
  return drawCharts(figuresOf(indicators), [chart]).get('test') ?? null;
}

/** Indicators with one value each in the report year. */
function counts(...values: readonly string[]): Readonly<Record<string, TestIndicator>> {
  return Object.fromEntries(
    values.map((value, index) => [`i${index}`, { name: `指标${index}`, values: { 2020: value } }]),
  );
}

function datasetsOf(drawing: ReturnType<typeof draw>) {
  return (drawing ?? missing()).configuration().data.datasets;
}

function scaleOf(drawing: ReturnType<typeof draw>, axis: 'x' | 'y') {
  const scale = (drawing ?? missing()).configuration().options?.scales?.[axis] ?? missing();
  return { min: scale.min, max: scale.max };
}

describe('any kind', () => {
  const states: Readonly<Record<string, Readonly<Record<string, TestIndicator>>>> = {
    'no value': { a: { name: '甲', values: {} } },
    'one value': counts('5'),
    'two values': counts('5', '6'),
    zeros: counts('0', '0', '0'),
    'all equal': counts('7', '7', '7'),
    negatives: counts('-3', '4', '-8'),
    'a giant': counts('7399', '3', '5', '4'),
    many: counts(...Array.from({ length: 40 }, (_, index) => String(index * 3))),
    percentages: {
      a: { name: '甲', unit: '%', values: { 2020: '120' } },
      b: { name: '乙', unit: '%', values: { 2020: '-5' } },
    },
    'only earlier years': { a: { name: '甲', values: { 2015: '3' } } },
    'a long series': {
      a: {
        name: '甲',
        values: Object.fromEntries(Array.from({ length: 30 }, (_, i) => [1991 + i, String((i * 37) % 23)])),
      },
    },
    'a level series': { a: { name: '甲', values: { 2018: '5', 2019: '5', 2020: '5' } } },
    'a series below zero': { a: { name: '甲', unit: '%', values: { 2019: '-2.5', 2020: '1.5' } } },
  };
  for (const kind of chartKinds)
    for (const [state, indicators] of Object.entries(states))
      it(`${kind}: ${state}`, () => {
        const drawing = draw(kind, indicators);
        if (drawing === null) return;
        expect(drawing.height).toBeGreaterThan(0);
        expect(drawing.figures.length).toBeGreaterThan(0);
        expect(drawing.alternativeText).not.toContain('{');
        expect(drawing.title).not.toContain('{');
        expect(drawing.configuration()).not.toBe(drawing.configuration());
        const { min, max } = scaleOf(drawing, 'x');
        for (const limit of [min, max]) if (limit !== undefined) expect(Number.isFinite(limit)).toBe(true);
      });
});

describe('bar-ranking', () => {
  it('starts at zero and puts the largest first', () => {
    const drawing = draw('bar-ranking', counts('5', '9', '7'));
    expect(scaleOf(drawing, 'x')).toEqual({ min: 0, max: 9 });
    expect(datasetsOf(drawing)[0]?.data).toEqual([9, 7, 5]);
  });
  it('keeps the given order when asked', () => {
    expect(datasetsOf(draw('bar-ranking', counts('5', '9', '7'), 'given'))[0]?.data).toEqual([5, 9, 7]);
  });
  it('draws no bar for a value that dwarfs the rest, and says so', () => {
    const drawing = draw('bar-ranking', counts('7399', '121', '3'));
    expect(datasetsOf(drawing)[0]?.data).toEqual([Number.NaN, 121, 3]);
    expect(scaleOf(drawing, 'x')).toEqual({ min: 0, max: 121 });
    expect(drawing?.alternativeText).toContain('7399个（远大于其余各项，未按比例画条）');
  });
  it('extends to both sides of zero', () => {
    expect(scaleOf(draw('bar-ranking', counts('-3', '4')), 'x')).toEqual({ min: -3, max: 4 });
  });
  it('multiplies 万 out before it compares', () => {
    const drawing = draw('bar-ranking', {
      a: { name: '甲', unit: '万件', values: { 2020: '1.5' } },
      b: { name: '乙', unit: '件', values: { 2020: '9000' } },
    });
    expect(datasetsOf(drawing)[0]?.data).toEqual([15000, 9000]);
  });
  it('never mixes percentages with counts', () => {
    const drawing = draw('bar-ranking', {
      ...counts('5', '9'),
      r: { name: '率', unit: '%', values: { 2020: '97' } },
    });
    expect(drawing?.figures.map(({ unit }) => unit)).toEqual(['个', '个']);
  });
  it('leaves out indicators without a value in the report year', () => {
    const drawing = draw('bar-ranking', { ...counts('5', '9'), old: { name: '旧', values: { 2019: '4' } } });
    expect(drawing?.figures).toHaveLength(2);
  });
});

describe('nought alone', () => {
  it('is drawn as rings where nothing may happen, and as no chart elsewhere', () => {
    const none = counts('0', '0', '0');
    expect(draw('marks', none)?.alternativeText).toContain('空圈：未发生');
    for (const kind of ['bar-ranking', 'composition'] as const) expect(draw(kind, none)).toBeNull();
    const level = { a: { name: '甲', values: { 2019: '0', 2020: '0' } } };
    expect(draw('base-comparison', level)).toBeNull();
  });
});

describe('dot-ranking', () => {
  const rates = (...values: readonly string[]) =>
    Object.fromEntries(
      values.map((value, index) => [
        `r${index}`,
        { name: `率${index}`, unit: '%', minimum: '0', maximum: '100', values: { 2020: value } },
      ]),
    );
  it('says where its axis begins when that is not zero', () => {
    const drawing = draw('dot-ranking', rates('93.1', '100', '97.6'));
    expect(scaleOf(drawing, 'x')).toEqual({ min: 90, max: 100 });
    expect(drawing?.alternativeText).toContain('横轴自90%起');
  });
  it('begins at zero when the values come near it', () => {
    const drawing = draw('dot-ranking', rates('3', '60'));
    expect(scaleOf(drawing, 'x').min).toBe(0);
    expect(drawing?.alternativeText).not.toContain('横轴自');
  });
});

describe('trend', () => {
  it('keeps years at their true distance and implied values hollow', () => {
    const drawing = draw('trend', {
      a: { name: '满意度', unit: '%', values: { 2014: '~72.6', 2019: '~84.3', 2020: '85.4' } },
    });
    const [series] = datasetsOf(drawing);
    expect(series?.data).toEqual([
      { x: 2014, y: 72.6 },
      { x: 2019, y: 84.3 },
      { x: 2020, y: 85.4 },
    ]);
    expect(series).toMatchObject({ pointBackgroundColor: ['#FFFFFF', '#FFFFFF', '#1F4E79'] });
    expect(drawing?.alternativeText).toContain('2014年72.6%（推算）');
  });
  it('says that a gap is a gap', () => {
    const gap = draw('trend', { a: { name: '甲', values: { 2015: '3', 2020: '4' } } });
    const none = draw('trend', { a: { name: '甲', values: { 2019: '3', 2020: '4' } } });
    expect(gap?.alternativeText).toContain('其间年份无数据');
    expect(none?.alternativeText).not.toContain('其间年份无数据');
  });
  it('is lower when two points are all there is', () => {
    const of = (values: Readonly<Record<number, string>>) => draw('trend', { a: { name: '甲', values } });
    expect(of({ 2019: '3', 2020: '4' })?.height).toBeLessThan(
      of({ 2018: '3', 2019: '3', 2020: '4' })?.height ?? 0,
    );
  });
  it('is not drawn of a single year, nor of years after the report', () => {
    expect(draw('trend', { a: { name: '甲', values: { 2020: '3' } } })).toBeNull();
    expect(draw('trend', { a: { name: '甲', values: { 2020: '3', 2021: '4' } } })).toBeNull();
  });
});

describe('base-comparison', () => {
  it('compares with the nearest base, hollow if implied', () => {
    const drawing = draw('base-comparison', {
      a: {
        name: '商标',
        unit: '万件',
        values: { 2015: '10', 2019: '~23.56', 2020: '29.58' },
        changes: { 2019: ['25.55', '%'], 2015: ['195.8', '%'] },
      },
    });
    expect(datasetsOf(drawing)[0]).toMatchObject({
      data: [235600, 295800],
      backgroundColor: ['#FFFFFF', '#1F4E79'],
    });
    expect(scaleOf(drawing, 'x').min).toBe(0);
  });
  it('is not drawn without a base', () => {
    expect(draw('base-comparison', counts('5'))).toBeNull();
  });
});

describe('composition', () => {
  it('shows every part with its share of the total', () => {
    const drawing = draw('composition', counts('90', '8', '2'));
    expect(datasetsOf(drawing).map(({ data }) => Number(data[0]).toFixed(2))).toEqual([
      '0.90',
      '0.08',
      '0.02',
    ]);
    expect(drawing?.alternativeText).toMatch(/90个（90(\.0)?%）/);
    expect(drawing?.figures).toHaveLength(7);
  });
  it('gives way to bars when there is no whole to divide', () => {
    expect(draw('composition', counts('5', '-2'))?.alternativeText).toContain('条形图，比较');
  });
});

describe('proportion', () => {
  it('draws a part within the indicator it belongs to', () => {
    const indicators = {
      part: { name: '最高等级', unit: '项', partOf: 'whole', values: { 2020: '71' } },
      whole: { name: '计量标准', unit: '项', values: { 2020: '1330' } },
    };
    const chart = specificationOf('proportion', ['part'], {
      title: ['{whole}{wholeValue}中{partValue}，占{share}'],
    });
    const drawing = drawCharts(figuresOf(indicators), [chart]).get('test') ?? null;
    expect(drawing?.title).toBe('计量标准1330项中71项，占5.3%');
    expect(Number(datasetsOf(drawing)[1]?.data[0])).toBeCloseTo(71 / 1330);
  });
  it('prints the share that was published, not another beside it', () => {
    const indicators = {
      part: { name: '上升', unit: '个', partOf: 'whole', values: { 2020: '18' } },
      whole: { name: '统计', unit: '个', values: { 2020: '29' } },
      face: { name: '增长面', unit: '%', values: { 2020: '63' } },
    };
    const chart = specificationOf('proportion', ['part'], { title: ['{share}'] });
    const titleWith = (share: string | null) =>
      drawCharts(figuresOf(indicators), [{ ...chart, share }]).get('test')?.title;
    expect(titleWith('face')).toBe('63%');
    // Without it, or in an edition that has it not, the share is computed.
    expect(titleWith(null)).toBe('62%');
    expect(titleWith('none')).toBe('62%');
  });
  it('gives way to bars when a percentage lies outside its whole', () => {
    const rate = (value: string) => ({ name: value, unit: '%', values: { 2020: value } });
    expect(draw('proportion', { a: rate('58.2') })?.alternativeText).toContain('占比条形图');
    expect(draw('proportion', { a: rate('120'), b: rate('30') })?.alternativeText).toContain('条形图，比较');
  });
});

describe('marks', () => {
  it('shows an empty ring for nought and a dot for each event', () => {
    const [rings, first, second] = datasetsOf(draw('marks', counts('0', '2'), 'given'));
    expect(rings?.data).toEqual([1, Number.NaN]);
    expect(first?.data).toEqual([Number.NaN, 1]);
    expect(second?.data).toEqual([Number.NaN, 2]);
  });
  it('is as wide as its marks and their notes, so that its caption stands under them', () => {
    const few = draw('marks', counts('0', '0'));
    const many = draw('marks', counts('0', '15'));
    expect(few?.width).toBeLessThan(200);
    expect(many?.width).toBeGreaterThan((few?.width ?? 0) + 100);
    expect(many?.width).toBeLessThanOrEqual(425);
  });
  it('gives way to bars when dots can no longer be counted', () => {
    expect(draw('marks', counts('0', '40'))?.alternativeText).toContain('条形图，比较');
  });
});
