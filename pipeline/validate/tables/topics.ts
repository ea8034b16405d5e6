// Reads topics.csv: the chapter tree in printed order.
import type { Topic } from '../../model/edition.js';
import type { EditionSources, Row } from '../../model/sources.js';
import { checkKeyFormat } from '../key/key-format.js';
import { lateParent } from '../key/key-topic-order.js';
import type { ReadingContext } from './cell-reader.js';
import { findTopic, type KnownName, type KnownNames, topicId, unreadRowsOf } from './known-names.js';
import { makeKeyRegister, type ReadyTable, readyTable } from './table-context.js';

export function readTopics(sources: EditionSources, context: ReadingContext): KnownNames<Topic> {
  const ready = readyTable(sources, 'topics', context);
  const standsInUnreadRow = unreadRowsOf(sources, ready?.table.file ?? '');
  if (ready === null) return { usable: false, byId: new Map(), standsInUnreadRow };
  const lines = linesOfTopics(ready);
  const byId = new Map<string, KnownName<Topic>>();
  const isNew = makeKeyRegister(ready.reader, 'topic', [], context.report);
  for (const row of ready.rows) {
    const id = ready.reader.key(row, 'topic', 'required');
    const above = { usable: true, byId, standsInUnreadRow };
    const read = readTopic(row, id, ready, above, lines, context);
    if (id === null || !isNew(row, id)) continue;
    byId.set(id, { id, name: ready.reader.cell(row, 'name').text.trim(), line: row.line, thing: read });
  }
  return { usable: true, byId, standsInUnreadRow };
}

function linesOfTopics({ rows, reader }: ReadyTable): ReadonlyMap<string, number> {
  return new Map(rows.toReversed().map((row) => [reader.cell(row, 'topic').text.trim(), row.line]));
}

function readTopic(
  row: Row,
  id: string | null,
  { reader }: ReadyTable,
  above: KnownNames<Topic>,
  lines: ReadonlyMap<string, number>,
  context: ReadingContext,
): Topic | null {
  const parent = reader.key(row, 'parent', 'optional');
  const parentCell = reader.cell(row, 'parent');
  const parentStands = parent === null ? false : checkParent();
  const name = reader.text(row, 'name', 'required');
  const nameEn = reader.text(row, 'name_en', 'optional');
  const cell = reader.cell(row, 'topic');
  const badFormat = id === null ? null : checkKeyFormat(cell, id);
  if (badFormat !== null) context.report(badFormat);
  if (id === null || badFormat !== null || !parentStands || name === null || nameEn === null) return null;
  return { id: topicId(id), parent: parent ? topicId(parent) : null, name, nameEn, place: cell.place };

  function checkParent(): boolean {
    if (parent === null || parent === '' || above.byId.has(parent)) return true;
    const line = lines.get(parent);
    if (line === undefined) return findTopic(parentCell, parent, above, context.report).type === 'found';
    context.report(lateParent(parentCell, id ?? '', parent, parent === id ? null : line));
    return false;
  }
}
