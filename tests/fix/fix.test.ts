// Mending puts down how a table was read: it never changes what is read, and a second time there is nothing to mend.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { diffOf } from '../../pipeline/fix/diff.js';
import { type FixedTable, fixEdition } from '../../pipeline/fix/fix-edition.js';
import { tidyTable } from '../../pipeline/fix/tidy-table.js';
import type { DeclaredEncoding } from '../../pipeline/inputs/declared-encoding.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import { readTable } from '../../pipeline/inputs/read-table.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { type Edit, inMiniEdition } from '../validate/mini-edition.js';

const values = '2020/values.csv';
const mark = '\uFEFF';

/** The base edition as it is kept: with CRLF and a byte-order mark there is nothing to mend. */
const wellWritten: readonly Edit[] = [
  'topics.csv',
  'dictionary.csv',
  values,
  '2020/comparisons.csv',
  '2020/standings.csv',
  '2020/activities.csv',
].map((file) => ({ file, encode: 'utf8-bom' }));

function fixed(edits: readonly Edit[], encoding?: DeclaredEncoding): FixedTable | undefined {
  const options = encoding === undefined ? {} : { encoding };
  return inMiniEdition([...edits], (folder) =>
    fixEdition(folder, options).find(({ source }) => source.file === values),
  );
}

/** What an edition says, whatever the places where it says it. */
function meaning(editionFolder: string): string {
  const { value } = validateEdition(readEditionSources(editionFolder));
  return JSON.stringify(value, (key, part: unknown) => (key === 'place' ? undefined : part));
}

describe('mending', () => {
  it('leaves alone what is written as it should be', () => {
    expect(inMiniEdition(wellWritten, (folder) => fixEdition(folder))).toEqual([]);
  });

  it.each([
    ['full-width digits', '97.6,', '９７．６,', '97.6,'],
    ['a percent sign where the unit is %', '97.6,', '97.6%,', '97.6,'],
    ['separators of thousands', ',97.6,', ',"1,097.6",', ',"1097.6",'],
    ['all of these at once', ',97.6,', ',"１，０９７．６％",', ',"1097.6",'],
    ['space around a number', ',97.6,', ',　97.6 ,', ',97.6,'],
    ['a full-width year', '2020,97.6,', '２０２０,97.6,', '2020,97.6,'],
    ['a line break in a source', '97.6,%,,,公报', '97.6,%,,,"公 \n \n""A""\n报"', '97.6,%,,,"公""A""报"'],
    ['a header by its alias', 'indicator,period,value', '指标编码,"年份",数值', 'indicator,period,value'],
    ['a header in capitals', 'indicator,period', 'Indicator,ＰＥＲＩＯＤ', 'indicator,period'],
  ])('mends %s', (_, replace, written, mended) => {
    const table = fixed([{ file: values, replace, with: written }, ...wellWritten]);
    expect(table?.after).toContain(mended);
    expect(table?.after).not.toContain(written);
  });

  it.each([
    ['a percent sign where the unit is another', '29.58,万件', '29.58%,万件'],
    ['separators that make no groups of three', ',97.6,', ',"9,7.6",'],
    ['a unit behind a number', '97.6,', '97.6家,'],
    ['scientific notation', '97.6,', '9.76e1,'],
    ['digits in prose', '全省未发生', '９月未发生'],
  ])('leaves %s to a person', (_, replace, written) => {
    expect(fixed([{ file: values, replace, with: written }, ...wellWritten])).toBeUndefined();
  });

  it.each<[string, string, DeclaredEncoding | undefined]>([
    ['GB18030', 'gb18030', undefined],
    ['GB18030 when told so', 'gb18030', 'gb18030'],
    ['UTF-16 as Excel’s “Unicode text” is', 'utf-16', undefined],
  ])('reads %s and writes UTF-8 with a mark', (_, encoding, declared) => {
    const table = fixed(
      [...wellWritten.filter(({ file }) => file !== values), { file: values, encode: encoding }],
      declared,
    );
    expect(Buffer.from(table?.bytes ?? []).toString('utf8')).toMatch(/^\uFEFFindicator,period.*公报/s);
  });

  it('takes nothing for an encoding that it is not', () => {
    expect(fixed([{ file: values, hex: 'fffffe00ff' }])).toBeUndefined();
    expect(fixed([{ file: values, content: '\0a,b' }])).toBeUndefined();
  });

  it('ends lines with CRLF, but not those inside a cell', () => {
    const edits: readonly Edit[] = [{ file: values, replace: '全省未发生', with: '"全省\n未发生"' }];
    const after = fixed(edits)?.after ?? '';
    expect(after).toContain('"全省\n未发生"\r\n');
    expect(after.replace('"全省\n未发生"', '').match(/(?<!\r)\n/)).toBeNull();
  });

  it('takes away empty rows and columns at the end, and keeps those between', () => {
    const { text, emptyRows, emptyColumns } = tidyTable(
      'a,b,,\r\n1,2,,\r\n,,,\r\n3,4,\r\n,,,\r\n , ,,\r\n\r\n',
      'values',
    );
    expect(text).toBe('a,b\r\n1,2\r\n,,,\r\n3,4\r\n');
    expect([emptyRows, emptyColumns]).toEqual([3, 2]);
  });

  it('keeps a column without header that holds something, and rows that are too short', () => {
    const text = 'a,b,,\r\n1\r\n1,2,x,\r\n3,4,,,y\r\n';
    expect(tidyTable(text, 'values').text).toBe('a,b,\r\n1\r\n1,2,x\r\n3,4,,,y\r\n');
  });

  it('keeps a row with a comma too many, which may be in any of its cells', () => {
    const text = 'a,b,c\r\n1,038,,\r\n1,2,3,,\r\n1,2,,\r\n';
    expect(tidyTable(text, 'values').text).toBe('a,b,c\r\n1,038,,\r\n1,2,3\r\n1,2,,\r\n');
  });

  it('touches neither of two headers of one column, nor rows whose quotes are at fault', () => {
    const text = 'indicator,指标编码,单位\r\na,"b"x,c,,,\r\n';
    expect(tidyTable(text, 'values').text).toBe('indicator,指标编码,unit\r\na,"b"x,c,,,\r\n');
  });

  it('shows each value that it mends, and tells once what concerns the whole file', () => {
    const table = fixed([
      { file: values, replace: '97.6,', with: '９７．６,' },
      { file: values, encode: 'gb18030' },
    ]);
    if (table === undefined) throw new Error('nothing was mended');
    const shown = { ...table, source: { ...table.source, path: 'inputs/demo/2020/values.csv' } };
    expect(diffOf(shown, 'inputs/demo/2020/values.fixed.csv', 'zh-CN')).toBe(`--- inputs/demo/2020/values.csv
+++ inputs/demo/2020/values.fixed.csv
# 编码由 GB18030/GBK 改为 UTF-8
# 14 处行尾改为 CRLF
@@ -3 +3 @@
-pass-rate,2020,９７．６,%,,,公报,
+pass-rate,2020,97.6,%,,,公报,
`);
  });
});

