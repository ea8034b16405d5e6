// provenance.json: what the outputs were made from and by what, as an in-toto Statement with SLSA provenance v1.
import type { PublishedFile } from '../model/artifact.js';
import { sha256 } from '../files/digest.js';
import type { BuildParameters, Dependency } from './job-key.js';
import { jsonFile } from './manifest.js';
import { libraryVersions, productVersion } from './versions.js';

/**
 * in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md) with the predicate of SLSA provenance
 * v1 (slsa.dev/provenance/v1). Times and host are left out: the folder must not depend on them.
 */
export function makeProvenance(
  files: readonly PublishedFile[],
  dependencies: readonly Dependency[],
  parameters: BuildParameters,
  key: string,
): PublishedFile {
  const subjects = [...files].sort((first, second) => (first.path < second.path ? -1 : 1));
  const libraries = Object.entries(libraryVersions).map(([name, version]) => ({
    uri: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  }));
  return jsonFile('provenance.json', {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ path, bytes }) => ({ name: path, digest: { sha256: sha256(bytes) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'urn:quality-report:build:1',
        externalParameters: parameters,
        internalParameters: {},
        resolvedDependencies: [
          ...dependencies.map(({ name, sha256: hash }) => ({ name, digest: { sha256: hash } })),
          ...libraries,
        ],
      },
      runDetails: {
        builder: { id: 'urn:quality-report', version: { 'quality-report': productVersion } },
        metadata: { invocationId: key },
      },
    },
  });
}
