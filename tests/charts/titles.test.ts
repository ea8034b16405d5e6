// Titles say the message and follow the data: rise, fall, level, missing base.
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../pipeline/charts/draw.js';
import type { ChartSpecification } from '../../pipeline/charts/specification.js';
import { figuresOf, missing, specificationOf, type TestIndicator, templateCharts } from './figures-of.js';

function titleOf(
  id: string,
  indicators: Readonly<Record<string, TestIndicator>>,
  language: 'zh-CN' | 'en' = 'zh-CN',
) {
  const charts = templateCharts().filter((chart) => chart.id === id);
  return drawCharts(figuresOf(indicators), charts, language).get(id)?.title;
}

function passRate(current: string, amount: string): Readonly<Record<string, TestIndicator>> {
  return {
    'manufacturing-pass-rate': {
      name: '合格率',
      unit: '%',
      values: { 2015: '95.5', 2020: current },
      changes: { 2015: [amount, '百分点'] },
    },
  };
}

describe('the title of a trend', () => {
  it('says a rise as a rise', () => {
    expect(titleOf('manufacturing-pass-rate', passRate('97.6', '2.1'))).toBe('合格率五年间提高2.1个百分点');
  });
  it('says a fall as a fall, without a minus', () => {
    expect(titleOf('manufacturing-pass-rate', passRate('94.9', '-0.6'))).toBe('合格率五年间下降0.6个百分点');
  });
  it('says no change as level', () => {
    expect(titleOf('manufacturing-pass-rate', passRate('95.5', '0'))).toBe('合格率五年间持平');
  });
  it('says the value alone when no change is known', () => {
    const { changes: _, ...rest } = passRate('97.6', '2.1')['manufacturing-pass-rate'] ?? missing();
    expect(titleOf('manufacturing-pass-rate', { 'manufacturing-pass-rate': rest })).toBe('合格率为97.6%');
  });
  it('speaks English', () => {
    expect(titleOf('manufacturing-pass-rate', passRate('94.9', '-0.6'), 'en')).toBe(
      '合格率 en fell by 0.6 percentage points over five years',
    );
  });
});

describe('the title of a comparison with the year before', () => {
  const trademarks = (amount: string, current: string) => ({
    'registered-trademarks': {
      name: '商标',
      unit: '万件',
      values: { 2019: '~23.56', 2020: current },
      changes: { 2019: [amount, '%'] as const },
    },
  });
  it('says 比上年增长, 比上年减少, 与上年持平', () => {
    expect(titleOf('trademarks', trademarks('25.55', '29.58'))).toBe('商标比上年增长25.55%');
    expect(titleOf('trademarks', trademarks('-25.55', '17.54'))).toBe('商标比上年减少25.55%');
    expect(titleOf('trademarks', trademarks('0', '23.56'))).toBe('商标与上年持平');
  });
});

describe('the title of a ranking', () => {
  const titled = (values: readonly string[], title: readonly string[]) => {
    const names = values.map((_, index) => `i${index}`);
    const figures = figuresOf(
      Object.fromEntries(
        values.map((value, index) => [`i${index}`, { name: `指标${index}`, values: { 2020: value } }]),
      ),
    );
    const chart: ChartSpecification = specificationOf('bar-ranking', names, { title });
    return drawCharts(figures, [chart]).get('test')?.title;
  };
  it('names the leader only if there is one', () => {
    expect(titled(['3', '9'], ['{leader}最多', '并列'])).toBe('指标1最多');
    expect(titled(['9', '9', '1'], ['{leader}最多', '并列'])).toBe('并列');
  });
  it('knows all-zero and all-equal', () => {
    const charts = templateCharts().filter(({ id }) => id === 'safety');
    const events = (value: string) => ({
      a: { name: '甲事件', unit: '起', kind: 'incidents' as const, topic: 'safety', values: { 2020: value } },
      b: { name: '乙事件', unit: '起', kind: 'incidents' as const, topic: 'safety', values: { 2020: '0' } },
    });
    expect(drawCharts(figuresOf(events('0')), charts).get('safety')?.title).toBe('两类质量安全事件均未发生');
    expect(drawCharts(figuresOf(events('2')), charts).get('safety')?.title).toBe(
      '质量安全事件中甲事件最多，为2起',
    );
  });
});
