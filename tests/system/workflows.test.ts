// The workflows: sound to actionlint, pinned, with the least rights, and made of commands that run anywhere.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../report/copied-edition.js';

const folder = join(root, '.github', 'workflows');
const names = readdirSync(folder).filter((name) => name.endsWith('.yml'));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const path = [process.env.PATH, join(homedir(), 'go', 'bin')].join(delimiter);
const lint = (...args: readonly string[]) =>
  spawnSync('actionlint', args, { cwd: root, encoding: 'utf8', env: { ...process.env, PATH: path } });

if (lint('--version').error !== undefined)
  throw new Error('actionlint is missing: go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');

describe('the workflows', () => {
  it('are sound to actionlint', () => {
    const { status, stdout } = lint('-no-color', ...names.map((name) => join('.github', 'workflows', name)));
    expect([status, stdout]).toEqual([0, '']);
  });

  it('are there for changes, for releases and for other repositories', () => {
    expect(names.sort()).toEqual(['check.yml', 'release.yml', 'report.yml']);
  });

  it.each(names)('%s pins each action to a commit and says its version', (name) => {
    const used = [...textOf(name).matchAll(/uses: (?!\.\/)(?!OWNER)(.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/);
  });

  it.each(names)('%s begins without rights, and keeps no token in its checkouts', (name) => {
    const text = textOf(name);
    expect(text).toMatch(/^permissions: \{\}$/m);
    const checkouts = text.match(/actions\/checkout@/g)?.length ?? 0;
    expect(text.match(/persist-credentials: false/g)?.length ?? 0).toBe(checkouts);
    expect(text).not.toContain('pull_request_target');
  });

  it.each(names)('%s runs only the project’s own commands, and puts no expression into them', (name) => {
    const commands = [...textOf(name).matchAll(/- run: (.*)/g)].map(([, command]) => command ?? '');
    for (const command of commands) {
      expect(command).not.toContain('${{');
      expect(command).toMatch(
        /^(?:npm (?:ci|test)$|bash (?:"\$PROGRAM\/)?\.ci\/(?:run|report|release)|gh release create )/,
      );
    }
  });
});

describe('.ci/release', () => {
  it('refuses a tag that names no edition', () => {
    const { status, stderr } = spawnSync('bash', ['.ci/release', 'v1.0', '/nowhere'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, 'the tag must be like guangxi-2020-v1: v1.0\n']);
  });
});
