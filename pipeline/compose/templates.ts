// Reads a template folder: the prose files of one language in printed order, and the wording.
import { type LayeredFolders, layeredNames } from '../inputs/layered-folders.js';
import { readLayeredFile } from '../inputs/source-file.js';
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { type FrontMatter, type FrontMatterFault, readFrontMatter } from './front-matter.js';
import { readWording, type Wording } from './wording.js';

export interface TemplateFile {
  readonly source: SourceFile;
  /** File name without its extensions: `03-overview`. Starts with `_` for a shared piece. */
  readonly name: string;
  readonly head: FrontMatter;
  /** Handlebars and Markdown; the head's lines are blank, so that line numbers hold. */
  readonly body: string;
  readonly faults: readonly FrontMatterFault[];
  /** Where a file is repeated, what it speaks of this time: `part` or `topic` and the topic's id. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface TemplateSet {
  readonly language: 'zh-CN' | 'en';
  /** In file-name order, which is the printed order. */
  readonly files: readonly TemplateFile[];
  /** Shared pieces for `{{> name}}`, by name without the leading underscore. */
  readonly partials: ReadonlyMap<string, TemplateFile>;
  readonly wording: Wording;
  /** Prose for one part or one topic of those regions that have it, by the topic's id. */
  readonly parts: ReadonlyMap<string, TemplateFile>;
  readonly topics: ReadonlyMap<string, TemplateFile>;
  /** Every file read, for provenance and for quoting lines. */
  readonly sources: readonly SourceFile[];
  /** Problems of reading, and of the wording file. */
  readonly findings: readonly Finding[];
}

const extension = '.md.hbs';

/**
 * @param folders the template's folders, the user's own before the shipped one; prose is read from their
 *   subfolders named like the language, and from `parts/` and `topics/` in them, wording from
 *   `wording/<language>.json`. An empty file in the user's folder takes the shipped file of that name out of
 *   the report.
 */
export function readTemplates(folders: LayeredFolders, language: 'zh-CN' | 'en'): TemplateSet {
  const findings: Finding[] = [];
  const read = (relative: string) => readSource(folders, relative, findings);
  const files = [language, `${language}/${partsFolder}`, `${language}/${topicsFolder}`].flatMap((prose) =>
    layeredNames(folders, prose)
      .filter((name) => name.endsWith(extension))
      .map((name) => read(`${prose}/${name}`))
      .filter(hasText)
      .map(templateFile),
  );
  const wordingSource = read(`wording/${language}.json`);
  const { wording, findings: faults } = readWording(wordingSource);
  return templateSet(language, files, wording, wordingSource, [...findings, ...faults]);
}

const partsFolder = 'parts';
const topicsFolder = 'topics';

function hasText({ lines }: SourceFile): boolean {
  return lines.some((line) => line.trim() !== '');
}

/** Makes a set from texts that are already in memory. */
export function templateSet(
  language: 'zh-CN' | 'en',
  files: readonly TemplateFile[],
  wording: Wording,
  wordingSource: SourceFile,
  findings: readonly Finding[] = [],
): TemplateSet {
  const isPartial = ({ name }: TemplateFile) => name.startsWith('_');
  const inFolder = (folder: string) =>
    new Map(files.flatMap((file) => (folderOf(file) === folder ? [[file.name, file] as const] : [])));
  return {
    language,
    files: files.filter(
      (file) => !isPartial(file) && folderOf(file) !== partsFolder && folderOf(file) !== topicsFolder,
    ),
    parts: inFolder(partsFolder),
    topics: inFolder(topicsFolder),
    partials: new Map(files.filter(isPartial).map((file) => [file.name.slice(1), file])),
    wording,
    sources: [...files.map(({ source }) => source), wordingSource],
    findings,
  };
}

/** The names by which the text can refer to a part. */
export function namesOf({ head }: TemplateFile): readonly string[] {
  return head.name.split(' ').filter((name) => name !== '');
}

function folderOf({ source }: TemplateFile): string | undefined {
  return source.file.split('/').at(-2);
}

/** One template from its source. */
export function templateFile(source: SourceFile): TemplateFile {
  const { head, body, faults } = readFrontMatter(new TextDecoder().decode(source.bytes));
  const name = source.file.split('/').at(-1)?.replace(extension, '') ?? source.file;
  return { source, name, head, body, faults, variables: {} };
}

/** What cannot be read is empty, and a finding says why. */
function readSource(folders: LayeredFolders, relative: string, findings: Finding[]): SourceFile {
  const { path, file, source, text, findings: faults } = readLayeredFile(folders, relative);
  findings.push(...faults);
  const empty = { file, path, lines: [''], bytes: new Uint8Array() };
  return source === null || text === null ? empty : source;
}
