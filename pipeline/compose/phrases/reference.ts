// 图1-2 and 表1-3: references to charts and tables, only if the thing referred to will be there.
import type { Inline } from '../../model/block.js';
import type { Breakdown } from '../../model/figure.js';
import type { Run } from '../run.js';
import { listedIndicators } from './lookup.js';

export function chartTarget(id: string): string {
  return `chart-${id}`;
}

export function tableTarget(topic: string): string {
  return `table-${topic}`;
}

export function breakdownTarget({
  indicator,
  dimension,
}: Pick<Breakdown, 'indicator' | 'dimension'>): string {
  return `table-${indicator}-by-${dimension}`;
}

export function chartReference(run: Run, id: string): readonly Inline[] {
  return run.drawings.has(id) ? [{ type: 'reference', target: chartTarget(id), show: 'number' }] : [];
}

export function tableReference(run: Run, topic: string): readonly Inline[] {
  return hasTable(run, topic) ? [{ type: 'reference', target: tableTarget(topic), show: 'number' }] : [];
}

/** One row says nothing that the text did not say. */
export function hasTable(run: Run, topic: string): boolean {
  return listedIndicators(run.figures, topic).length > 1;
}

/** Drawings all of whose figures belong to a topic, in the order of the chart list. */
export function chartsOfTopic(run: Run, topic: string): readonly string[] {
  const inTopic = new Set(
    run.figures.edition.indicators.flatMap((indicator) => (indicator.topic === topic ? indicator.id : [])),
  );
  return [...run.drawings.values()].flatMap(({ id, figures }) =>
    figures.some(({ indicator }) => indicator !== null) &&
    figures.every(({ indicator }) => indicator === null || inTopic.has(indicator))
      ? id
      : [],
  );
}
