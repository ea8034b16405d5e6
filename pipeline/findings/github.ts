// Findings as commands of a GitHub workflow: each becomes an annotation beside the line that it is about.
import type { Finding, MessageLanguage, Severity } from '../model/finding.js';
import { plainText } from './labels.js';
import { mostShown, selectFindings } from './selection.js';
import { visible } from './visible.js';

/** The commands that a runner knows for annotations. */
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * One command a line, in the order of the findings; nothing if there are none.
 * @param findings whose files are named as they are reached from the repository's root.
 */
export function renderGithub(
  findings: readonly Finding[],
  options: { readonly language: MessageLanguage; readonly maximum?: number },
): string {
  const shown = selectFindings(findings, options.maximum ?? mostShown);
  return shown.map((finding) => `${annotationOf(finding, options.language)}\n`).join('');
}

function annotationOf(finding: Finding, language: MessageLanguage): string {
  const { code, severity, place, length } = finding;
  const position =
    place === null
      ? []
      : [
          ['file', place.file],
          ['line', String(place.line)],
          ['col', String(place.column)],
          ['endColumn', String(place.column + length)],
        ];
  const properties = [...position, ['title', code]].map(
    ([name = '', value = '']) => `${name}=${escapeProperty(visible(value))}`,
  );
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(plainText(finding, language))}`;
}

/** A message may hold anything: a line end in it would begin another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties end at a comma and the list of them at a colon. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
