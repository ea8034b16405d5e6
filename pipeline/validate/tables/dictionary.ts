// Reads dictionary.csv: one row per indicator, valid for all years.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Indicator, Topic } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { booleans, directions, indicatorKinds } from '../cell/choices.js';
import { checkKeyFormat } from '../key/key-format.js';
import { reversedLimits } from '../value/val-out-of-range.js';
import type { ReadingContext } from './cell-reader.js';
import {
  findIndicator,
  findTopic,
  indicatorId,
  type KnownName,
  type KnownNames,
  unreadRowsOf,
} from './known-names.js';
import { makeKeyRegister, type ReadyTable, readyTable } from './table-context.js';
import { readWhole } from './whole-number.js';

/** More decimals than any published indicator has. */
const decimalsRange = { minimum: decimal('0'), maximum: decimal('6') };

/** @param topics what the column `topic` may name. */
export function readDictionary(
  sources: EditionSources,
  topics: KnownNames<Topic>,
  context: ReadingContext,
): KnownNames<Indicator> {
  const ready = readyTable(sources, 'dictionary', context);
  const standsInUnreadRow = unreadRowsOf(sources, ready?.table.file ?? '');
  if (ready === null) return { usable: false, byId: new Map(), standsInUnreadRow };
  const byId = new Map<string, KnownName<Indicator>>();
  const isNew = makeKeyRegister(ready.reader, 'indicator', [], context.report);
  for (const row of ready.rows) {
    const id = ready.reader.key(row, 'indicator', 'required');
    const thing = readIndicator(row, id, ready, topics, context);
    if (id === null || !isNew(row, id)) continue;
    byId.set(id, { id, name: ready.reader.cell(row, 'name').text.trim(), line: row.line, thing });
  }
  const known = { usable: true, byId, standsInUnreadRow };
  checkWholes(ready, known, context);
  return known;
}

function readIndicator(
  row: Row,
  id: string | null,
  { reader }: ReadyTable,
  topics: KnownNames<Topic>,
  context: ReadingContext,
): Indicator | null {
  const cell = reader.cell(row, 'indicator');
  const badFormat = id === null ? null : checkKeyFormat(cell, id);
  if (badFormat !== null) context.report(badFormat);
  const topicKey = reader.key(row, 'topic', 'required');
  const topic =
    topicKey === null ? null : findTopic(reader.cell(row, 'topic'), topicKey, topics, context.report);
  const name = reader.text(row, 'name', 'required');
  const nameEn = reader.text(row, 'name_en', 'optional');
  const unit = reader.text(row, 'unit', 'required');
  const unitEn = reader.text(row, 'unit_en', 'optional');
  const kind = reader.choice(row, 'kind', indicatorKinds, null);
  const better = reader.choice(row, 'better', directions, null);
  const decimals = readWhole(row, 'decimals', reader, decimalsRange, 'required', context.report);
  const limits = readLimits(row, unit ?? '', reader, context);
  const required = reader.choice(row, 'required', booleans, 'false');
  const partOf = reader.key(row, 'part_of', 'optional');
  const definition = reader.text(row, 'definition', 'optional');
  if (id === null || badFormat !== null || topic?.type !== 'found' || name === null || nameEn === null)
    return null;
  if (unit === null || unitEn === null || kind === null || better === null || limits === null) return null;
  if (
    decimals === null ||
    decimals === 'empty' ||
    required === null ||
    partOf === null ||
    definition === null
  ) {
    return null;
  }
  return {
    id: indicatorId(id),
    name,
    nameEn,
    topic: topic.thing.id,
    unit,
    unitEn,
    kind,
    better,
    decimals,
    ...limits,
    required: required === 'true',
    partOf: partOf === '' ? null : indicatorId(partOf),
    definition,
    place: cell.place,
  };
}

function readLimits(
  row: Row,
  unit: string,
  reader: ReadyTable['reader'],
  context: ReadingContext,
): { readonly minimum: Decimal | null; readonly maximum: Decimal | null } | null {
  const minimum = reader.number(row, 'minimum', unit, 'optional');
  const maximum = reader.number(row, 'maximum', unit, 'optional');
  if (minimum === null || maximum === null) return null;
  if (minimum !== 'empty' && maximum !== 'empty' && maximum.value.lt(minimum.value)) {
    context.report(reversedLimits(reader.cell(row, 'maximum'), minimum.value, maximum.value));
    return null;
  }
  return {
    minimum: minimum === 'empty' ? null : minimum.value,
    maximum: maximum === 'empty' ? null : maximum.value,
  };
}

/** A whole may stand below its part, so that part_of is looked up when all rows are known. */
function checkWholes(
  { rows, reader }: ReadyTable,
  known: KnownNames<Indicator>,
  context: ReadingContext,
): void {
  for (const row of rows) {
    const cell = reader.cell(row, 'part_of');
    const whole = cell.text.trim();
    const part = known.byId.get(reader.cell(row, 'indicator').text.trim());
    if (whole !== '' && part?.thing?.partOf !== null) findIndicator(cell, whole, known, context.report);
  }
}
