// What the system says of a failed write becomes a finding with its place and its exit code; a bug stays a bug.
import { expect, it } from 'vitest';
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
