// The JSON Schemas of charts.json and region.json are made from what the code checks with, so that editors complete the same.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { chartsShape, readChartSpecifications } from '../../pipeline/charts/specification.js';
import { regionShape } from '../../pipeline/validate/shape/documents.js';

const root = join(import.meta.dirname, '..', '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
// What a shape computes or compares has no JSON Schema: the program checks it alone.
const generate = (name: string, title: string, shape: typeof chartsShape | typeof regionShape) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${name}.schema.json`,
  title,
  ...toJsonSchema(shape, { typeMode: 'input', ignoreActions: ['check', 'trim', 'transform'] }),
});
const accepts = (schema: object, document: unknown) =>
  new Ajv({ strict: false, allErrors: true }).compile(schema)(document);

const schemas = [
  ['charts', '图的清单', chartsShape, 'templates/annual-report/charts.json'],
  ['region', '地区', regionShape, 'inputs/guangxi/region.json'],
] as const;

describe.each(schemas)('schemas/%s.schema.json', (name, title, shape, document) => {
  const generated = generate(name, title, shape);

  it('is made from the shape that the code checks with', async () => {
    await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(
      `../../schemas/${name}.schema.json`,
    );
  });

  it('accepts the file that names it', () => {
    const content = readJson(document);
    expect(accepts(generated, content)).toBe(true);
    expect(existsSync(join(root, dirname(document), content.$schema))).toBe(true);
    expect(content.$schema).toMatch(new RegExp(`${name}\\.schema\\.json$`));
  });

  it('refuses a file without what is required', () => {
    const { name: _name, charts: _charts, ...rest } = readJson(document);
    expect(accepts(generated, rest)).toBe(false);
  });
});

it('charts.json is refused by schema and program alike when a kind is unknown', () => {
  const charts = readJson('templates/annual-report/charts.json');
  charts.charts[0].kind = 'pie';
  expect(accepts(generate('charts', '', chartsShape), charts)).toBe(false);
  const text = JSON.stringify(charts, null, 2);
  const source = {
    file: 'charts.json',
    path: 'charts.json',
    lines: text.split('\n'),
    bytes: new TextEncoder().encode(text),
  };
  expect(readChartSpecifications(source).value).toBeNull();
});
