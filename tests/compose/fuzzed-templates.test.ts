// The report's own templates with random damage: findings with documented codes or a document, never a crash.
// FUZZ multiplies the runs, FUZZ_SEED moves them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChartSpecifications } from '../../pipeline/charts/specification.js';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { readWording } from '../../pipeline/compose/wording.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { readTheme } from '../../pipeline/layout/theme.js';
import type { Finding } from '../../pipeline/model/finding.js';
import { shippedTemplateFolder } from '../../pipeline/template-pack.js';
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

const settings = ['charts.json', 'theme.json', 'wording/zh-CN.json'] as const;
const wholeSettings = new Map(
  settings.map((name) => [name, readFileSync(join(shippedTemplateFolder, name), 'utf8')]),
);
const jsonScrap = fc.constantFrom(
  ...['{', '}', '[', ']', '"', ',', ':', '\\', 'null', 'true', '-1', '1e999', '""', '"__proto__": {}, '],
  ...['"x": 1, ', '[[[[', '\uFEFF', '\0', '{number}', '{'.repeat(200), '质'],
);

function readSettings(name: (typeof settings)[number], text: string): readonly Finding[] {
  const source = sourceFile(`templates/t/${name}`, text);
  if (name === 'charts.json') return readChartSpecifications(source).findings;
  return name === 'theme.json' ? readTheme(source).findings : readWording(source).findings;
}

/** Every value of a document by the way to it. */
function waysIn(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [way, ...inner.flatMap(([key, part]) => waysIn(part, [...way, key]))];
}

/** The same with another value at one place, or none, or one more. */
function changedAt(value: unknown, way: readonly string[], other: unknown): unknown {
  const [key, ...rest] = way;
  if (key === undefined || typeof value !== 'object' || value === null) return other;
  const entries = Object.entries(value).flatMap(([name, part]): readonly (readonly [string, unknown])[] => {
    if (name !== key) return [[name, part]];
    const changed = changedAt(part, rest, other);
    if (changed === undefined) return [];
    return changed === 'another'
      ? [
          [name, part],
          [`${name}x`, part],
        ]
      : [[name, changed]];
  });
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

const otherValue = fc.constantFrom<unknown>(
  ...[
    undefined,
    'another',
    null,
    true,
    -1,
    0,
    1e308,
    1.5,
    '',
    'x',
    '#12345',
    '{一}{1}',
    '{nobody}',
    [],
    {},
    [[]],
  ],
);

it('damaged settings give documented findings at their places, each in Chinese too', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...settings),
      fc.record({ at: fc.nat(60_000), cut: fc.nat(20), insert: jsonScrap }),
      otherValue,
      fc.boolean(),
      (name, { at, cut, insert }, other, isJson) => {
        const whole = wholeSettings.get(name) ?? '';
        const value: unknown = JSON.parse(whole);
        const ways = waysIn(value);
        const place = at % (whole.length + 1);
        const text = isJson
          ? JSON.stringify(changedAt(value, ways[at % ways.length] ?? [], other) ?? null, null, 2)
          : whole.slice(0, place) + insert + whole.slice(place + cut);
        for (const { code, exitCode, severity, place, text: said } of readSettings(name, text)) {
          expect(documented).toContain(code);
          if (severity === 'error') expect(exitCode).toBe(4);
          expect(place?.line).toBeGreaterThan(0);
          const { message, expected } = said['zh-CN'];
          expect(`${message}${expected}`).not.toMatch(/Invalid|Expected|undefined/);
        }
      },
    ),
    { numRuns: 150 * Number(process.env.FUZZ ?? 1) },
  );
});
