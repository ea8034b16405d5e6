// The outputs depend on inputs, templates and version only: not on time zone, locale, folder, mask or run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../pipeline/files/digest.js';
import { copyEdition, filesIn, run } from './copied-edition.js';

const first = copyEdition();
const second = copyEdition();
afterAll(() => {
  first.remove();
  second.remove();
});

describe('two builds in different surroundings', () => {
  const here = run(first.folder, ['build', 'inputs/guangxi/2020'], {
    TZ: 'Asia/Shanghai',
    LANG: 'zh_CN.UTF-8',
  });
  const there = run(join(second.folder, 'inputs'), ['build', 'guangxi/2020', '--out', second.outputs], {
    TZ: 'America/St_Johns',
    LANG: 'C',
    LC_ALL: 'tr_TR.UTF-8',
    UV_THREADPOOL_SIZE: '1',
  });

  it('give the same files to the byte', () => {
    expect([here.code, there.code]).toEqual([0, 0]);
    const files = filesIn(first.outputs);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['report.pdf', 'figures.csv']));
    for (const [name, bytes] of filesIn(second.outputs)) {
      expect(files.get(name)?.equals(bytes), name).toBe(true);
    }
    expect(filesIn(second.outputs).size).toBe(files.size);
  });

  it('hold no path', () => {
    for (const [name, bytes] of filesIn(first.outputs)) {
      expect(bytes.includes(first.folder), name).toBe(false);
    }
  });

  it('list every file in the manifest with its true hash, and in the provenance', () => {
    const files = filesIn(first.outputs);
    const manifest = JSON.parse(readFileSync(join(first.outputs, 'manifest.json'), 'utf8'));
    const listed = manifest.files.map(({ path }: { path: string }) => path);
    expect([...listed, 'manifest.json'].sort()).toEqual([...files.keys()].sort());
    for (const { path, bytes, sha256: hash } of manifest.files) {
      expect([files.get(path)?.byteLength, sha256(files.get(path) ?? '')]).toEqual([bytes, hash]);
    }
    const provenance = JSON.parse(readFileSync(join(first.outputs, 'provenance.json'), 'utf8'));
    expect(provenance.predicate.runDetails.metadata.invocationId).toBe(manifest.jobKey);
    const inputs = provenance.predicate.buildDefinition.resolvedDependencies.map(
      ({ name }: { name?: string }) => name,
    );
    expect(inputs).toEqual(
      expect.arrayContaining(['2020/values.csv', 'dictionary.csv', 'templates/annual-report/theme.json']),
    );
  });
});
