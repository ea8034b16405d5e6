// manifest.json: every file of the outputs folder with its size and hash, so that anyone can verify the set.
import { sha256 } from '../files/digest.js';
import { jsonBytes, manifestName, productName } from '../files/file-list.js';
import type { PublishedFile } from '../model/artifact.js';
import { libraryVersions, productVersion } from './versions.js';

/** Lists `files` in code-unit order of their paths; the manifest itself is not in the list. */
export function makeManifest(files: readonly PublishedFile[], key: string): PublishedFile {
  const listed = [...files].sort((first, second) => (first.path < second.path ? -1 : 1));
  return jsonFile(manifestName, {
    product: { name: productName, version: productVersion },
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
    bytes: jsonBytes(value),
  };
}
