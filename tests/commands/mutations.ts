// Changes to the files of an edition or a template: what people, spreadsheets, disks and attackers do to them.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { nastyBytes, nastyJson, nastyText, templateFragment } from './nasty-texts.js';

/** Which file, row and so on: taken modulo how many there are, so that any number names one. */
const which = fc.nat(9999);

const tableChange = fc.oneof(
  {
    arbitrary: fc.record({ type: fc.constant('cell'), row: which, column: which, text: nastyText }),
    weight: 12,
  },
  { arbitrary: fc.record({ type: fc.constant('column'), column: which, text: nastyText }), weight: 3 },
  {
    arbitrary: fc.record({ type: fc.constant('copy-cell'), row: which, column: which, from: which }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      type: fc.constantFrom(
        'drop-row',
        'repeat-row',
        'drop-column',
        'repeat-column',
        'swap-columns',
        'keep-rows',
      ),
      row: which,
      column: which,
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ type: fc.constant('new-column'), column: which, text: nastyText }), weight: 1 },
);

/** Words that people read: names, units, categories, notes. */
const wordsChange = fc.record({
  type: fc.constant('words'),
  cell: which,
  isWhole: fc.boolean(),
  text: nastyText,
});

const fileChange = fc.oneof(
  fc.record({
    type: fc.constantFrom('remove', 'swap', 'folder', 'link', 'truncate', 'repeat'),
    other: which,
  }),
  fc.record({ type: fc.constant('bytes'), bytes: nastyBytes }),
  fc.record({ type: fc.constant('splice'), at: which, cut: fc.nat(40), bytes: nastyBytes }),
  fc.record({
    type: fc.constant('encode'),
    encoding: fc.constantFrom('gb18030', 'utf16le', 'utf16be', 'latin1'),
  }),
);

const jsonChange = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('json-value'), node: which, value: nastyJson }), weight: 5 },
  { arbitrary: fc.record({ type: fc.constantFrom('json-drop', 'json-repeat'), node: which }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant('json-key'), node: which, key: nastyText }), weight: 2 },
);

const textChange = fc.record({
  type: fc.constant('insert'),
  at: which,
  cut: fc.nat(20),
  text: templateFragment,
});

type TableChange = typeof tableChange extends fc.Arbitrary<infer Change> ? Change : never;
type WordsChange = typeof wordsChange extends fc.Arbitrary<infer Change> ? Change : never;
type FileChange = typeof fileChange extends fc.Arbitrary<infer Change> ? Change : never;
type JsonChange = typeof jsonChange extends fc.Arbitrary<infer Change> ? Change : never;
type TextChange = typeof textChange extends fc.Arbitrary<infer Change> ? Change : never;

/** One change to one file; a change that does not suit its file is none. */
export interface Mutation {
  readonly file: number;
  readonly change: TableChange | WordsChange | FileChange | JsonChange | TextChange;
}

export const dataMutation: fc.Arbitrary<Mutation> = fc.record({
  file: which,
  change: fc.oneof(
    { arbitrary: tableChange, weight: 8 },
    { arbitrary: wordsChange, weight: 6 },
    { arbitrary: jsonChange, weight: 2 },
    { arbitrary: fileChange, weight: 1 },
  ),
});

export const templateMutation: fc.Arbitrary<Mutation> = fc.record({
  file: which,
  change: fc.oneof(
    { arbitrary: jsonChange, weight: 6 },
    { arbitrary: textChange, weight: 4 },
    { arbitrary: fileChange, weight: 1 },
  ),
});

/** Of JSON that the program has written itself. */
export const documentMutation: fc.Arbitrary<Mutation> = fc.record({ file: which, change: jsonChange });

/** Writes something else in place of a number, a name or an operator of a PDF. */
export interface TextMutation {
  readonly word: number;
  readonly text: string;
}

export const paperMutation: fc.Arbitrary<TextMutation> = fc.record({
  word: fc.nat(999_999),
  text: fc.oneof(
    fc.constantFrom(
      ...[
        '0',
        '-1',
        '99999999999',
        '1e9',
        'null',
        'true',
        '[',
        ']',
        '<<',
        '>>',
        '()',
        '(',
        '<',
        '/P',
        '/Table',
        '/TR',
      ],
      ...[
        '1 0 R',
        '9999 0 R',
        '/K',
        '/S',
        '/Pg',
        'BDC',
        'EMC',
        'BT',
        'ET',
        'endobj',
        'stream',
        '/Kids',
        '/Span',
        '/MCID',
      ],
    ),
    nastyText,
  ),
});

/** Parts of a PDF that a reader of tags goes by are changed more often than chance would have it. */
export function withMutations(paper: string, mutations: readonly TextMutation[]): Buffer {
  const words = [
    ...paper.matchAll(
      /\/(?:K|S|Pg|P|MCID|ParentTree|StructParents|A|Nums|Kids|Lang|Alt|ActualText|E|RoleMap|Headers|ID|Type)\b\s*[^\s/]*/g,
    ),
  ];
  const changes = mutations
    .map(({ word, text }) => ({ place: words[word % words.length], text, isWhole: word % 3 === 0 }))
    .sort((a, b) => (b.place?.index ?? 0) - (a.place?.index ?? 0));
  let changed = paper;
  for (const { place, text, isWhole } of changes) {
    if (place === undefined) continue;
    const name = /^\/\w+/.exec(place[0])?.[0] ?? '';
    const from = place.index + (isWhole ? 0 : name.length);
    changed = `${changed.slice(0, from)} ${text} ${changed.slice(place.index + place[0].length)}`;
  }
  return Buffer.from(changed, 'latin1');
}

