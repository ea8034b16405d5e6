// Other programs and our tables: frictionless accepts the edition, and what pandas and LibreOffice write is read alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixEdition } from '../../pipeline/fix/fix-edition.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import { mistakes } from '../spreadsheets/mistakes.js';

const root = join(import.meta.dirname, '..', '..');
const edition = join(root, 'inputs', 'guangxi', '2020');
const fixtures = join(root, 'tests', 'fixtures', 'spreadsheets');
const values = join(edition, 'values.csv');

/** Python with what tests/system/requirements.txt names; `.ci/run` makes it. */
const own = join(root, 'tests', 'system', '.venv', 'bin', 'python');
const python = existsSync(own) ? own : 'python3';
for (const [program, ...args] of [
  [python, '-c', 'import frictionless, pandas, openpyxl'],
  ['soffice', '--version'],
] as const) {
  if (spawnSync(program, args).status !== 0)
    throw new Error(`${program} ${args.join(' ')} fails (see tests/README.md)`);
}

const folder = mkdtempSync(join(tmpdir(), 'interoperability-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The cells of a table of values, as our reader sees them. */
function cellsOf(bytes: Uint8Array) {
  const replaced = new Map([['2020/values.csv', { bytes, path: 'values.csv' }]]);
  const read = readEditionSources(edition, { replaced });
  const table = read.tables.get('values');
  const rows = table?.rows.map(({ cells }) => cells.map(({ text }) => text));
  return { header: table?.header.map(({ text }) => text), rows };
}

const original = cellsOf(readFileSync(values));

/** Every edition of the repository, and one that `new-year` has made and an officer filled in. */
const packages = [
  ...['inputs/guangxi', 'inputs/national', 'tests/editions/sample-city'].flatMap((region) =>
    readdirSync(join(root, region))
      .filter((name) => /^\d{4}$/.test(name))
      .map((year) => join(root, region, year)),
  ),
  newYear(),
];

function newYear(): string {
  const region = join(folder, 'guangxi');
  cpSync(dirname(edition), region, { recursive: true });
  const command = join(root, 'pipeline', 'quality-report.js');
  execFileSync(process.execPath, [command, 'new-year', region, '2021'], { stdio: 'ignore' });
  const values = join(region, '2021', 'values.csv');
  writeFileSync(values, readFileSync(values, 'utf8').replace(/^((?:[^,\r\n]*,){4})(?=,)/gm, '$11'));
  return join(region, '2021');
}

describe('frictionless', () => {
  it.each(packages.map((path) => [relative(root, path), path]))('accepts %s as a data package', (_, path) => {
    const report = execFileSync(
      python,
      ['-m', 'frictionless', 'validate', join(path, 'datapackage.json'), '--json'],
      { encoding: 'utf8' },
    );
    const { valid, tasks } = JSON.parse(report);
    expect(valid).toBe(true);
    expect(tasks.length).toBeGreaterThanOrEqual(4);
  });
});

describe('pandas', () => {
  it.each([
    ['UTF-8 and LF', "encoding='utf-8'"],
    ['a byte-order mark and CRLF', "encoding='utf-8-sig', lineterminator='\\r\\n'"],
    ['quotes around everything', 'quoting=1'],
  ])('writes with %s what we read as the same', (name, options) => {
    const path = join(folder, `pandas-${name.length}.csv`);
    const program = `import pandas; pandas.read_csv(r'${values}', dtype=str, keep_default_na=False).to_csv(r'${path}', index=False, ${options})`;
    execFileSync(python, ['-c', program]);
    expect(cellsOf(readFileSync(path))).toEqual(original);
  });

  it('writes in GB18030 what --fix makes the same', () => {
    const path = join(folder, 'pandas-gb18030.csv');
    const program = `import pandas; pandas.read_csv(r'${values}', dtype=str, keep_default_na=False).to_csv(r'${path}', index=False, encoding='gb18030')`;
    execFileSync(python, ['-c', program]);
    const replaced = new Map([['2020/values.csv', { bytes: readFileSync(path), path }]]);
    const [fixed] = fixEdition(edition, { replaced });
    expect(cellsOf(fixed?.bytes ?? new Uint8Array())).toEqual(original);
  });
});

describe('LibreOffice', () => {
  const charsets = { utf8: 76, gb18030: 85 } as const;
  const comma = 44;

  /** Saves workbooks as CSV as shown, without quotes that are not needed. */
  function save(books: readonly string[], into: string, charset: number, separator: number): void {
    const filter = `csv:Text - txt - csv (StarCalc):${separator},34,${charset},1,,0,false,true,true,false,false,0`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', into, ...books], {
      stdio: 'ignore',
    });
  }

  it('saves the mistakes as they are kept, and the table without any as it was', () => {
    const maker = join(root, 'tests', 'spreadsheets', 'make_mistakes.py');
    // From the kept table: the fixtures hold their year's data, whatever the edition says by now.
    execFileSync(python, [maker, join(fixtures, 'plain.csv'), folder]);
    const made = ['plain', ...mistakes.map(({ name }) => name)].filter((name) =>
      existsSync(join(folder, `${name}.xlsx`)),
    );
    expect(made.length).toBeGreaterThanOrEqual(13);
    const book = (name: string) => join(folder, `${name}.xlsx`);
    save(made.map(book), join(folder, 'utf8'), charsets.utf8, comma);
    save([book('plain')], join(folder, 'gbk'), charsets.gb18030, comma);
    save([book('plain')], join(folder, 'semicolons'), charsets.utf8, ';'.charCodeAt(0));
    const saved = (...path: readonly string[]) => readFileSync(join(folder, ...path)).toString('latin1');
    const kept = (name: string) => readFileSync(join(fixtures, `${name}.csv`)).toString('latin1');
    for (const name of made) expect([name, saved('utf8', `${name}.csv`)]).toEqual([name, kept(name)]);
    expect(saved('gbk', 'plain.csv')).toBe(kept('saved-as-gbk'));
    expect(saved('semicolons', 'plain.csv')).toBe(kept('semicolons'));
  });
});
