// A run that is killed before any of its calls to the file system leaves a whole set, or one that the next run makes whole.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleInterrupted } from './bundled-interrupted.js';
import type { Outcome } from './interrupted.js';

it('publishing survives a kill at each of its steps', () => {
  const work = mkdtempSync(join(tmpdir(), 'interrupted-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [bundleInterrupted(work), work], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    const { steps, killed, complaints }: Outcome = JSON.parse(
      readFileSync(join(work, 'outcome.json'), 'utf8'),
    );
    expect(complaints).toEqual([]);
    expect(killed).toBe(Object.values(steps).reduce((sum, count) => sum + count, 0));
    for (const count of Object.values(steps)) expect(count).toBeGreaterThan(40);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}, 120_000);
