// The report's own templates with random damage: findings with documented codes or a document, never a crash.
// FUZZ multiplies the runs, FUZZ_SEED moves them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { guangxi, sourceFile, templates } from './guangxi.js';

const pages = join(import.meta.dirname, '..', '..', 'docs', 'findings');
const documented = new Set(readdirSync(pages).map((name) => name.replace(/\.md$/, '')));
const figures = deriveFigures(guangxi, []);
const bodies = [...templates.files, ...templates.partials.values()].map(({ source }) =>
  new TextDecoder().decode(source.bytes),
);

const scrap = fc.constantFrom(
  '{{',
  '}}',
  '{{{',
  '{{#if ',
  '{{/if}}',
  '{{else}}',
  '(',
  ')',
  '"',
  ' as |t|',
  '{{> a}}',
  ':::',
  '::',
  '# ',
  '> ',
  '---',
  '\\{{',
  '__proto__',
  '\n',
  '\u0000',
  '\ud800',
  '5',
);
const damage = fc.record({
  at: fc.nat(3000),
  cut: fc.nat(12),
  insert: fc.oneof(scrap, fc.string({ maxLength: 4 })),
});

it('damaged templates give documented findings or a document', { timeout: 60_000 }, () => {
  const seed = process.env.FUZZ_SEED;
  fc.assert(
    fc.property(
      fc.constantFrom(...bodies),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      (whole, faults) => {
        const text = faults.reduce((so, { at, cut, insert }) => {
          const place = at % (so.length + 1);
          return so.slice(0, place) + insert + so.slice(place + cut);
        }, whole);
        const file = templateFile(sourceFile('templates/t/01-a.md.hbs', text));
        const set = templateSet('zh-CN', [file], templates.wording, sourceFile('w.json', '{}'));
        const found = lintTemplates(set, guangxi, [], () => true);
        const composed = found.length > 0 ? [] : composeDocument(figures, new Map(), set).findings;
        for (const { code, place } of [...found, ...composed]) {
          expect(documented).toContain(code);
          expect(place?.line).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 60 * Number(process.env.FUZZ ?? 1), ...(seed === undefined ? {} : { seed: Number(seed) }) },
  );
});
