// datapackage.json of a new edition: last year's with another year, or one made from the columns.
import { type Column, columnsOf } from '../inputs/headers.js';
import type { EditionTableName } from '../model/sources.js';
import type { NewEdition } from './new-edition.js';
import { withRemarkColumns } from './remark-columns.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** Data Package standard v2. Only `values` has columns for people, which its schema must name. */
export function newPackage(wanted: NewEdition, tables: readonly EditionTableName[]): Uint8Array {
  const { previous, year, created } = wanted;
  const before = previous === null ? null : asObject(previous.description);
  const renamed = before === null || previous === null ? {} : withYear(before, previous.edition.year, year);
  const known = new Map(resourcesOf(before).map((resource) => [resource.name, resource]));
  const description = {
    ...firstDescription(wanted),
    ...renamed,
    version: '0.1.0',
    created: `${created}T00:00:00Z`,
    resources: tables.map((name) => withRemarks(name, known.get(name) ?? firstResource(name))),
  };
  return new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`);
}

/** What names the edition: its name and title. The rest is said of the data and stays. */
function withYear(description: JsonObject, from: number, to: number): JsonObject {
  const renamed = (text: Json | undefined) =>
    typeof text === 'string' ? text.replaceAll(String(from), String(to)) : '';
  return { ...description, name: renamed(description.name), title: renamed(description.title) };
}

function firstDescription({ books, year }: NewEdition): JsonObject {
  const { id, name, issuingBody } = books.region;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${id}-quality-${year}`,
    title: `${name}质量状况报告（${year}年）`,
    contributors: [{ title: issuingBody, roles: ['author'] }],
    sources: [{ title: issuingBody }],
    licenses: [{ name: 'notspecified', title: '未注明许可' }],
  };
}

function firstResource(name: EditionTableName): JsonObject {
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columnsOf(name).map(fieldOf),
      missingValues: [''],
    },
  };
}

function fieldOf({ name, alias }: Column): JsonObject {
  return { name, type: 'string', ...(alias === '' ? {} : { title: alias }) };
}

function withRemarks(name: EditionTableName, resource: JsonObject): JsonObject {
  const schema = asObject(resource.schema);
  if (name !== 'values' || schema === null || !Array.isArray(schema.fields)) return resource;
  const fields = new Map(schema.fields.map((field: Json) => [String(asObject(field)?.name), field]));
  const names = [...fields.keys()].filter((field) => !field.startsWith('#'));
  const remark = (field: string) => ({ name: field, type: 'string', description: '供填写时参考，不读取' });
  const all = withRemarkColumns(names).map((field) => fields.get(field) ?? remark(field));
  return { ...resource, schema: { ...schema, fields: all } };
}

function resourcesOf(description: JsonObject | null): readonly JsonObject[] {
  const resources = description?.resources;
  if (!Array.isArray(resources)) return [];
  return resources.map(asObject).filter((resource) => resource !== null);
}

function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
