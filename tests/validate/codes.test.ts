// Every code that inputs and validate give: found exactly where it should be, once, and only by its own check.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadingOptions } from '../../pipeline/inputs/read-edition.js';
import type { Finding } from '../../pipeline/model/finding.js';
import { checks } from '../../pipeline/validate/registry.js';
import { type Edit, examineMiniEdition, findingsFolder } from './mini-edition.js';

interface Case {
  readonly about: string;
  readonly fault: readonly Edit[];
  /** All findings that the fault leads to, in order: one fault is never reported twice. */
  readonly expected: readonly Expected[];
  /** Edits that come close and must pass. */
  readonly nearMiss: readonly Edit[];
  /** What else the near miss leads to; nothing unless said. */
  readonly nearMissExpected?: readonly Expected[];
  /** What the user says of the files. */
  readonly reading?: ReadingOptions;
}
type Expected = Pick<Finding, 'code' | 'severity'> & { file: string | null; line: number; column: number };

const mayPrint = (codePoint: number) => codePoint <= 0xffff;
/** What is known of every edition says nothing of a fault, except in its own case. */
const asides = (code: string) => new Set(['cov-gaps'].filter((aside) => aside !== code));
const cases = readdirSync(findingsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .flatMap(({ name: code }) => casesOf(code).map((one) => ({ code, ...one })));
const ownCodes = new Set(checks.map(({ code }) => code));

describe.each(cases)('$code: $about', ({ code, fault, expected, nearMiss, nearMissExpected, reading }) => {
  const examine = (edits: readonly Edit[], without = asides(code)) =>
    examineMiniEdition(edits, { mayPrint, without }, reading);

  it('is found at its place, and nothing else with it', () => {
    const { edition, findings } = examine(fault);
    expect(findings.map(brief)).toEqual(expected);
    expect(findings.some((finding) => finding.code === code)).toBe(true);
    expect(edition === null).toBe(findings.some(({ severity }) => severity === 'error'));
  });

  it('lets the near miss pass', () => {
    expect(examine(nearMiss).findings.map(brief)).toEqual(nearMissExpected ?? []);
  });

  it('says what was found, what is allowed and how to mend it, in both languages', () => {
    for (const { text } of examine(fault).findings) {
      for (const sentences of [text['zh-CN'], text.en]) {
        for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/\S/);
        expect(Object.values(sentences).join('')).not.toMatch(/undefined|null|\[object/);
      }
      expect(text['zh-CN'].message).toMatch(/。$/);
      expect(text.en.message).toMatch(/[.?]$/);
    }
  });
});

/** What reading finds cannot be switched off. */
describe.each(cases.filter(({ code }) => ownCodes.has(code)))('$code', ({ code, fault }) => {
  it('vanishes when its check is switched off', () => {
    const without = new Set([code, ...asides(code)]);
    const { findings } = examineMiniEdition(fault, { mayPrint, without });
    expect(findings.map((finding) => finding.code)).not.toContain(code);
  });
});

describe('the base edition', () => {
  it('is valid', () => {
    const { edition, findings } = examineMiniEdition([], { mayPrint, without: asides('') });
    expect(findings).toEqual([]);
    expect(edition?.observations).toHaveLength(13);
    expect(edition?.standings).toHaveLength(3);
    expect(edition?.activities[1]?.detail).toBe('开展质量提升行动，\n总结推广经验。');
  });

  it('keeps every check in a file of its own name, with definitions of its own code', () => {
    const files = readdirSync('pipeline/validate', { recursive: true }).map((path) =>
      basename(String(path), '.ts'),
    );
    for (const { code, definitions } of checks) {
      expect(files).toContain(code);
      expect(new Set(definitions.map((definition) => definition.code))).toEqual(new Set([code]));
    }
    expect(ownCodes.size).toBe(checks.length);
  });

  it('leaves no check of this stage without a fixture', () => {
    expect([...ownCodes].filter((code) => !cases.some((one) => one.code === code))).toEqual([]);
  });
});

/** Mostly one; `case-….json` where a code has further faces. */
function casesOf(code: string): readonly Case[] {
  return readdirSync(join(findingsFolder, code))
    .filter((name) => /^case(?:-.*)?\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(findingsFolder, code, name), 'utf8')));
}

function brief({ code, severity, place }: Finding): Expected {
  return {
    code,
    severity,
    file: place?.file ?? null,
    line: place?.line ?? 0,
    column: place?.column ?? 0,
  };
}
