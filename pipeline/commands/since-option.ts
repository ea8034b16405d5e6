// The flag --since: the published report that a new one is told apart from.
import { resolve } from 'node:path';
import type { ReportContent } from '../model/content.js';
import { brokenLinkText } from './edition-folder.js';
import { manifestAt } from './manifest-path.js';
import type { Terminal } from './terminal.js';

/**
 * @param manifest the report's manifest.json, or its outputs folder.
 * @returns its content, `null` if none is asked for; `undefined`, after telling the user, if it cannot be had.
 */
export async function earlierContent(
  manifest: string | undefined,
  language: ReportContent['language'],
  terminal: Terminal,
): Promise<ReportContent | null | undefined> {
  if (manifest === undefined) return null;
  const { isContentFault, readPublishedContent } = await import('../compare/read-content.js');
  const read = readPublishedContent(manifestAt(manifest) ?? resolve(manifest), language);
  if (!isContentFault(read)) return read;
  const broken = brokenLinkText(manifest, terminal.language);
  if (broken !== null) {
    terminal.message(`${broken}\n`);
    return undefined;
  }
  const { contentFaultText } = await import('../compare/fault-text.js');
  terminal.message(contentFaultText(read, terminal.language));
  return undefined;
}
