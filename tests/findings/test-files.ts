// Which test files speak of a code, for the table of codes and for the mutation run.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, textOf } from './catalogue.js';

/** Tests that speak of all codes alike, or run the program as built. */
const aboutAll = /^tests\/(?:findings|mutation|report|system|bench)\//;

const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !aboutAll.test(file))
  .sort()
  .map((file) => ({ file, text: textOf(file) }));

export function testFilesNaming(code: string): readonly string[] {
  const named = new RegExp(`\\b${code}(?![\\w-])`);
  return files.filter(({ text }) => named.test(text)).map(({ file }) => file);
}
