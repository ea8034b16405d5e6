// The command validate: every finding of one or more editions and of the template, for people or for machines.
import { resolve } from 'node:path';
import { examine } from '../examine.js';
import { exitCodeOf } from '../findings/exit-code.js';
import type { LayeredFolders } from '../inputs/layered-folders.js';
import type { ExitCode, Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { productVersion } from '../publish/versions.js';
import { defaultTheme } from '../template-pack.js';
import { isFolder } from './build.js';
import { chooseNumber, chooseOne } from './choice.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

export interface ValidateOptions {
  readonly format: string;
  readonly out?: string;
  readonly strict: boolean;
  readonly template?: string;
  readonly maxRows?: string;
}

export const findingFormats = ['text', 'json', 'sarif', 'github', 'html'] as const;
export type FindingFormat = (typeof findingFormats)[number];

/** What is found in one edition and its template. */
interface Found {
  /** As it was given. */
  readonly edition: string;
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceFile[];
}

/**
 * @returns the exit code of the contract; with `strict`, warnings count as errors, and the pages are laid out
 *   to find those of layout too.
 */
export async function runValidate(
  editions: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseOne('--format', options.format, findingFormats, terminal);
  const mostRows = chooseNumber('--max-rows', options.maxRows, terminal);
  if (format === null || mostRows === null) return 2;
  const missing = editions.find((edition) => !isFolder(edition));
  if (missing !== undefined) {
    terminal.message(`${words[terminal.language].noEdition(missing)}\n`);
    return 3;
  }
  const templateFolders = ownTemplates(options.template, terminal);
  if (templateFolders === null) return 3;
  const all: Found[] = [];
  for (const edition of editions) all.push(await findIn(edition, templateFolders, mostRows, options));
  const text = await rendered(all, format, options, terminal);
  if (options.out === undefined) terminal.result(text);
  else if (!(await writeTo(options.out, text, terminal))) return 5;
  return exitCodeOf(
    all.flatMap(({ findings }) => findings),
    options,
  );
}

/** A shell may write what it is given in another encoding: so a file is written here. */
async function writeTo(path: string, text: string, terminal: Terminal): Promise<boolean> {
  const { replaceFile } = await import('../publish/durable-files.js');
  const { writeFailure } = await import('../publish/write-failure.js');
  try {
    replaceFile(path, new TextEncoder().encode(text));
    return true;
  } catch (error) {
    const { renderText } = await import('../findings/text.js');
    terminal.message(renderText([writeFailure(error, path)], [], terminal));
    return false;
  }
}

async function findIn(
  edition: string,
  templateFolders: LayeredFolders,
  mostRows: number | undefined,
  { strict }: ValidateOptions,
): Promise<Found> {
  const examined = examine({
    editionFolder: resolve(edition),
    templateFolders,
    language: 'zh-CN',
    theme: defaultTheme,
    ...(mostRows === undefined ? {} : { mostRows }),
  });
  const { findings, sources } = examined;
  if (!strict || examined.edition === null || exitCodeOf(findings) !== 0)
    return { edition, findings, sources };
  const { deriveFigures } = await import('../derive/figures.js');
  const { typeset } = await import('../typeset.js');
  const { pack, fonts, earlier } = examined;
  const report = typeset(deriveFigures(examined.edition, earlier), pack.templates, pack, fonts);
  return { edition, findings: [...findings, ...report.findings], sources };
}

/** What a format needs is loaded when it is asked for. */
async function rendered(
  all: readonly Found[],
  format: FindingFormat,
  { strict }: ValidateOptions,
  { language, colour, quiet }: Terminal,
): Promise<string> {
  const named = all.map(withPaths);
  const findings = named.flatMap((found) => found.findings);
  const sources = named.flatMap((found) => found.sources);
  switch (format) {
    case 'json': {
      const { renderJson } = await import('../findings/json.js');
      return renderJson(findings, { language });
    }
    case 'github': {
      const { renderGithub } = await import('../findings/github.js');
      return renderGithub(findings, { language });
    }
    case 'sarif': {
      const { renderSarif } = await import('../findings/sarif.js');
      const { explanationOf } = await import('../finding-pages.js');
      const helpOf = (code: string) => explanationOf(code, language);
      return renderSarif(findings, sources, { language, version: productVersion, helpOf, strict });
    }
    case 'html': {
      const { renderHtml } = await import('../findings/html/page.js');
      return renderHtml(findings, sources, { language });
    }
    case 'text': {
      const { renderText } = await import('../findings/text.js');
      const text = (found: Found) =>
        renderText(found.findings, found.sources, { language, colour, quiet, strict });
      return all.map((found) => (all.length > 1 ? `${found.edition}\n` : '') + text(found)).join('');
    }
  }
}

/** Findings of several editions stand in one list: their files are named as they are reached from here. */
function withPaths({ edition, findings, sources }: Found): Found {
  const paths = new Map(sources.map(({ file, path }) => [file, path]));
  const named = <Placed extends { readonly place: Finding['place'] }>(placed: Placed): Placed => {
    const { place } = placed;
    return place === null
      ? placed
      : { ...placed, place: { ...place, file: paths.get(place.file) ?? place.file } };
  };
  return {
    edition,
    findings: findings.map((finding) => ({
      ...named(finding),
      ...(finding.fix === undefined ? {} : { fix: named(finding.fix) }),
    })),
    sources: sources.map((source) => ({ ...source, file: source.path })),
  };
}
