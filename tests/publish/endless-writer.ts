// Publishes one set after another until it is killed; all files of a set hold the same number.
import type { PublishedFile } from '../../pipeline/model/artifact.js';
import { makeManifest } from '../../pipeline/publish/manifest.js';
import { publishFolder } from '../../pipeline/publish/publish.js';

const outputs = process.argv[2] ?? '';
for (let round = 0; ; round += 1) {
  const files = ['a.txt', 'b.txt', 'c.txt'].map(
    (path): PublishedFile => ({
      path,
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(`${round}`),
    }),
  );
  publishFolder(outputs, [...files, makeManifest(files, String(round))]);
}
