// The kinds of charts that a template can ask for.
export const chartKinds = [
  'trend',
  'dot-ranking',
  'bar-ranking',
  'composition',
  'proportion',
  'base-comparison',
  'marks',
] as const;

export type ChartKindName = (typeof chartKinds)[number];
