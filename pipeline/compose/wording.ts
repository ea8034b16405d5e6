// The report's fixed words: patterns with {slots}, read from the template's wording file, checked by name.
import { templateSyntax } from '../inputs/checks/json-syntax.js';
import { readJson } from '../inputs/read-json.js';
import { type Finding, makeFinding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { wordingFault } from './findings/wording-fault.js';
import { patterns, type WordingKey } from './wording-patterns.js';

export type { WordingKey };

/** 全区, 全省 …: keyed by the level written in region.json, so the file may hold any. */
const openGroup = 'whole-region';

export interface Wording {
  readonly say: (key: WordingKey) => string;
  /** What the region as a whole is called, by its level; the region's own name is used if there is none. */
  readonly wholeRegion: (level: string) => string | null;
  /** Every character the wording can print, for the glyph check. */
  readonly texts: readonly string[];
}

/** Reads the wording file; a missing pattern prints nothing and is a finding. */
export function readWording(source: SourceFile): { wording: Wording; findings: readonly Finding[] } {
  const { document, findings: faults } = readJson(
    source.file,
    new TextDecoder().decode(source.bytes),
    templateSyntax,
  );
  const said = flatten(document?.value);
  const findings: Finding[] = [...faults];
  const report = (name: string, fault: 'missing' | 'unknown' | 'slot', detail: string) => {
    const line = 1 + source.lines.findIndex((text) => text.includes(`"${name.split('.').at(-1)}"`));
    findings.push(
      makeFinding(
        wordingFault,
        { place: { file: source.file, line: Math.max(1, line), column: 1 }, field: name, found: detail },
        { name, fault, detail },
      ),
    );
  };
  // Of a file that cannot be read nothing else is missing.
  const wanted = document === null ? [] : Object.entries<readonly string[]>(patterns);
  for (const [name, slots] of wanted) {
    const pattern = said.get(name);
    if (pattern === undefined) report(name, 'missing', name);
    for (const [, slot = ''] of (pattern ?? '').matchAll(slotGrammar)) {
      if (!slots.includes(slot)) report(name, 'slot', slot);
    }
  }
  for (const name of said.keys()) {
    if (!(name in patterns) && !name.startsWith(`${openGroup}.`)) report(name, 'unknown', name);
  }
  return {
    wording: {
      say: (key) => said.get(key) ?? '',
      wholeRegion: (level) => said.get(`${openGroup}.${level}`) ?? null,
      texts: [...said.values()],
    },
    findings,
  };
}

/** `{amount}` and the like. */
export const slotGrammar = /\{([a-z-]+)\}/g;

function flatten(value: unknown): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [group, entries] of Object.entries(record(value))) {
    for (const [key, text] of Object.entries(record(entries))) {
      if (typeof text === 'string') flat.set(`${group}.${key}`, text);
    }
  }
  return flat;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
