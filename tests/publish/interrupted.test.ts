// A run that is killed before any of its calls to the file system leaves a whole set, or one that the next run makes
// whole. `npm run faults` kills it over whatever else may have been there before, `test:system` on Windows.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleInterrupted } from './bundled-interrupted.js';
import type { Outcome } from './interrupted.js';

it('publishing over a signed report survives a kill at each of its steps', () => {
  const work = mkdtempSync(join(tmpdir(), 'interrupted-'));
  try {
    const { status, stderr } = spawnSync(process.execPath, [bundleInterrupted(work), work], {
      encoding: 'utf8',
      env: { ...process.env, SITUATION: 'a signed set' },
    });
    expect([status, stderr]).toEqual([0, '']);
    const { steps, killed, complaints }: Outcome = JSON.parse(
      readFileSync(join(work, 'outcome.json'), 'utf8'),
    );
    expect(complaints).toEqual([]);
    expect(killed).toBe(steps['a signed set']);
    expect(killed).toBeGreaterThan(40);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}, 120_000);
