// What the system says of a failed write becomes a finding with its place and its exit code; a bug stays a bug.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '../../pipeline/publish/lock.js';
import { writeFailure } from '../../pipeline/publish/write-failure.js';

const systemError = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['EACCES', 'out-read-only'],
  ['EPERM', 'out-read-only'],
  ['EROFS', 'out-read-only'],
  ['ENOSPC', 'out-no-space'],
  ['EFBIG', 'out-limit'],
  ['EDQUOT', 'out-limit'],
  ['ENOTDIR', 'out-occupied'],
  ['EIO', 'out-failed'],
])('%s is %s', (cause, code) => {
  const finding = writeFailure(systemError(cause), 'outputs/region/2001');
  expect([finding.code, finding.severity, finding.exitCode]).toEqual([code, 'error', 5]);
  expect(finding.text['zh-CN'].message + finding.text['zh-CN'].hint).toContain('outputs/region/2001');
});

it('lets anything else pass as it is', () => {
  expect(() => writeFailure(new TypeError('a bug'), 'x')).toThrow('a bug');
});

it('a lock that another host holds is run-locked, and stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  try {
    writeFileSync(join(folder, 'lock'), '1 another-host');
    const findings = withLock(join(folder, 'lock'), () => [], 100);
    expect(findings.map(({ code, exitCode }) => [code, exitCode])).toEqual([['run-locked', 6]]);
    expect(findings[0]?.text['zh-CN'].message).toContain('another-host');
    expect(readdirSync(folder)).toEqual(['lock']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
