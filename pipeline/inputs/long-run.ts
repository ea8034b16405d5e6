// Tells V8 that a run will be long: the launcher lets it optimise little, which pays for a report and not for a large table.
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/** Characters of a table from which on optimised code pays: ten times the first edition's largest. */
const largeTable = 256 * 1024;
/** Bytes of bytecode that a function runs before V8 looks at it: what it is without the launcher. */
const usualBudget = 132 * 1024;

/** To be called before a table is looked at. Only the launcher of Node 20 has set the budget (quality-report.js). */
export function expectWorkFor(length: number): void {
  if (length >= largeTable && !('enableCompileCache' in module))
    setFlagsFromString(`--interrupt-budget=${usualBudget}`);
}
