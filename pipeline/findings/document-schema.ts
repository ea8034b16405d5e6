// The shape of findings as JSON, once: the type of what is written, and schemas/findings.schema.json for who reads it.
import {
  array,
  boolean,
  description,
  type InferOutput,
  integer,
  is,
  minValue,
  nullable,
  number,
  picklist,
  pipe,
  regex,
  strictObject,
  string,
} from 'valibot';
import { checkingStages } from '../model/reach.js';

const count = pipe(number(), integer(), minValue(0));
/** 1-based; `null` for a finding about no file. */
const position = nullable(pipe(number(), integer(), minValue(1)));

const findingSchema = strictObject({
  code: pipe(
    string(),
    regex(/^[a-z]+(-[a-z0-9]+)+$/),
    description('Stable code of the check, explained under docs'),
  ),
  severity: picklist(['error', 'warning', 'info']),
  file: nullable(
    pipe(string(), description('As reached from the working directory, or as the product calls it')),
  ),
  line: pipe(position, description('Physical line, from 1')),
  column: pipe(position, description('UTF-16 code unit of the line, from 1, without a byte-order mark')),
  field: nullable(pipe(string(), description('Header of the column, or JSON pointer'))),
  found: nullable(pipe(string(), description('What stands there, escaped, at most 80 characters'))),
  expected: pipe(string(), description('What is allowed there')),
  message: pipe(string(), description('What is wrong, in a sentence')),
  hint: pipe(string(), description('How to mend it')),
  docs: pipe(string(), description('Where the code is explained, relative to the product’s folder')),
});

export const findingsSchema = pipe(
  strictObject({
    counts: strictObject({ error: count, warning: count, info: count, total: count, shown: count }),
    reached: pipe(
      strictObject({ stage: picklist(checkingStages), stopped: boolean() }),
      description('The last stage of checking; stopped if what follows could not be checked'),
    ),
    findings: pipe(array(findingSchema), description('In a fixed order; at most 1000, all are counted')),
  }),
  description('What quality-report validate --format json prints'),
);

export type FindingsDocument = InferOutput<typeof findingsSchema>;

/** Whether data read from a file are findings as this program writes them. */
export function isFindingsDocument(data: unknown): data is FindingsDocument {
  return is(findingsSchema, data);
}
