// Faulty data is refused with place, what was found and what is allowed; the outputs before stay to the byte.
import { afterAll, describe, expect, it } from 'vitest';
import { buildText, copyEdition, filesIn, run } from './copied-edition.js';

const edition = copyEdition();
buildText(edition);
const published = filesIn(edition.outputs);
afterAll(() => edition.remove());

const row = 'manufacturing-pass-rate,2020,';

describe.each([
  ['9.x', 'num-notation', 30, '9.x'],
  ['197.6', 'val-out-of-range', 30, '197.6'],
  // The caret stands below the unit.
  ['97.6家', 'num-trailing-unit', 34, '97.6家'],
])('a value of %s', (value, code, column, found) => {
  it('is refused where it stands, and nothing is published', () => {
    edition.edit('values.csv', `${row}97.6,`, `${row}${value},`);
    try {
      const built = run(edition.folder, ['build', 'inputs/guangxi/2020']);
      expect(built.code).toBe(1);
      expect(built.stdout).toBe('');
      expect(built.stderr).toContain(code);
      expect(built.stderr).toContain(`inputs/guangxi/2020/values.csv:8:${column} `);
      expect(built.stderr).toContain('应当是：');
      expect(filesIn(edition.outputs)).toEqual(published);

      const { findings } = JSON.parse(
        run(edition.folder, ['validate', 'inputs/guangxi/2020', '--format', 'json']).stdout,
      );
      expect(findings.filter((finding: { severity: string }) => finding.severity === 'error')).toMatchObject([
        { code, file: 'inputs/guangxi/2020/values.csv', column, field: 'value', found },
      ]);
    } finally {
      edition.edit('values.csv', `${row}${value},`, `${row}97.6,`);
    }
  });
});

describe('several faults', () => {
  it('are told at once, of data and of the outputs folder', () => {
    const faulty = copyEdition();
    faulty.edit('values.csv', `${row}97.6,`, `${row}９7.6%,`);
    faulty.edit('comparisons.csv', 'percentage_point', 'percent');
    const { code, stderr } = run(faulty.folder, ['build', 'inputs/guangxi/2020', '--out', 'inputs']);
    expect(stderr).toContain('values.csv');
    expect(stderr).toContain('comparisons.csv');
    expect(stderr).toContain('out-inside-inputs');
    expect(code).toBe(5);
    const quiet = run(faulty.folder, ['build', 'inputs/guangxi/2020', '--out', 'inputs', '--quiet']);
    expect(quiet.stderr).toContain('out-inside-inputs');
    expect(quiet.stderr).not.toContain('警告');
    faulty.remove();
  });
});
