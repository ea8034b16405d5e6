// Where Handlebars says that a template is wrong.
import type { FindingSite } from '../../model/finding.js';
import type { SyntaxFault } from '../findings/syntax-fault.js';
import type { TemplateFile } from '../templates.js';

/** Reads line and column from what Handlebars throws: a parse error's text, or the fields of its exception. */
export function syntaxSite(file: TemplateFile, error: unknown): { site: FindingSite; details: SyntaxFault } {
  const message = error instanceof Error ? error.message : String(error);
  const byText = /Parse error on line (\d+)/.exec(message);
  const line = Number(byText?.[1] ?? numberField(error, 'lineNumber') ?? 1);
  const words = file.source.lines[line - 1] ?? '';
  const braces = words.indexOf('{{');
  const column = 1 + (numberField(error, 'column') ?? Math.max(0, braces));
  return {
    site: {
      place: { file: file.source.file, line, column },
      found: words.slice(column - 1).trim() || words.trim(),
    },
    details: { reason: firstLine(message) },
  };
}

function numberField(error: unknown, name: string): number | null {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : null;
  return typeof value === 'number' ? value : null;
}

/** Handlebars' own explanation, without the picture of the line that the finding shows anyway. */
function firstLine(message: string): string {
  const expected = /Expecting .*$/m.exec(message)?.[0];
  return expected ?? message.split('\n')[0] ?? message;
}
