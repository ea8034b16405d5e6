// Runs of the program: an edition and a template that were damaged, and a command with its flags, right or wrong.
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { sha256 } from '../../pipeline/files/digest.js';
import { shippedTemplateFolder } from '../../pipeline/template-pack.js';
import {
  copyRegion,
  dataMutation,
  documentMutation,
  type Mutation,
  mutate,
  paperMutation,
  templateMutation,
  type TextMutation,
  withMutations,
} from './mutations.js';
import { nastyText } from './nasty-texts.js';

interface Region {
  readonly folder: string;
  readonly year: string;
}

const regions: readonly Region[] = [
  { folder: 'inputs/guangxi', year: '2020' },
  { folder: 'inputs/national', year: '2024' },
  { folder: 'tests/fixtures/findings/base', year: '2020' },
];
/** With everything that an edition may have, and long. */
const long: Region = { folder: 'tests/editions/sample-city', year: '2023' };

/** A word of the command line; the names in it stand for folders that are made for the run. */
const places = [
  'EDITION',
  'OTHER',
  'REGION',
  'OUT',
  'TEMPLATE',
  'FILE',
  'PUBLISHED',
  'PAPER',
  'NOWHERE',
] as const;

const maybe = (...words: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: fc.constant(words), weight: 1 });

const option = (name: string, ...values: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    { arbitrary: fc.constant<readonly string[]>([]), weight: 30 },
    { arbitrary: fc.constantFrom(...values).map((value) => [name, value]), weight: 30 },
    { arbitrary: nastyText.map((value) => [name, value]), weight: 1 },
  );

const all = (...parts: readonly fc.Arbitrary<readonly string[]>[]) =>
  fc.tuple(...parts).map((words) => words.flat());

const words = (...given: readonly string[]) => fc.constant<readonly string[]>(given);
const oneOf = (...given: readonly string[]) => fc.constantFrom(...given).map((word) => [word]);
const template = fc.oneof(
  { arbitrary: words(), weight: 2 },
  { arbitrary: words('--template', 'TEMPLATE'), weight: 1 },
);

const build = all(
  words('build', 'EDITION', '--out', 'OUT'),
  template,
  option('--format', 'pdf', 'png', 'pdf,png'),
  option('--report-lang', 'zh-CN', 'en', 'zh-CN,en'),
  option('--theme', 'report', 'gbt9704'),
  option('--encoding', 'gb18030', 'utf-16le'),
  option('--since', 'PUBLISHED', 'PUBLISHED/manifest.json', 'FILE'),
  option('--mark-changes', 'PUBLISHED', 'OUT'),
  maybe('--draft'),
  maybe('--print'),
  maybe('--strict'),
);
const validate = all(
  words('validate', 'EDITION'),
  template,
  option('--format', 'text', 'html', 'json', 'sarif', 'github'),
  option('--encoding', 'gb18030', 'utf-16le'),
  option('--max-rows', '1', '10', '1000', '1000'),
  option('--out', 'FILE', 'OUT', 'NOWHERE/x/y'),
  maybe('--strict'),
  fc.constantFrom([], [], ['--fix'], ['--fix', '--in-place']),
);
const diff = all(
  words('diff'),
  oneOf('EDITION', 'OTHER', 'PUBLISHED', 'NOWHERE'),
  oneOf('EDITION', 'OTHER', 'PUBLISHED', 'PUBLISHED/manifest.json', 'FILE'),
  option('--format', 'text', 'json', 'markdown', 'html'),
  template,
);
const trace = all(
  words('trace', 'EDITION'),
  fc.oneof(
    fc.constantFrom('97.6%', '1320', '合格率', 'pass-rate', 'standards').map((word) => [word]),
    nastyText.map((word) => [word]),
  ),
  option('--page', '1', '5', '999', 'iv', '-1'),
  option('--format', 'text', 'json'),
  template,
);
const newYear = all(
  words('new-year', 'REGION'),
  fc.oneof(
    fc.constantFrom('2021', '2025', '2020', '1899', '20210', '二〇二一', '-1').map((year) => [year]),
    nastyText.map((word) => [word]),
  ),
);
const others = fc.oneof(
  all(words('read'), oneOf('PAPER', 'PAPER', 'PAPER', 'FILE', 'EDITION')),
  all(
    words('explain'),
    fc.oneof(
      oneOf('num-trailing-unit', 'x'),
      nastyText.map((word) => [word]),
    ),
  ),
);

const general = all(option('--lang', 'zh-CN', 'en'), maybe('--quiet'), maybe('--no-color'));

/** Now and then a word is put in, left out or said twice. */
const slip = fc.oneof(
  { arbitrary: fc.constant(null), weight: 20 },
  {
    arbitrary: fc.record({
      at: fc.nat(20),
      cut: fc.nat(2),
      word: fc.oneof(
        nastyText,
        fc.constantFrom(...places, '--help', '--', '-', '--fix', '--strict', '--out=', 'help'),
      ),
    }),
    weight: 1,
  },
);

