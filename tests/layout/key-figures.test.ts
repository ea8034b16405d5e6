// Cards of key figures: numbers of a row stand in line, and every label close above its number.
import { describe, expect, it } from 'vitest';
import type { PlacedItem } from '../../pipeline/model/page.js';
import { body, layOutParts, number, text } from './documents.js';

const labels = ['合格率', '全国有机产品认证示范区创建县（区）', '满意度'];

const laid = layOutParts(
  body('', {
    type: 'key-figures',
    cards: labels.map((label) => ({
      label: text(label),
      number: number('97.6', { unit: '%' }),
      change: text('▲ 提高'),
    })),
  }),
);

const lines = (laid.pages[0]?.items ?? []).filter(
  (item): item is Extract<PlacedItem, { type: 'line' }> => item.type === 'line',
);

describe('cards beside each other', () => {
  it('have their numbers in line', () => {
    const baselines = lines.filter(({ line }) => line.text === '97.6').map(({ baseline }) => baseline);
    expect(baselines).toHaveLength(labels.length);
    expect(new Set(baselines).size).toBe(1);
  });

  it('have the last lines of their labels in line, however many there are', () => {
    const ofLabels = labels.map((label) =>
      lines.filter(({ line }) => label.includes(line.text)).map(({ baseline }) => baseline),
    );
    expect(ofLabels.map(({ length }) => length)).toEqual([1, 2, 1]);
    expect(new Set(ofLabels.map((baselines) => Math.max(...baselines))).size).toBe(1);
  });
});
