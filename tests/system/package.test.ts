// The program as a package: packed, installed in a folder that holds only inputs, it makes the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyEdition, filesIn, root, run } from '../report/copied-edition.js';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
const edition = copyEdition();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  edition.remove();
});

const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', stdio: 'pipe' });

it('is installed from its tarball and gives the same outputs as the repository', () => {
  npm(root, 'pack', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const user = join(folder, 'user');
  cpSync(join(root, 'inputs'), join(user, 'inputs'), { recursive: true });
  writeFileSync(join(user, 'package.json'), '{ "private": true }\n');
  npm(user, 'install', '--ignore-scripts', join('..', tarball));
  execFileSync('npx', ['quality-report', 'build', 'inputs/guangxi/2020', '--quiet'], {
    cwd: user,
    stdio: 'pipe',
  });
  run(edition.folder, ['build', 'inputs/guangxi/2020', '--quiet']);
  const expected = filesIn(edition.outputs);
  expect(expected.size).toBeGreaterThan(10);
  expect(filesIn(join(user, 'outputs', 'guangxi', '2020'))).toEqual(expected);
});