export interface HostileRun {
  readonly region: Region;
  readonly mutations: readonly Mutation[];
  readonly templateMutations: readonly Mutation[];
  readonly publishedMutations: readonly Mutation[];
  readonly paperMutations: readonly TextMutation[];
  /** Of the edition's folder, if it is called otherwise than it should. */
  readonly name: string | null;
  readonly given: readonly string[];
}

export const hostileRun: fc.Arbitrary<HostileRun> = fc.record({
  region: fc.oneof(
    { arbitrary: fc.constantFrom(...regions), weight: 20 },
    { arbitrary: fc.constant(long), weight: 1 },
  ),
  mutations: fc.oneof(
    { arbitrary: fc.array(dataMutation, { maxLength: 4 }), weight: 1 },
    { arbitrary: fc.array(dataMutation, { maxLength: 1 }), weight: 2 },
  ),
  templateMutations: fc.array(templateMutation, { maxLength: 2 }),
  publishedMutations: fc.array(documentMutation, { maxLength: 2 }),
  paperMutations: fc.array(paperMutation, { maxLength: 6 }),
  name: fc.oneof(
    { arbitrary: fc.constant(null), weight: 12 },
    { arbitrary: fc.constantFrom('2021', '1899', '9999', '0000', '２０２０', 'x', '2020 '), weight: 1 },
  ),
  given: fc
    .tuple(
      fc.oneof(
        { arbitrary: build, weight: 10 },
        { arbitrary: validate, weight: 8 },
        { arbitrary: diff, weight: 3 },
        { arbitrary: trace, weight: 3 },
        { arbitrary: newYear, weight: 1 },
        { arbitrary: others, weight: 3 },
      ),
      general,
      slip,
    )
    .map(([command, flags, change]) => {
      const line = [...command, ...flags];
      if (change !== null) line.splice(change.at % (line.length + 1), change.cut, change.word);
      return line;
    }),
});

/** Makes the folders of a run, gives its arguments to `use`, and removes everything. */
export async function inHostileFolder<Result>(
  { region, mutations, templateMutations, publishedMutations, paperMutations, name, given }: HostileRun,
  published: Published,
  use: (argumentsGiven: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const paths: Record<(typeof places)[number], string> = {
      REGION: join(folder, 'region'),
      EDITION: join(folder, 'region', region.year),
      OTHER: resolve(region.folder, region.year),
      OUT: join(folder, 'out'),
      TEMPLATE: join(folder, 'template'),
      FILE: join(folder, 'file'),
      PUBLISHED: join(folder, 'published'),
      PAPER: join(folder, 'paper.pdf'),
      NOWHERE: join(folder, 'nowhere'),
    };
    const isAsked = (place: (typeof places)[number]) => given.some((word) => word.includes(place));
    if (isAsked('PUBLISHED')) publish(published, paths.PUBLISHED, publishedMutations);
    if (isAsked('PAPER')) writeFileSync(paths.PAPER, withMutations(published.paper, paperMutations));
    copyRegion(resolve(region.folder), paths.REGION);
    writeFileSync(paths.FILE, '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n');
    if (isAsked('TEMPLATE')) {
      cpSync(shippedTemplateFolder, paths.TEMPLATE, { recursive: true });
      mutate(paths.TEMPLATE, templateMutations);
    } else mkdirSync(paths.TEMPLATE);
    mutate(paths.REGION, mutations);
    if (name !== null) {
      const renamed = join(paths.REGION, name);
      rmSync(renamed, { recursive: true, force: true });
      renameSync(paths.EDITION, renamed);
      paths.EDITION = renamed;
    }
    return await use(argumentsWithin(folder, given, paths));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a build of a sound edition has made. */
export interface Published {
  readonly folder: string;
  /** Its report, with nothing in it compressed. */
  readonly paper: string;
}

/** A published report with damage to its content, which its manifest vouches for all the same. */
function publish(published: Published, folder: string, mutations: readonly Mutation[]): void {
  mkdirSync(folder);
  for (const name of ['content.json', 'manifest.json'])
    cpSync(join(published.folder, name), join(folder, name));
  mutate(folder, mutations);
  const [content, manifest] = [join(folder, 'content.json'), join(folder, 'manifest.json')];
  if (!isFile(content) || !isFile(manifest)) return;
  const stated = /("path": ?"content.json",[^}]*"sha256": ?")[0-9a-f]*/;
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace(stated, `$1${sha256(readFileSync(content))}`),
  );
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The arguments with the folders in them; whatever is written to lies below the run's own folder. */
function argumentsWithin(
  folder: string,
  given: readonly string[],
  paths: Readonly<Record<(typeof places)[number], string>>,
): readonly string[] {
  const named = given.map((word) => places.reduce((text, place) => text.replace(place, paths[place]), word));
  const confined = named.map((word, index) =>
    named[index - 1] === '--out' && word !== '' && !isAbsolute(word) ? join(folder, word) : word,
  );
  const isOutNamed = named.slice(0, -1).includes('--out');
  return named[0] === 'build' && !isOutNamed ? [...confined, '--out', paths.OUT] : confined;
}
