// A fault of markup that shows only in what templates print, with its place in the template that says it.
import { type Finding, type FindingSite, makeFinding } from '../model/finding.js';
import { foreignMarkup } from './findings/foreign-markup.js';
import { leftMark } from './findings/left-mark.js';
import type { MarkupFault } from './markup-faults.js';
import { tokenGrammar } from './run.js';
import type { TemplateFile } from './templates.js';

/** @param files those whose words are printed here, the likeliest first. */
export function printedFault(
  fault: MarkupFault,
  markdown: string,
  files: readonly [TemplateFile, ...TemplateFile[]],
): Finding {
  return faultFinding(fault, siteOf(fault, markdown, files));
}

/** The finding of a fault at a place. */
export function faultFinding(fault: MarkupFault, site: FindingSite): Finding {
  return 'kind' in fault
    ? makeFinding(foreignMarkup, site, { kind: fault.kind })
    : makeFinding(leftMark, site, { mark: fault.mark });
}

/** Of the printed line, on either side of the fault, in code units. */
const window = 40;

/** Where a template has the longest run of the words around the fault. */
function siteOf(
  { line, column, found }: MarkupFault,
  markdown: string,
  files: readonly [TemplateFile, ...TemplateFile[]],
): FindingSite {
  const printed = markdown.split('\n')[line - 1] ?? '';
  const words = printed.slice(Math.max(0, column - 1 - window), column - 1 + found.length + window);
  let best = { length: 0, file: files[0], at: 0 };
  for (const file of files)
    for (let start = 0; start < words.length; start += 1)
      for (let length = best.length + 1; start + length <= words.length; length += 1) {
        const at = file.body.indexOf(words.slice(start, start + length));
        if (at < 0) break;
        best = { length, file, at };
      }
  const { file, at, length } = best;
  const within = file.body.slice(at, at + length).indexOf(found);
  const before = file.body.slice(0, at + Math.max(0, within)).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { place: { file: file.source.file, ...place }, found: withoutTokens(found) };
}

/** What helpers print is not the template's, and its tokens are nothing to show. */
function withoutTokens(words: string): string {
  return words.replaceAll(new RegExp(tokenGrammar.source, 'g'), '…');
}
