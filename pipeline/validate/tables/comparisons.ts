// Reads comparisons.csv: published changes against an earlier year.
import type { ChangeUnit } from '../../model/edition.js';
import type { EditionSources } from '../../model/sources.js';
import { changeUnits } from '../cell/choices.js';
import type { ComparisonRow } from '../relation/check.js';
import { findIndicator } from './known-names.js';
import type { ObservationContext } from './observations.js';
import { makeKeyRegister, readyTable } from './table-context.js';
import { readEnglish } from './translations.js';

export function readComparisons(
  sources: EditionSources,
  context: ObservationContext,
): readonly ComparisonRow[] {
  const ready = readyTable(sources, 'comparisons', context);
  if (ready === null) return [];
  const { reader } = ready;
  const isNew = makeKeyRegister(reader, 'indicator', ['change', 'change_unit'], context.report);
  const lastBase = context.year === null ? null : context.year - 1;
  return ready.rows.flatMap((row) => {
    const idCell = reader.cell(row, 'indicator');
    const id = reader.key(row, 'indicator', 'required');
    const found = id === null ? null : findIndicator(idCell, id, context.indicators, context.report);
    const indicator = found?.type === 'found' ? found.thing : null;
    const basePeriod = reader.year(row, 'base_period', 'base-period', lastBase);
    const changeUnit = reader.choice(row, 'change_unit', changeUnits, null);
    const unit = unitOfChange(changeUnit, indicator?.unit ?? '');
    const change = reader.number(row, 'change', unit, 'required');
    const source = reader.text(row, 'source', 'optional');
    const note = reader.text(row, 'note', 'optional');
    const english = readEnglish(row, { note: 'note_en' }, reader);
    if (id === null || basePeriod === null || !isNew(row, `${id}, ${basePeriod}`)) return [];
    if (indicator === null || changeUnit === null || change === null || change === 'empty') return [];
    if (source === null || note === null || english === null) return [];
    const cell = reader.cell(row, 'change');
    const { value, decimals } = change;
    const comparison = {
      indicator: indicator.id,
      basePeriod,
      change: value,
      decimals,
      changeUnit,
      source,
      note,
      english,
      place: cell.place,
    };
    return [{ comparison, indicator, cell, unitCell: reader.cell(row, 'change_unit') }];
  });
}

/** The unit in which the change is written, for the check of percent signs. */
function unitOfChange(changeUnit: ChangeUnit | null, unit: string): string {
  if (changeUnit === null) return '';
  return { percentage_point: '百分点', percent: '%', absolute: unit }[changeUnit];
}
