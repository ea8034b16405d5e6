// Colours of the shipped themes on paper, on screen and in grey print; and what a theme of pale colours is told.
import { describe, expect, it } from 'vitest';
import {
  contrastFaults,
  contrastRatio,
  leastLightnessStep,
  lightness,
} from '../../pipeline/layout/contrast.js';
import { readThemeText, shippedTheme, shippedThemes, themeText } from './themes.js';

describe('contrast', () => {
  it('is that of WCAG 2.2', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 9);
    expect(contrastRatio('#FFFFFF', '#FFFFFF')).toBe(1);
    // The well-known grey that just passes on white, and the one that just fails.
    expect(contrastRatio('#767676', '#FFFFFF')).toBeGreaterThan(4.5);
    expect(contrastRatio('#777777', '#FFFFFF')).toBeLessThan(4.5);
  });
});

describe.each(shippedThemes)('the theme %s', (name) => {
  const theme = shippedTheme(name);

  it('passes AA for every pair of colours that meet', () => {
    expect(contrastFaults(theme)).toEqual([]);
    expect(readThemeText(themeText(name)).findings).toEqual([]);
  });

  it('keeps fills of charts apart in grey print', () => {
    const { accent, parts, rest } = theme.charts;
    const steps = [accent, ...parts, rest, '#FFFFFF'].map(lightness);
    for (const [index, step] of steps.slice(1, -1).entries())
      expect(step - (steps[index] ?? 0)).toBeGreaterThanOrEqual(leastLightnessStep);
    // Rising from dark to light, the last but outlined is paper-like.
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });
});

describe('a theme whose colours are too much alike', () => {
  const change = (from: string, to: string) => readThemeText(themeText('report').replace(from, to));

  it.each([
    ['"muted": "#5F666D"', '"muted": "#AAAAAA"', '/colours/muted', '#AAAAAA', 'note'],
    ['"good": "#1B6B45"', '"good": "#33CC77"', '/colours/good', '#33CC77', 'good'],
    ['"tint": "#F1F4F7"', '"tint": "#8090A0"', '/colours/accent', '#1F4E79', 'table-group'],
    ['"rule": "#1F4E79"', '"rule": "#AABBCC"', '/colours/rule', '#AABBCC', 'colours/rule'],
    ['"parts": ["#8CA1B6"', '"parts": ["#5577AA"', '/charts/parts', '#5577AA', 'charts/parts'],
  ])('is used, with a warning at the place: %s to %s', (from, to, field, found, use) => {
    const { value, findings } = change(from, to);
    expect(value).not.toBeNull();
    const first = findings[0];
    expect([first?.code, first?.severity, first?.field, first?.found]).toEqual([
      'lay-contrast',
      'warning',
      field,
      found,
    ]);
    const line = themeText('report').replace(from, to).split('\n')[(first?.place?.line ?? 0) - 1];
    expect(line).toContain(`"${field.split('/').at(-1)}"`);
    expect(first?.text.en.message).toContain(use);
  });

  it('may be paler where the text is large', () => {
    const paler = '"accent": "#7A8FA6"';
    const faults = change('"accent": "#1F4E79",\n    "rule"', `${paler},\n    "rule"`).findings;
    expect(faults.map(({ text }) => text.en.message).join()).not.toContain('cover-title');
    expect(faults).not.toEqual([]);
  });
});
