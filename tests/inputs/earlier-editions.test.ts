// Earlier editions are the year folders before this one that hold values, oldest first.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { earlierEditionFolders } from '../../pipeline/inputs/earlier-editions.js';

let region = '';
beforeEach(() => {
  region = mkdtempSync(join(tmpdir(), 'region-'));
});
afterEach(() => rmSync(region, { recursive: true, force: true }));

it('finds them beside the edition', () => {
  for (const name of ['2021', '2018', '2019', '2020', '2017', '2016-draft', 'archive']) {
    mkdirSync(join(region, name));
    if (name !== '2017') writeFileSync(join(region, name, 'values.csv'), '');
  }
  const found = earlierEditionFolders(join(region, '2020'));
  expect(found.map((folder) => basename(folder))).toEqual(['2018', '2019']);
  expect(found[0]).toBe(join(region, '2018'));
  expect(earlierEditionFolders(join(region, 'nowhere', '2020'))).toEqual([]);
});
