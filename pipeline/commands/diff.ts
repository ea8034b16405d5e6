// The command diff: what the reports of two editions, or of two drafts of one, say differently.
import { resolve } from 'node:path';
import { compareContents } from '../compare/compare.js';
import { contentFaultText } from '../compare/fault-text.js';
import { isContentFault, readPublishedContent } from '../compare/read-content.js';
import { changesHtml } from '../compare/write-html.js';
import { changesMarkdown } from '../compare/write-markdown.js';
import { changesText } from '../compare/write-text.js';
import { contentOfEdition } from '../edition-content.js';
import { exitCodeOf } from '../findings/exit-code.js';
import { renderText } from '../findings/text.js';
import { visibleJson } from '../findings/visible.js';
import type { LayeredFolders } from '../inputs/layered-folders.js';
import type { Changes } from '../model/changes.js';
import type { ReportContent } from '../model/content.js';
import type { ExitCode, MessageLanguage } from '../model/finding.js';
import { defaultTheme } from '../template-pack.js';
import { isEditionFolder, noEditionText } from './edition-folder.js';
import { chooseOne } from './choice.js';
import { manifestAt } from './manifest-path.js';
import { ownTemplates } from './template-option.js';
import type { Terminal } from './terminal.js';

export interface DiffOptions {
  readonly format: string;
  readonly template?: string;
}

const diffFormats = ['text', 'json', 'markdown', 'html'] as const;
type DiffFormat = (typeof diffFormats)[number];

const writers: Readonly<Record<DiffFormat, (changes: Changes, language: MessageLanguage) => string>> = {
  text: changesText,
  json: visibleJson,
  markdown: changesMarkdown,
  html: changesHtml,
};

/**
 * Either side is an edition's folder, or a published report: its outputs folder, or the manifest.json in it.
 * @returns the exit code of the contract: 0 whether or not there are differences.
 */
export async function runDiff(
  before: string,
  after: string,
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = chooseOne('--format', options.format, diffFormats, terminal);
  if (format === null) return 2;
  const folders = ownTemplates(options.template, terminal);
  if (folders === null) return 3;
  const first = contentAt(before, folders, terminal);
  if (typeof first === 'number') return first;
  const second = contentAt(after, folders, terminal);
  if (typeof second === 'number') return second;
  terminal.result(writers[format](compareContents(first, second), terminal.language));
  return 0;
}

/** The content, or, after telling the user why there is none, the exit code. */
function contentAt(path: string, folders: LayeredFolders, terminal: Terminal): ReportContent | ExitCode {
  const manifest = manifestAt(path);
  if (manifest !== null) {
    const read = readPublishedContent(manifest);
    if (!isContentFault(read)) return read;
    terminal.message(contentFaultText(read, terminal.language));
    return 3;
  }
  if (!isEditionFolder(path)) {
    terminal.message(`${noEditionText(path, terminal.language)}\n`);
    return 3;
  }
  const { value, findings, sources } = contentOfEdition({
    editionFolder: resolve(path),
    templateFolders: folders,
    language: 'zh-CN',
    theme: defaultTheme,
  });
  if (value !== null) return value;
  const { language, colour } = terminal;
  terminal.message(renderText(findings, sources, { language, colour, quiet: true }));
  return exitCodeOf(findings);
}
