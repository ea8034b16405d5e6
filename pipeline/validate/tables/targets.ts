// Reads targets.csv: what an indicator was to reach by a year, and who set it.
import type { Target } from '../../model/edition.js';
import type { EditionSources } from '../../model/sources.js';
import { checkUnit } from '../value/unit-mismatch.js';
import { findIndicator } from './known-names.js';
import type { ObservationContext } from './observations.js';
import { makeKeyRegister, readyTable } from './table-context.js';

export function readTargets(sources: EditionSources, context: ObservationContext): readonly Target[] {
  const ready = readyTable(sources, 'targets', context);
  if (ready === null) return [];
  const { reader } = ready;
  const isNew = makeKeyRegister(reader, 'indicator', ['target'], context.report);
  return ready.rows.flatMap((row) => {
    const id = reader.key(row, 'indicator', 'required');
    const found =
      id === null
        ? null
        : findIndicator(reader.cell(row, 'indicator'), id, context.indicators, context.report);
    const indicator = found?.type === 'found' ? found.thing : null;
    // A target may lie in a year to come.
    const period = reader.year(row, 'period', 'period', null);
    const amount = reader.number(row, 'target', indicator?.unit ?? '', 'required');
    const unit = reader.text(row, 'unit', 'optional');
    const source = reader.text(row, 'source', 'optional');
    if (id === null || period === null || !isNew(row, `${id}, ${period}`)) return [];
    if (indicator === null || amount === null || amount === 'empty' || unit === null || source === null)
      return [];
    const cell = reader.cell(row, 'target');
    const unitFinding = unit === '' ? null : checkUnit(reader.cell(row, 'unit'), unit, indicator);
    if (unitFinding !== null) context.report(unitFinding);
    if (unitFinding?.severity === 'error') return [];
    const { value, decimals } = amount;
    for (const check of context.valueChecks) {
      const finding = check.check({ cell, value, indicator });
      if (finding === null) continue;
      context.report(finding);
      return [];
    }
    return [{ indicator: indicator.id, period, value, decimals, source, place: cell.place }];
  });
}
