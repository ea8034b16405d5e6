// How evenly the first edition is set in each theme: every paragraph counted, no finding of layout.
import { describe, expect, it } from 'vitest';
import { documentStatistics } from '../../pipeline/layout/flow/paragraph-statistics.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import { compose } from '../compose/guangxi.js';
import { fonts, shippedTheme, shippedThemes } from './themes.js';

const document = compose();

describe.each(shippedThemes)('the first edition in the theme %s', (name) => {
  const { value, findings } = layOut(document, shippedTheme(name), fonts);
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  const { all, paragraphs } = documentStatistics(value);

  it('has no loose line, nor any other finding of layout', () => {
    expect(findings).toEqual([]);
    expect(all.loose).toBe(0);
    expect(paragraphs.filter(({ loose }) => loose > 0)).toEqual([]);
  });

  it('counts every justified line once, in its paragraph', () => {
    const counted = paragraphs.reduce((sum, { justified }) => sum + justified, 0);
    expect(counted).toBe(all.justified);
    expect(all.justified).toBeGreaterThan(50);
    expect(all.stretches.reduce((sum, { lines }) => sum + lines, 0)).toBe(all.justified);
  });

  it('stretches seven lines of eight by at most 0.04 em', () => {
    const even = all.stretches.filter(({ upTo }) => upTo <= 0.04).reduce((sum, { lines }) => sum + lines, 0);
    expect(even / all.justified).toBeGreaterThan(7 / 8);
  });
});

describe('the first edition in its own theme', () => {
  it('has no crammed line', () => {
    const { value } = layOut(document, shippedTheme('report'), fonts);
    expect(value === null ? null : documentStatistics(value).all.crammed).toBe(0);
  });
});
