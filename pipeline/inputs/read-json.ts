// JSON text to a document whose every value knows its place.
import { type Finding, makeFinding } from '../model/finding.js';
import type { JsonDocument } from '../model/sources.js';
import { jsonSyntax } from './checks/json-syntax.js';
import { offsetOf, scanJson } from './json-scan.js';
import { placeFinder } from './places.js';

export interface ReadJson {
  readonly document: JsonDocument | null;
  readonly findings: readonly Finding[];
}

/**
 * Findings: `json-syntax`.
 * @param definition with the exit code that a fault leads to: of data, or of a template.
 */
export function readJson(file: string, text: string, definition = jsonSyntax): ReadJson {
  const { root, fault } = scanJson(text);
  const placeOfOffset = placeFinder(file, text);
  if (fault !== null) {
    const found = text.slice(fault.offset).split(/\r?\n/)[0] ?? '';
    const site = { place: placeOfOffset(fault.offset), length: 1, found };
    return { document: null, findings: [makeFinding(definition, site, { type: fault.type })] };
  }
  const value: unknown = JSON.parse(text);
  const placeOf = (path: readonly (string | number)[]) => placeOfOffset(offsetOf(root, path) ?? 0);
  return { document: { file, value, placeOf }, findings: [] };
}
