// How a theme makes charts look: in its colours, at the width of its text, so that their words keep their sizes.
import { type ChartTheme, defaultChartTheme } from '../charts/palette.js';
import type { Theme } from './theme.js';

export function chartThemeOf({ page, colours, charts }: Theme): ChartTheme {
  const { accent, parts, rest, baseline, grid } = charts;
  return {
    ...defaultChartTheme,
    accent,
    parts,
    rest,
    baseline,
    grid,
    ink: colours.ink,
    muted: colours.muted,
    width: page.measure,
    labelSize: charts['label-size'],
    noteSize: charts['note-size'],
  };
}
