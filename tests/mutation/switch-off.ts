// Switches one finding off, named in the environment: it is still made, but as nothing that a test would accept.
import { vi } from 'vitest';
import type * as findings from '../../pipeline/model/finding.js';

vi.mock('../../pipeline/model/finding.js', async (importOriginal) => {
  const original = await importOriginal<typeof findings>();
  const makeFinding: typeof findings.makeFinding = (definition, site, details) => {
    const finding = original.makeFinding(definition, site, details);
    return definition.code === process.env.WITHOUT_FINDING
      ? { ...finding, code: 'switched-off', severity: 'info', exitCode: 0 }
      : finding;
  };
  return { ...original, makeFinding };
});
