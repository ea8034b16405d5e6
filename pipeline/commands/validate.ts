// The command validate: every finding of one or more editions and of the template, as text or JSON.
import { resolve } from 'node:path';
import { examine } from '../examine.js';
import { exitCodeOf } from '../findings/exit-code.js';
import { renderJson } from '../findings/json.js';
import type { ExitCode, Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { defaultTheme } from '../template-pack.js';
import { isFolder } from './build.js';
import { chooseOne } from './choice.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

export interface ValidateOptions {
  readonly format: string;
  readonly strict: boolean;
  readonly template?: string;
}

/** @returns the exit code of the contract; with `strict`, warnings count as faulty data. */
export async function runValidate(
  editions: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseOne('--format', options.format, ['text', 'json'], terminal);
  if (format === null) return 2;
  const missing = editions.find((edition) => !isFolder(edition));
  if (missing !== undefined) {
    terminal.message(`${words[terminal.language].noEdition(missing)}\n`);
    return 3;
  }
  const folders = ownTemplates(options.template, terminal);
  if (folders === null) return 3;
  const { language, colour } = terminal;
  const all: Finding[] = [];
  for (const edition of editions) {
    const { findings, sources } = examine({
      editionFolder: resolve(edition),
      templateFolders: folders,
      language: 'zh-CN',
      theme: defaultTheme,
    });
    for (const finding of withPaths(findings, sources)) all.push(finding);
    if (format === 'text') {
      const { renderText } = await import('../findings/text.js');
      if (editions.length > 1) terminal.result(`${edition}\n`);
      terminal.result(renderText(findings, sources, { language, colour }));
    }
  }
  if (format === 'json') terminal.result(renderJson(all, { language }));
  return exitCodeOf(all, options);
}

/** Findings of several editions stand in one list: their files are named as they are reached from here. */
function withPaths(findings: readonly Finding[], sources: readonly SourceFile[]): readonly Finding[] {
  const paths = new Map(sources.map(({ file, path }) => [file, path]));
  return findings.map((finding) => {
    const { place } = finding;
    return place === null
      ? finding
      : { ...finding, place: { ...place, file: paths.get(place.file) ?? place.file } };
  });
}
