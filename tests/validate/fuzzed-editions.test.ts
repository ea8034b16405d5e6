// An edition's files with random damage to their bytes: documented findings or an edition, never a crash or a hang.
// FUZZ multiplies the runs, SEED moves them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examineData } from '../../pipeline/examine-data.js';
import { examine } from '../../pipeline/examine.js';
import { explainedCodes } from '../../pipeline/finding-pages.js';
import { renderJson } from '../../pipeline/findings/json.js';
import { renderText } from '../../pipeline/findings/text.js';
import type { KeptWork } from '../../pipeline/model/kept-work.js';
import { defaultTheme, templateFolders } from '../../pipeline/template-pack.js';
import { findingsFolder, inMiniEdition } from './mini-edition.js';

const runs = Number(process.env.FUZZ ?? 1);
const documented = new Set(explainedCodes());
const base = join(findingsFolder, 'base');
const files = readdirSync(base, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(?:csv|json)$/.test(name))
  .sort();

/** Bytes that mean something to a reader of CSV, JSON or text. */
const telling = fc.constantFrom(
  ...[
    '"',
    '""',
    ',',
    ',,,,',
    '\n',
    '\r\n',
    '\r',
    ';',
    '\t',
    '\0',
    '\uFEFF',
    '\u202E',
    '{',
    '}',
    '[',
    ']',
    ':',
    '\\',
  ],
  ...['=1+1', '__proto__', '{{x}}', '１２', '97.6%', '1e3', '#REF!', '5月14日', "'97.6", '—', '😀', '../x'],
);
const inserted = fc.oneof(
  telling.map((text) => Buffer.from(text)),
  fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom('b9e3cef7', 'fffe', 'feff', 'efbbbf', 'ff', 'eda080').map((hex) => Buffer.from(hex, 'hex')),
);
const damage = fc.record({
  file: fc.constantFrom(...files),
  at: fc.nat(4000),
  cut: fc.oneof(fc.nat(3), fc.nat(400)),
  insert: inserted,
  times: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 300 })),
});

/** Templates that were held against the same names need not be so again. */
const lints = new Map<string, Uint8Array>();
const kept: KeptWork = {
  recall: (slot, key) => lints.get(slot + key) ?? null,
  keep: (slot, key, make) => lints.set(slot + key, make()),
};

function examined(editionFolder: string, isDraft: boolean) {
  const shipped = { templateFolders: templateFolders(undefined), theme: defaultTheme };
  return examine({ editionFolder, ...shipped, language: 'zh-CN', isDraft }, kept);
}

it('damaged bytes give documented findings or an edition', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), fc.boolean(), (faults, isDraft) => {
      inMiniEdition([], (editionFolder) => {
        for (const { file, at, cut, insert, times } of faults) {
          const path = join(dirname(editionFolder), file);
          const bytes = readFileSync(path);
          const place = at % (bytes.length + 1);
          const middle = Buffer.concat(Array.from({ length: times }, () => insert));
          writeFileSync(path, Buffer.concat([bytes.subarray(0, place), middle, bytes.subarray(place + cut)]));
        }
        const { edition, findings, sources, reach } = examined(editionFolder, isDraft);
        expect(findings.map(({ code }) => code).filter((code) => !documented.has(code))).toEqual([]);
        expect(edition === null).toBe(
          findings.some(({ severity, code }) => severity === 'error' && !code.startsWith('tpl-')),
        );
        for (const { place } of findings)
          if (place !== null) expect(Math.min(place.line, place.column)).toBeGreaterThanOrEqual(1);
        // One cause is told once.
        const said = findings.map(({ code, place, field, found }) =>
          JSON.stringify([code, place, field, found]),
        );
        expect(new Set(said).size).toBe(said.length);
        const { counts } = JSON.parse(renderJson(findings, { language: 'zh-CN', reach }));
        expect(counts.total).toBeGreaterThanOrEqual(findings.length);
        expect(renderText(findings, sources, { language: 'en', colour: false })).not.toMatch(
          /undefined|\[object/,
        );
      });
    }),
    { numRuns: 50 * runs },
  );
});

/** Texts that a number could be taken for, more often than chance would have it. */
const nearNumber = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'0123456789.,-+eE%xX_/年月日家万亿多约~～—…#!\'" １２，．％－'),
    maxLength: 10,
  }),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

it('no number is read as another, and what is none is told at its cell', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(nearNumber, (written) => {
      const cell = `"${written.replaceAll('"', '""')}"`;
      const edit = {
        file: '2020/values.csv',
        replace: 'standards,2020,1320,',
        with: `standards,2020,${cell},`,
      };
      inMiniEdition([edit], (editionFolder) => {
        const { edition, findings } = examineData(editionFolder);
        const told = findings.filter(({ severity }) => severity !== 'info');
        for (const { code } of told) expect(documented).toContain(code);
        const read = edition?.observations
          .find(({ indicator }) => indicator === 'standards')
          ?.value.toFixed();
        if (told.length === 0 && read !== undefined) {
          expect(written.trim()).toMatch(plainDecimal);
          // -0 is 0.
          expect(Number(read) === Number(written)).toBe(true);
        } else if (edition !== null && read !== undefined) {
          // Mended with a warning: the same digits in the same order.
          expect(read.replace(/\D/g, '')).toBe(written.normalize('NFKC').replace(/\D/g, ''));
        } else if (edition === null) expect(told.some(({ place }) => place?.line === 14)).toBe(true);
      });
    }),
    { numRuns: 100 * runs },
  );
});
