// manifest.json: every file of the outputs folder with its size and hash, so that anyone can verify the set.
import type { PublishedFile } from '../model/artifact.js';
import { sha256 } from './digest.js';
import { libraryVersions, productVersion } from './versions.js';

export const manifestName = 'manifest.json';

/** Lists `files` in code-unit order of their paths; the manifest itself is not in the list. */
export function makeManifest(files: readonly PublishedFile[], key: string): PublishedFile {
  const listed = [...files].sort((first, second) => (first.path < second.path ? -1 : 1));
  return jsonFile(manifestName, {
    product: { name: 'quality-report', version: productVersion },
    libraries: libraryVersions,
    jobKey: key,
    files: listed.map(({ path, mediaType, bytes }) => ({
      path,
      bytes: bytes.byteLength,
      sha256: sha256(bytes),
      mediaType,
    })),
  });
}

/** A JSON file for people and programs: two spaces, a line feed at the end. */
export function jsonFile(path: string, value: unknown): PublishedFile {
  return {
    path,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
  };
}
