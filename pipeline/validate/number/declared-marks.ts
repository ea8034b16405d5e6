// What datapackage.json declares to stand for “no value”: missingValues of a table's schema, as the standard has it.
import type { JsonDocument } from '../../model/sources.js';

/**
 * Table Schema (Data Package standard v2), clause missingValues: texts, or objects with a `value`. An empty cell is a
 * missing value in any case.
 * @param table name of the table's file.
 */
export function declaredMarks(information: JsonDocument | null, table: string): ReadonlySet<string> {
  const resource = listIn(information?.value, 'resources').find((one) => fieldOf(one, 'path') === table);
  const marks = listIn(fieldOf(resource, 'schema'), 'missingValues')
    .map((mark) => (typeof mark === 'string' ? mark : fieldOf(mark, 'value')))
    .filter((mark) => typeof mark === 'string')
    .map((mark) => mark.trim());
  return new Set(marks.filter((mark) => mark !== ''));
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : [];
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
