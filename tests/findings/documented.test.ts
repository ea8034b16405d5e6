// Every code that the program can give is explained in docs/findings.md, and nothing else is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const families =
  'enc|in|size|csv|json|hdr|num|cell|enum|date|year|val|unit|key|yoy|rel|text|font|path|img|tpl|lay|out|run';

it('docs/findings.md has a heading for each code in the sources', () => {
  const codes = new Set(
    readdirSync(join(root, 'pipeline'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, 'pipeline', name), 'utf8'))
      .flatMap((text) => [...text.matchAll(new RegExp(`code(?::| =) '((?:${families})-[a-z0-9-]+)'`, 'g'))])
      .map(([, code]) => code ?? ''),
  );
  const headings = [...readFileSync(join(root, 'docs', 'findings.md'), 'utf8').matchAll(/^### (\S+)$/gm)];
  expect(headings.map(([, code]) => code).sort()).toEqual([...codes].sort());
});
