// The first edition is valid but for its four missing pictures, and refuses three slips in its best-known figure.
import { describe, expect, it } from 'vitest';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { EditionSources, Table } from '../../pipeline/model/sources.js';
import { validateEdition } from '../../pipeline/validate/run.js';

const sources = readEditionSources('inputs/guangxi/2020');

describe('inputs/guangxi/2020', () => {
  it('has no error, a warning for each picture that is not there, and a note of what could be added', () => {
    const { value, findings } = validateEdition(sources);
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info cov-gaps',
      ...Array(4).fill('warning img-missing'),
    ]);
    expect(value?.year).toBe(2020);
    expect(value?.indicators).toHaveLength(62);
    expect(value?.observations).toHaveLength(63);
    expect(value?.photographs).toHaveLength(4);
    expect(value?.region.issuingBody).not.toBe('');
  });

  it.each([
    ['9.x', 'num-notation', 0, '9.x', /数/],
    ['197.6', 'val-out-of-range', 0, '197.6', /0 到 100/],
    ['97.6家', 'num-trailing-unit', 4, '97.6家', /数字/],
  ])('refuses %s as the pass rate of manufacturing', (text, code, offset, found, expected) => {
    const { value, findings } = validateEdition(withValue('manufacturing-pass-rate', '2020', text));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(value).toBeNull();
    expect(errors).toHaveLength(1);
    const line = lineOf('manufacturing-pass-rate,2020');
    expect(errors[0]).toMatchObject({ code, found, field: 'value', exitCode: 1 });
    expect(errors[0]?.place).toEqual({ file: '2020/values.csv', line, column: 30 + offset });
    expect(errors[0]?.text['zh-CN'].expected).toMatch(expected);
    expect(errors[0]?.text['zh-CN'].hint).not.toBe('');
  });
});

function lineOf(beginning: string): number {
  const file = sources.files.find((candidate) => candidate.file === '2020/values.csv');
  return 1 + (file?.lines.findIndex((line) => line.startsWith(beginning)) ?? -1);
}

/** The sources with one value cell changed. */
function withValue(indicator: string, period: string, text: string): EditionSources {
  const table = sources.tables.get('values');
  if (table === undefined) throw new Error('values.csv was not read');
  const rows = table.rows.map((row) =>
    row.cells[0]?.text === indicator && row.cells[1]?.text === period
      ? { ...row, cells: row.cells.map((cell, index) => (index === 2 ? { ...cell, text } : cell)) }
      : row,
  );
  const changed: Table = { ...table, rows };
  return { ...sources, tables: new Map(sources.tables).set('values', changed) };
}
