// Reads dictionary.csv: one row per indicator, valid for all years.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { Indicator, Topic } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { booleans, directions, indicatorKinds } from '../cell/choices.js';
import { checkKeyFormat } from '../key/key-format.js';
import { otherName, sharedName } from '../key/key-name-conflict.js';
import { reversedLimits } from '../value/val-out-of-range.js';
import type { ReadingContext } from './cell-reader.js';
import { readHistory } from './dictionary-history.js';
import {
  findIndicator,
  findTopic,
  indicatorId,
  type KnownName,
  type KnownNames,
  unreadRowsOf,
} from './known-names.js';
import { makeKeyRegister, type ReadyTable, readyTable } from './table-context.js';
import { readEnglish } from './translations.js';
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
  const byName = new Map<string, { readonly id: string; readonly line: number }>();
  const isNew = makeKeyRegister(ready.reader, 'indicator', [], context.report);
  for (const row of ready.rows) {
    const id = ready.reader.key(row, 'indicator', 'required');
    const named = ready.reader.cell(row, 'name');
    const name = named.text.trim();
    const first = id === null ? undefined : byId.get(id);
    const isRenamed = first !== undefined && first.name !== name;
    if (id !== null && isRenamed) context.report(otherName(named, id, first.name, first.line));
    const known = id !== null && !isRenamed && isNew(row, id) ? id : null;
    // What is wrong with the code of a row that is left out has been said.
    const thing = readIndicator(row, known, ready, topics, context);
    if (known === null) continue;
    byId.set(known, { id: known, name, line: row.line, thing });
    const sharing = byName.get(name);
    if (sharing === undefined) byName.set(name, { id: known, line: row.line });
    else if (name !== '') context.report(sharedName(named, known, sharing.id, sharing.line));
  }
  const known = { usable: true, byId, standsInUnreadRow };
  checkNamed(ready, known, 'part_of', ({ partOf }) => partOf, context);
  checkNamed(ready, known, 'benchmark', ({ benchmark }) => benchmark, context);
  return known;
}

function readIndicator(
  row: Row,
  id: string | null,
  { reader }: ReadyTable,
  topics: KnownNames<Topic>,
  context: ReadingContext,
): Indicator | null {
  const { place } = reader.cell(row, 'indicator');
  const wellWritten = hasGoodFormat(row, id, reader, context);
  const topicKey = reader.key(row, 'topic', 'required');
  const topicCell = reader.cell(row, 'topic');
  const topic = topicKey === null ? null : findTopic(topicCell, topicKey, topics, context.report);
  const unit = reader.text(row, 'unit', 'required');
  const decimals = readWhole(row, 'decimals', reader, decimalsRange, 'required', context.report);
  const fields = {
    name: reader.text(row, 'name', 'required'),
    nameEn: reader.text(row, 'name_en', 'optional'),
    unit,
    unitEn: reader.text(row, 'unit_en', 'optional'),
    kind: reader.choice(row, 'kind', indicatorKinds, null),
    better: reader.choice(row, 'better', directions, null),
    required: reader.choice(row, 'required', booleans, 'false'),
    partOf: reader.key(row, 'part_of', 'optional'),
    definition: reader.text(row, 'definition', 'optional'),
    headline: reader.choice(row, 'headline', booleans, 'false'),
    benchmark: reader.key(row, 'benchmark', 'optional'),
    history: readHistory(row, reader, context),
    english: readEnglish(row, { definition: 'definition_en' }, reader),
    limits: readLimits(row, unit ?? '', reader, context),
  };
  if (id === null || !wellWritten || topic?.type !== 'found' || !areSound(fields)) return null;
  if (decimals === null || decimals === 'empty') return null;
  const { limits, required, partOf, headline, benchmark, history, ...texts } = fields;
  return {
    id: indicatorId(id),
    topic: topic.thing.id,
    ...texts,
    ...limits,
    ...history,
    decimals,
    required: required === 'true',
    partOf: partOf === '' ? null : indicatorId(partOf),
    headline: headline === 'true',
    benchmark: benchmark === '' ? null : indicatorId(benchmark),
    place,
  };
}

function hasGoodFormat(
  row: Row,
  id: string | null,
  reader: ReadyTable['reader'],
  context: ReadingContext,
): boolean {
  const finding = id === null ? null : checkKeyFormat(reader.cell(row, 'indicator'), id);
  if (finding !== null) context.report(finding);
  return finding === null;
}

/** Whether every cell could be used; what could not has been reported. */
function areSound<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): fields is Fields & { readonly [Name in keyof Fields]: NonNullable<Fields[Name]> } {
  return Object.values(fields).every((value) => value !== null);
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

/** A whole may stand below its part, so that what a column names is looked up when all rows are known. */
function checkNamed(
  { rows, reader }: ReadyTable,
  known: KnownNames<Indicator>,
  column: string,
  namedBy: (indicator: Indicator) => string | null,
  context: ReadingContext,
): void {
  for (const row of rows) {
    const cell = reader.cell(row, column);
    const name = cell.text.trim();
    const thing = known.byId.get(reader.cell(row, 'indicator').text.trim())?.thing;
    if (name !== '' && (thing === null || thing === undefined || namedBy(thing) !== null))
      findIndicator(cell, name, known, context.report);
  }
}
