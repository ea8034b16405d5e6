// Every finding of reading stands in a file of its own code and is proved by a fixture.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks as checksOfValidate } from '../../pipeline/validate/registry.js';

const folder = 'pipeline/inputs/checks';
const codes = readdirSync(folder).map((name) => basename(name, '.ts'));

describe.each(codes)('%s', (code) => {
  it('is defined in the file of its name, and nowhere else', async () => {
    const path = join(process.cwd(), folder, `${code}.ts`);
    const definitions: readonly { readonly code?: string }[] = Object.values(await import(path));
    expect(new Set(definitions.map((definition) => definition.code))).toEqual(new Set([code]));
    expect(checksOfValidate.map((check) => check.code)).not.toContain(code);
  });

  it('has a fixture', () => expect(existsSync(`tests/fixtures/findings/${code}/case.json`)).toBe(true));
});
