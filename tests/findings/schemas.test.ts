// Findings for machines hold to the schemas that are published for them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { explanationOf } from '../../pipeline/finding-pages.js';
import { findingsSchema } from '../../pipeline/findings/document-schema.js';
import { renderJson } from '../../pipeline/findings/json.js';
import { renderSarif } from '../../pipeline/findings/sarif.js';
import type { Finding } from '../../pipeline/model/finding.js';
import { hostileFinding, miniFindings, reach } from './mini-findings.js';

const languages = ['zh-CN', 'en'] as const;
const { findings, files } = miniFindings();
const hostile: readonly Finding[] = [...findings, hostileFinding(), { ...hostileFinding(), place: null }];

/** Throws what is wrong with a document. */
function judge(schema: object): (document: unknown) => void {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (document) => {
    if (!validate(document)) throw new Error(ajv.errorsText(validate.errors, { separator: '\n' }));
  };
}

describe('schemas/findings.schema.json', () => {
  const path = '../../schemas/findings.schema.json';
  const generated = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'findings.schema.json',
    title: 'Findings of quality-report validate',
    ...toJsonSchema(findingsSchema),
  };

  it('is made from the type that the code writes', async () => {
    await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(path);
  });

  it.each(languages)('accepts what is written, in %s', (language) => {
    const accept = judge(JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')));
    accept(JSON.parse(renderJson(hostile, { language, reach })));
    accept(JSON.parse(renderJson([], { language, reach })));
  });

  it.each([
    ['a finding without a hint', { hint: undefined }],
    ['a field that is not in it', { colour: 'red' }],
    ['line 0', { line: 0 }],
    ['another severity', { severity: 'fatal' }],
  ])('refuses %s', (_, change) => {
    const document = JSON.parse(renderJson(findings, { language: 'en', reach }));
    const [first, ...rest] = document.findings;
    const changed = JSON.parse(JSON.stringify({ ...document, findings: [{ ...first, ...change }, ...rest] }));
    expect(() => judge(generated)(changed)).toThrow();
  });
});

describe('SARIF', () => {
  const published = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
  // Of draft 4, but using nothing that later drafts read otherwise, apart from what the schema is called.
  const { $schema: _draft, id: _name, ...schema } = createRequire(import.meta.url)(published);
  const accept = judge(schema);
  const page = (code: string) => explanationOf(code, 'zh-CN');
  const logOf = (given: readonly Finding[], language: 'zh-CN' | 'en' = 'zh-CN') =>
    JSON.parse(renderSarif(given, files, { language, version: '1.2.3', helpOf: page, reach }));

  it.each(languages)('is valid by the schema of 2.1.0, in %s', (language) => {
    accept(logOf(hostile, language));
    accept(logOf([], language));
    expect(() => accept({ ...logOf([]), version: '2.0.0' })).toThrow();
  });

  it('has a rule for each code that occurs, with help, and each result names its rule', () => {
    const [{ tool, results }] = logOf(findings).runs;
    const ids = tool.driver.rules.map(({ id }: { readonly id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of results) expect(ids[ruleIndex]).toBe(ruleId);
    for (const { help } of tool.driver.rules) expect(help.text).not.toBe('');
    expect(tool.driver.rules.find(({ id }: { readonly id: string }) => id === 'num-fullwidth')).toMatchObject(
      {
        shortDescription: { text: expect.stringMatching(/^数字、小数点或负号是用全角字符打的/) },
        help: { markdown: page('num-fullwidth') },
        defaultConfiguration: { level: 'warning' },
      },
    );
  });

  it('places a result where the text does, and says what to write where that is mechanical', () => {
    const [{ results }] = logOf(findings).runs;
    const result = results.find(({ ruleId }: { readonly ruleId: string }) => ruleId === 'num-fullwidth');
    const region = { startLine: 6, startColumn: 19, endLine: 6, endColumn: 23 };
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '2020/values.csv', uriBaseId: 'SRCROOT' },
      region: { ...region, snippet: { text: 'contribution,2020,９８．２,%,,,公报,' } },
    });
    expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: '98.2' } },
    ]);
    expect(results.filter(({ fixes }: { readonly fixes?: unknown }) => fixes !== undefined)).toHaveLength(1);
  });

  it('names files by references that any path makes', () => {
    const at = (file: string) => [{ ...hostileFinding(), place: { file, line: 1, column: 1 } }];
    const uriOf = (file: string) =>
      logOf(at(file)).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
    expect(uriOf('数据/a b#1?.csv')).toBe('%E6%95%B0%E6%8D%AE/a%20b%231%3F.csv');
    expect(uriOf('../guangxi/values.csv')).toBe('../guangxi/values.csv');
    expect(uriOf('/data/values.csv')).toMatch(/^file:\/\/\//);
  });

  it('lists at most 1000 and counts all', () => {
    const many = Array.from({ length: 1500 }, () => hostileFinding());
    const [{ results, properties }] = logOf(many).runs;
    expect(results).toHaveLength(1000);
    expect(properties.counts).toMatchObject({ total: 1500, shown: 1000 });
    expect(properties.reached).toEqual(reach);
  });
});
