// Charts that know more than values: a target to reach, a change of definition, a breakdown longer than a chart.
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../pipeline/charts/draw.js';
import { decimal } from '../../pipeline/model/decimal.js';
import type { Breakdown, Indicator } from '../../pipeline/model/edition.js';
import type { Figures } from '../../pipeline/model/figure.js';
import { figuresOf, generalTitles, missing, specificationOf } from './figures-of.js';

const place = { file: 'test', line: 1, column: 1 };
const series = figuresOf({
  rate: { name: '合格率', unit: '%', values: { 2017: '88.0', 2018: '89.0', 2019: '90.5', 2020: '91.0' } },
});

function withIndicator(figures: Figures, change: (indicator: Indicator) => Indicator): Figures {
  const { edition } = figures;
  return { ...figures, edition: { ...edition, indicators: edition.indicators.map(change) } };
}

function drawn(figures: Figures, kind: 'trend' | 'dot-ranking' = 'trend', dimension?: string) {
  const specification = specificationOf(kind, ['rate']);
  const breakdown = dimension === undefined ? null : { indicator: 'rate', dimension };
  const chart = {
    ...specification,
    breakdown,
    title: breakdown === null ? specification.title : generalTitles().breakdown,
  };
  return drawCharts(figures, [chart]).get('test') ?? missing();
}

describe('a trend with a target', () => {
  const [indicator] = series.edition.indicators;
  const targets = [
    {
      indicator: indicator?.id ?? missing(),
      period: 2020,
      value: decimal('95'),
      decimals: 0,
      source: '',
      place,
    },
  ];
  const aimed = { ...series, edition: { ...series.edition, targets } };

  it('shows the target among its figures and makes room for it', () => {
    expect(drawn(aimed).figures.map(({ id }) => id)).toContain('target:rate@2020');
    const top = (figures: Figures) => Number(drawn(figures).configuration().options?.scales?.y?.max);
    expect(top(aimed)).toBeGreaterThanOrEqual(95);
    expect(top(series)).toBeLessThan(95);
  });
  it('says it to those who cannot see it', () => {
    expect(drawn(aimed).alternativeText).toContain('2020年目标95%');
  });
});

describe('a ranking with a target', () => {
  const two = figuresOf({
    near: { name: '甲', unit: '%', values: { 2020: '90.4' } },
    far: { name: '乙', unit: '%', values: { 2020: '95.2' } },
  });
  const [near] = two.edition.indicators;
  const target = { indicator: near?.id ?? missing(), period: 2023, value: decimal('97'), decimals: 0 };
  const aimed = {
    ...two,
    edition: { ...two.edition, targets: [{ ...target, source: '', place }] },
  };
  const ranking = (figures: Figures, kind: 'dot-ranking' | 'bar-ranking') =>
    drawCharts(figures, [specificationOf(kind, ['near', 'far'])]).get('test') ?? missing();

  it.each(['dot-ranking', 'bar-ranking'] as const)('says it beside the value, in a %s', (kind) => {
    const { alternativeText, figures } = ranking(aimed, kind);
    expect(alternativeText).toContain('甲90.4%（2023年目标97%）');
    expect(figures.map(({ id }) => id)).toContain('target:near@2023');
    expect(ranking(two, kind).alternativeText).not.toContain('目标');
  });

  it('is told of no bar that carries no stroke', () => {
    const falling = figuresOf({
      near: { name: '甲', unit: '%', values: { 2020: '-1.2' } },
      far: { name: '乙', unit: '%', values: { 2020: '5.2' } },
    });
    const { targets } = aimed.edition;
    const drawing = ranking({ ...falling, edition: { ...falling.edition, targets } }, 'bar-ranking');
    expect(drawing.alternativeText).not.toContain('目标');
    expect(drawing.figures.map(({ id }) => id)).not.toContain('target:near@2023');
  });

  it.each(['dot-ranking', 'bar-ranking'] as const)('makes room for it on the axis of a %s', (kind) => {
    const end = (figures: Figures) => Number(ranking(figures, kind).configuration().options?.scales?.x?.max);
    expect(end(aimed)).toBeGreaterThanOrEqual(97);
    expect(end(two)).toBeLessThan(97);
  });
});

describe('a trend across a change of definition', () => {
  const broken = withIndicator(series, (indicator) => ({ ...indicator, breaks: [2019] }));
  const segment = (from: number, to: number) => ({ p0: { parsed: { x: from } }, p1: { parsed: { x: to } } });
  const colourOf = (figures: Figures, from: number, to: number): unknown => {
    const [data] = drawn(figures).configuration().data.datasets;
    const style: unknown = Reflect.get(Reflect.get(data ?? {}, 'segment') ?? {}, 'borderColor');
    return typeof style === 'function' ? style(segment(from, to)) : undefined;
  };

  it('draws no line across it', () => {
    expect(colourOf(broken, 2018, 2019)).toBe('transparent');
    expect(colourOf(broken, 2019, 2020)).toBeUndefined();
    expect(colourOf(series, 2018, 2019)).toBeUndefined();
  });
  it('says so, also to those who cannot see it', () => {
    expect(drawn(broken).alternativeText).toContain('2019年起口径调整，前后不可比');
    expect(drawn(series).alternativeText).not.toContain('口径');
  });
});

describe('a chart of a breakdown', () => {
  const rows = (count: number): readonly Breakdown[] =>
    Array.from({ length: count }, (_, index) => ({
      indicator: series.edition.indicators[0]?.id ?? missing(),
      period: 2020,
      dimension: 'industry',
      category: `行业${index}`,
      value: decimal(`${99 - index}`),
      decimals: 0,
      unit: '%',
      status: 'final' as const,
      source: '',
      note: '',
      place,
    }));
  const of = (count: number) =>
    drawn({ ...series, edition: { ...series.edition, breakdowns: rows(count) } }, 'dot-ranking', 'industry');

  it('has twenty rows at most, and says that others are elsewhere', () => {
    expect(of(20).figures).toHaveLength(20);
    expect(of(20).alternativeText).not.toContain('见附录');
    expect(of(29).figures).toHaveLength(20);
    expect(of(29).alternativeText).toContain('图中为数值最高的20项，其余见附录');
  });
  it('speaks of all of them in its title', () => {
    expect(of(29).title).toBe('29个行业中，行业0的合格率最高，为99%');
    expect(of(29).title).not.toContain('20');
  });
});
