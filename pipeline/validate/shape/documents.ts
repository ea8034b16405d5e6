// The shapes of region.json and datapackage.json, and the model's types made from them.
import * as v from 'valibot';
import type { English, PackageInformation, Region } from '../../model/edition.js';
import type { Finding } from '../../model/finding.js';
import { joinedLines } from '../../model/joined-lines.js';
import { textsIn } from '../../model/json-texts.js';
import type { JsonDocument } from '../../model/sources.js';
import type { Report } from '../check.js';
import { isDate } from '../cell/date-invalid.js';
import type { CheckText } from '../text/check-text.js';
import { shapeFindings } from './json-shape.js';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const optionalText = v.optional(v.pipe(v.string(), v.trim()), '');

const code = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/));

/** The whole of region.json; schemas/region.schema.json is made from it. */
export const regionShape = v.object({
  id: code,
  name: text,
  name_en: text,
  short_name: text,
  level: text,
  issuing_body: text,
  issuing_body_en: text,
  dimensions: v.optional(v.array(v.object({ id: code, name: text, name_en: text })), []),
});

/**
 * Data Package standard v2, clauses contributors, sources, licenses, created. `created` may be a date-time as
 * the standard has it; the report uses its date.
 */
const packageSchema = v.object({
  title: text,
  title_en: optionalText,
  version: text,
  created: v.pipe(
    v.string(),
    v.check(
      (created) => isDate(created.slice(0, 10)) && /^.{10}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.test(created),
      '日期，写成“年-月-日”，月和日各两位 | a date, year-month-day (ISO 8601)',
    ),
    v.transform((created) => created.slice(0, 10)),
  ),
  contributors: v.pipe(v.array(v.object({ title: text, role: optionalText })), v.minLength(1)),
  sources: v.pipe(
    v.array(v.object({ title: text, author: optionalText, title_en: optionalText, author_en: optionalText })),
    v.minLength(1),
  ),
  licenses: v.pipe(
    v.array(v.object({ name: text, title: optionalText, title_en: optionalText })),
    v.minLength(1),
  ),
});

export interface ReadDocument<Value> {
  /** `null` if the document has not the right shape. */
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}

export function readRegion(document: JsonDocument): ReadDocument<Region> {
  const { output, findings } = readShape(regionShape, document);
  if (output === null) return { value: null, findings };
  const value = {
    id: output.id,
    name: output.name,
    nameEn: output.name_en,
    shortName: output.short_name,
    level: output.level,
    issuingBody: output.issuing_body,
    issuingBodyEn: output.issuing_body_en,
    dimensions: output.dimensions.map(({ id, name, name_en }) => ({ id, name, nameEn: name_en })),
  };
  return { value, findings };
}

export function readPackage(document: JsonDocument): ReadDocument<PackageInformation> {
  const { output, findings } = readShape(packageSchema, document);
  if (output === null) return { value: null, findings };
  const { title, title_en, version, created, contributors } = output;
  const value = {
    title,
    version,
    created,
    contributors,
    english: translated({ title: title_en }),
    sources: output.sources.map((source) => ({
      title: source.title,
      author: source.author,
      english: translated({ title: source.title_en, author: source.author_en }),
    })),
    licenses: output.licenses.map((licence) => ({
      name: licence.name,
      title: licence.title,
      english: translated({ title: licence.title_en }),
    })),
  };
  return { value, findings };
}

/** Empty texts are no translations. */
function translated<Field extends string>(texts: Readonly<Record<Field, string>>): English<Field> {
  const english: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(texts) as Field[]) if (texts[field] !== '') english[field] = texts[field];
  return english;
}

/** Fields whose texts are printed; the schemas of resources are not. */
const printedFields: ReadonlySet<string> = new Set([
  ...['id', 'name', 'name_en', 'short_name', 'level', 'issuing_body', 'issuing_body_en'],
  'dimensions',
  ...['title', 'title_en', 'version', 'created', 'contributors', 'sources', 'licenses'],
]);

/** Reads a document and checks its printed texts; reports everything that is wrong with either. */
export function readDocument<Value>(
  document: JsonDocument | null,
  read: (document: JsonDocument) => ReadDocument<Value>,
  { report, checkText }: { readonly report: Report; readonly checkText: CheckText },
): Value | null {
  if (document === null) return null;
  const { value, findings } = read({ ...document, value: onOneLine(document.value) });
  findings.forEach(report);
  for (const { text, path } of textsIn(document.value)) {
    if (!printedFields.has(String(path[0]))) continue;
    const { file, line, column } = document.placeOf(path);
    // The text begins behind its quote.
    checkText({ text, place: { file, line, column: column + 1 }, field: `/${path.join('/')}` }, 'json');
  }
  return value;
}

/** Texts of these documents are set on one line each. */
function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return joinedLines(value);
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, onOneLine(item)]));
}

function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  document: JsonDocument,
): { readonly output: v.InferOutput<Schema> | null; readonly findings: readonly Finding[] } {
  const result = v.safeParse(schema, document.value);
  return result.success
    ? { output: result.output, findings: [] }
    : { output: null, findings: shapeFindings(document, result.issues) };
}
