// JSON text to a document whose every value knows its place.
import { type Finding, makeFinding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { JsonDocument } from '../model/sources.js';
import { jsonSyntax } from './checks/json-syntax.js';
import { pathKey, scanJson } from './json-scan.js';

export interface ReadJson {
  readonly document: JsonDocument | null;
  readonly findings: readonly Finding[];
}

/** Findings: `json-syntax`. */
export function readJson(file: string, text: string): ReadJson {
  const { offsets, fault } = scanJson(text);
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  if (fault !== null) {
    const found = text.slice(fault.offset).split(/\r?\n/)[0] ?? '';
    const site = { place: placeAt(fault.offset), length: 1, found };
    return { document: null, findings: [makeFinding(jsonSyntax, site, { type: fault.type })] };
  }
  const value: unknown = JSON.parse(text);
  const placeOf = (path: readonly (string | number)[]) => placeAt(offsets.get(pathKey(path)) ?? 0);
  return { document: { file, value, placeOf }, findings: [] };
}
