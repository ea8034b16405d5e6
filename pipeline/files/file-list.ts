// Lists of files with their digests, as manifest.json holds one: what they name is ours to delete, and nothing else.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { PublishedFile } from '../model/artifact.js';
import { sha256 } from './digest.js';
import { kindOf } from './entry-kind.js';

/** The file that lists a published set, itself left out. */
export const manifestName = 'manifest.json';
export const productName = 'quality-report';

export interface ListedFile {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** By path within the folder, with `/` between names. */
export type FileList = ReadonlyMap<string, ListedFile>;

/** A list as it is written: JSON with two spaces and a line feed at the end. */
export function writeList(files: readonly PublishedFile[]): Uint8Array {
  const listed = files.map(({ path, bytes }) => ({
    path,
    bytes: bytes.byteLength,
    sha256: sha256(bytes),
  }));
  return jsonBytes({ product: { name: productName }, files: listed });
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Reads a list that this program has written: a manifest.json, or the plan of a working folder.
 * @returns `null` for anything else, one that somebody has edited included.
 */
export function readList(path: string): FileList | null {
  try {
    if (kindOf(path) !== 'file') return null;
    const bytes = readFileSync(path);
    const data: unknown = JSON.parse(bytes.toString('utf8'));
    if (Buffer.compare(bytes, jsonBytes(data)) !== 0) return null;
    const { files } = v.parse(listSchema, data);
    return new Map(files.map(({ path, ...listed }) => [path, listed]));
  } catch {
    return null;
  }
}

const listSchema = v.object({
  product: v.object({ name: v.literal(productName) }),
  files: v.array(v.object({ path: v.string(), bytes: v.number(), sha256: v.string() })),
});

/** What every list begins with. */
const beginning = Buffer.from(`{\n  "product": {\n    "name": "${productName}"`);

/** Whether bytes are what a killed run has written of a list, and not a list that is whole. */
export function isTornList(bytes: Uint8Array): boolean {
  const length = Math.min(beginning.byteLength, bytes.byteLength);
  if (Buffer.compare(bytes.subarray(0, length), beginning.subarray(0, length)) !== 0) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return false;
  } catch {
    return true;
  }
}