/** Makes the changes to the files below a folder. */
export function mutate(folder: string, mutations: readonly Mutation[]): void {
  for (const { file, change } of mutations) {
    const files = filesBelow(folder).filter((name) => suits(name, change));
    const name = files[file % files.length];
    if (name === undefined) continue;
    const path = join(folder, name);
    if ('node' in change) changeJson(path, change);
    else if (change.type === 'insert') insert(path, change.at, change.cut, Buffer.from(change.text));
    else if ('cell' in change) changeWords(path, change);
    else if ('column' in change) changeTable(path, change);
    else
      changeFile(
        path,
        change,
        join(folder, files[('other' in change ? change.other : 0) % files.length] ?? name),
      );
  }
}

function suits(name: string, change: Mutation['change']): boolean {
  if ('node' in change) return name.endsWith('.json');
  if (change.type === 'insert') return name.endsWith('.hbs');
  return !('column' in change || 'cell' in change) || name.endsWith('.csv');
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => lstatSync(join(folder, name)).isFile())
    .sort();
}

function changeTable(path: string, change: TableChange): void {
  const rows = rowsOf(path);
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0 || width === 0) return;
  const column = change.column % width;
  if (change.type === 'column') for (const row of rows.slice(1)) row[column] = change.text;
  else if (change.type === 'new-column')
    rows.forEach((row, index) => {
      row.splice(column, 0, index === 0 ? change.text : `${index}`);
    });
  else {
    const index = change.row % rows.length;
    const row = rows[index] ?? [];
    if (change.type === 'cell') row[column] = change.text;
    else if (change.type === 'copy-cell') row[column] = rows[change.from % rows.length]?.[column] ?? '';
    else if (change.type === 'drop-row') rows.splice(index, 1);
    else if (change.type === 'repeat-row') rows.splice(index, 0, [...row]);
    else if (change.type === 'keep-rows') rows.splice(1 + (change.row % 3));
    else for (const cells of rows) changeColumns(cells, change.type, column, change.row % width);
  }
  writeTable(path, rows);
}

function changeWords(path: string, { cell, isWhole, text }: WordsChange): void {
  const rows = rowsOf(path);
  const places = rows.flatMap((row, index) =>
    index === 0
      ? []
      : row.flatMap((words, column) => (/\p{Script=Han}/u.test(words) ? [{ row, column }] : [])),
  );
  const place = places[cell % places.length];
  if (place === undefined) return;
  const words = place.row[place.column] ?? '';
  place.row[place.column] = isWhole ? text : words.slice(0, 2) + text + words.slice(2);
  writeTable(path, rows);
}

function writeTable(path: string, rows: readonly (readonly string[])[]): void {
  writeFileSync(path, rows.map((row) => row.map(quoted).join(',')).join('\n'));
}

function changeColumns(cells: string[], type: string, column: number, other: number): void {
  const cell = cells[column] ?? '';
  if (type === 'drop-column') cells.splice(column, 1);
  else if (type === 'repeat-column') cells.splice(column, 0, cell);
  else [cells[column], cells[other]] = [cells[other] ?? '', cell];
}

function rowsOf(path: string): string[][] {
  try {
    return parse(readFileSync(path), { bom: true, relax_column_count: true, relax_quotes: true });
  } catch {
    // Damaged before: no longer a table.
    return [];
  }
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

interface Node {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

function nodesOf(value: unknown): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...nodesOf(parent[key])]);
}

function changeJson(path: string, change: JsonChange): void {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return;
  }
  const nodes = nodesOf(document);
  const node = nodes[change.node % nodes.length];
  if (node === undefined) return;
  const parent = node.parent as Record<string, unknown>;
  const define = (key: string, value: unknown) =>
    Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
  if (change.type === 'json-value') define(node.key, change.value);
  else if (change.type === 'json-key') {
    const value = parent[node.key];
    if (!Array.isArray(node.parent)) delete parent[node.key];
    define(Array.isArray(node.parent) ? String(node.parent.length) : change.key, value);
  } else if (Array.isArray(node.parent)) {
    const index = Number(node.key);
    if (change.type === 'json-drop') node.parent.splice(index, 1);
    else node.parent.splice(index, 0, node.parent[index]);
  } else if (change.type === 'json-drop') delete parent[node.key];
  else define(`${node.key}2`, parent[node.key]);
  writeFileSync(path, JSON.stringify(document, null, 2));
}

function changeFile(path: string, change: FileChange, other: string): void {
  const bytes = readFileSync(path);
  if (change.type === 'bytes') writeFileSync(path, change.bytes);
  else if (change.type === 'splice') insert(path, change.at, change.cut, change.bytes);
  else if (change.type === 'encode')
    writeFileSync(path, iconv.encode(bytes.toString('utf8'), change.encoding));
  else if (change.type === 'truncate')
    writeFileSync(path, bytes.subarray(0, change.other % (bytes.length + 1)));
  else if (change.type === 'repeat') writeFileSync(path, Buffer.concat([bytes, bytes]));
  else if (change.type !== 'swap') {
    rmSync(path);
    if (change.type === 'folder') mkdirSync(path);
    else if (change.type === 'link') symlinkSync(other, path);
  } else if (other !== path) {
    renameSync(other, `${path}.aside`);
    renameSync(path, other);
    renameSync(`${path}.aside`, path);
  }
}

function insert(path: string, at: number, cut: number, bytes: Uint8Array): void {
  const old = readFileSync(path);
  const place = at % (old.length + 1);
  writeFileSync(path, Buffer.concat([old.subarray(0, place), bytes, old.subarray(place + cut)]));
}

/** Copies a region's folder, so that it can be changed. */
export function copyRegion(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  if (!existsSync(to)) throw new Error(`${from} is no region`);
}
