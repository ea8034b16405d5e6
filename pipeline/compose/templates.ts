// Reads a template folder: the prose files of one language in printed order, and the wording.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSourceFile } from '../inputs/source-file.js';
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
}

export interface TemplateSet {
  readonly language: 'zh-CN' | 'en';
  /** In file-name order, which is the printed order. */
  readonly files: readonly TemplateFile[];
  /** Shared pieces for `{{> name}}`, by name without the leading underscore. */
  readonly partials: ReadonlyMap<string, TemplateFile>;
  readonly wording: Wording;
  /** Every file read, for provenance and for quoting lines. */
  readonly sources: readonly SourceFile[];
  /** Problems of reading, and of the wording file. */
  readonly findings: readonly Finding[];
}

const extension = '.md.hbs';

/**
 * @param folder the template's folder, such as `templates/annual-report`; prose is read from its
 *   subfolder named like the language, wording from `wording/<language>.json`.
 */
export function readTemplates(folder: string, language: 'zh-CN' | 'en'): TemplateSet {
  const prose = join(folder, language);
  const names = existsSync(prose) ? readdirSync(prose).filter((name) => name.endsWith(extension)) : [];
  // Not localeCompare: the printed order may not depend on the machine's language.
  const findings: Finding[] = [];
  const read = (relative: string) => readSource(folder, relative, findings);
  const files = names.sort().map((name) => templateFile(read(`${language}/${name}`)));
  const wordingSource = read(`wording/${language}.json`);
  const { wording, findings: faults } = readWording(wordingSource);
  return templateSet(language, files, wording, wordingSource, [...findings, ...faults]);
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
  return {
    language,
    files: files.filter((file) => !isPartial(file)),
    partials: new Map(files.filter(isPartial).map((file) => [file.name.slice(1), file])),
    wording,
    sources: [...files.map(({ source }) => source), wordingSource],
    findings,
  };
}

/** One template from its source. */
export function templateFile(source: SourceFile): TemplateFile {
  const { head, body, faults } = readFrontMatter(new TextDecoder().decode(source.bytes));
  const name = source.file.split('/').at(-1)?.replace(extension, '') ?? source.file;
  return { source, name, head, body, faults };
}

/** What cannot be read is empty, and a finding says why. */
function readSource(folder: string, relative: string, findings: Finding[]): SourceFile {
  const file = `templates/${basename(folder)}/${relative}`;
  const path = join(folder, ...relative.split('/'));
  const { source, text, findings: faults } = readSourceFile(path, file);
  findings.push(...faults);
  const empty = { file, path, lines: [''], bytes: new Uint8Array() };
  return source === null || text === null ? empty : source;
}