/** Ways in which a person or a spreadsheet writes the same table otherwise. */
const damages = fc.record({
  headers: fc.boolean(),
  numbers: fc.constantFrom('plain', 'full-width', 'space', 'percent'),
  encoding: fc.constantFrom('utf8', 'gb18030', 'utf-16'),
  mark: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  emptyColumns: fc.nat(3),
  emptyRows: fc.nat(3),
  lastLineEnds: fc.boolean(),
});

type Damage = typeof damages extends fc.Arbitrary<infer Value> ? Value : never;

const aliases: Readonly<Record<string, string>> = {
  indicator: '指标编码',
  period: '年份',
  value: '数值',
  note: '备注',
};

function damage(text: string, how: Damage): Buffer {
  const [header = '', ...rows] = text.replace(mark, '').trimEnd().split(/\r?\n/);
  const named = how.headers
    ? header
        .split(',')
        .map((name) => aliases[name] ?? name)
        .join(',')
    : header;
  const tail = ','.repeat(how.emptyColumns);
  const lines = [named, ...rows.map((row) => withNumber(row, how.numbers))].map((line) => line + tail);
  const empty = Array.from({ length: how.emptyRows }, () => `,${tail}`);
  const whole = [...lines, ...empty].join(how.lineEnd) + (how.lastLineEnds ? how.lineEnd : '');
  if (how.encoding === 'utf8') return Buffer.from((how.mark ? mark : '') + whole);
  return iconv.encode(whole, how.encoding);
}

function withNumber(row: string, how: Damage['numbers']): string {
  const [indicator = '', period = '', value = '', unit = '', ...rest] = row.split(',');
  const wide = value.replace(/[\d.-]/g, (digit) =>
    digit === '-' ? '－' : String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
  );
  const written = {
    plain: value,
    'full-width': wide,
    space: ` ${value}`,
    percent: unit === '%' ? `${value}%` : value,
  }[how];
  return [indicator, period, written, unit, ...rest].join(',');
}

describe('for any way of writing the same table, mending', () => {
  it('changes nothing that is read, and is done after once', () => {
    const written = new Set<string>();
    fc.assert(
      fc.property(damages, (how) => {
        inMiniEdition(wellWritten, (folder) => {
          const path = join(folder, basename(values));
          const before = meaning(folder);
          const text =
            readEditionSources(folder)
              .files.find(({ file }) => file === values)
              ?.lines.join('\n') ?? '';
          writeFileSync(path, damage(text, how));
          // A file that is read at all is read as the same.
          const read = meaning(folder);
          if (read !== 'null') expect(read).toBe(before);
          for (const { source, bytes } of fixEdition(folder, { encoding: 'gb18030' }))
            writeFileSync(join(folder, '..', source.file), bytes);
          expect(meaning(folder)).toBe(before);
          expect(fixEdition(folder)).toEqual([]);
          written.add(read === 'null' ? 'refused' : 'read');
        });
      }),
      { numRuns: 60 },
    );
    expect([...written].sort()).toEqual(['read', 'refused']);
  });

  it('is done after once whatever stands there, and keeps every cell', () => {
    const unit = fc.constantFrom('a', '1', '质', ',', ',', '"', '\n', '\r\n', '\r', ' ', '指标编码', mark);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const once = tidyTable(text, 'values').text;
        expect(tidyTable(once, 'values').text).toBe(once);
        const before = cellsOf(text);
        if (before !== null) expect(cellsOf(once)).toEqual(before);
      }),
      { numRuns: 500, examples: [[`,${mark}\n指标编码`], [' ,\n\na,b,,\n1,2,']] },
    );
  });
});

/** What a table's rows hold, without the empty cells at their ends; `null` if it is not all read. */
function cellsOf(text: string): readonly string[] | null {
  const { table, findings } = readTable('t.csv', text, { mayBeEmpty: true });
  if (table === null || findings.length > 0) return null;
  return table.rows.map(({ cells }) =>
    cells
      .map((cell) => cell.text)
      .join('\t')
      .replace(/\s+$/, ''),
  );
}
