// Each finding with a fixture, switched off in turn: its fixture must no longer give what it expects.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { catalogue, root } from '../findings/catalogue.js';
import { testFilesNaming } from '../findings/test-files.js';
import { examineMiniEdition, findingsFolder } from '../validate/mini-edition.js';

const entries = await catalogue();
const withFixture = entries.filter(({ code }) => existsSync(caseOf(code)));
const found: string[] = [];

it.each(withFixture)('$code', ({ code }) => {
  const { fault, expected, reading } = JSON.parse(readFileSync(caseOf(code), 'utf8'));
  const codesFound = () =>
    examineMiniEdition(fault, { mayPrint: (codePoint) => codePoint <= 0xffff }, reading)
      .findings.map((finding) => finding.code)
      .filter((one) => one !== 'cov-gaps' || code === 'cov-gaps');
  const wanted = expected.map((one: { code: string }) => one.code);
  process.env.WITHOUT_FINDING = '';
  expect(codesFound()).toEqual(wanted);
  process.env.WITHOUT_FINDING = code;
  expect(codesFound()).not.toEqual(wanted);
  found.push(code);
});

/** For the run, which switches the others off for the test files that name them. */
afterAll(() => {
  const others = entries.filter((entry) => !withFixture.includes(entry)).map(({ code }) => code);
  const report = {
    all: entries.map(({ code }) => code),
    found,
    others: Object.fromEntries(others.map((code) => [code, testFilesNaming(code)])),
  };
  if (process.env.MUTATION_REPORT !== undefined)
    writeFileSync(process.env.MUTATION_REPORT, JSON.stringify(report));
});

function caseOf(code: string): string {
  return join(root, findingsFolder, code, 'case.json');
}
