// Checks the Markdown tree of a template: directives, prose, markup the report has no form for.
import type { Node, Parent } from 'unist';
import { directiveNamed, directives } from '../directives/registry.js';
import { namesIn } from '../directives/definition.js';
import { foreignMarkup } from '../findings/foreign-markup.js';
import { nearestName } from '../findings/nearest.js';
import { skippedHeading } from '../findings/skipped-heading.js';
import { unknownDirective } from '../findings/unknown-directive.js';
import { parseMarkdown } from '../markdown.js';
import { checkName, checkProse, filler, type LintContext, report, type Spot } from './context.js';

/** What a template may contain; anything else has no block or inline to become. */
const allowedNodes = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'list',
  'listItem',
  'thematicBreak',
  'leafDirective',
  'containerDirective',
]);

/** Parses the template as if every `{{…}}` were a word, so that every node has its true line and column. */
export function lintMarkdown(context: LintContext): void {
  const tree = parseMarkdown(withFillers(context.file.body));
  checkHeadings(context, tree);
  walk(context, tree);
}

/** Levels of headings that a report has. */
const deepestHeading = 3;

/** Each heading at most one level below the one before; what stands before the first is another file's matter. */
function checkHeadings(context: LintContext, { children }: Parent): void {
  let most = deepestHeading;
  for (const node of children) {
    if (node.type !== 'heading') continue;
    const level = Number(Reflect.get(node, 'depth'));
    if (level > most) report(context, skippedHeading, spotOf(node), '#'.repeat(level), { level, most });
    most = Math.min(deepestHeading, level + 1);
  }
}

/** The template with each mustache covered, character by character; a line of nothing but tags is blank. */
function withFillers(body: string): string {
  const covered = body.replace(/\{\{!--[\s\S]*?--\}\}|\{\{\{?[\s\S]*?\}\}\}?/g, (tag) =>
    tag.replace(/[^\n]/g, /^\{\{[~]?[#/^!>]|^\{\{[~]?else/.test(tag) ? ' ' : filler),
  );
  const sources = body.split('\n');
  return covered
    .split('\n')
    .map((line, index) => {
      if (line.trim() === '') return '';
      // Spaces of a covered tag at the start of a line must not turn the line into indented code.
      const indent = line.length - line.trimStart().length;
      return /^\s*\{\{/.test(sources[index] ?? '') ? filler.repeat(indent) + line.slice(indent) : line;
    })
    .join('\n');
}

function walk(context: LintContext, node: Node): void {
  const spot = spotOf(node);
  if (node.type === 'text') {
    checkProse(context, stringField(node, 'value'), spot);
  } else if (node.type.endsWith('Directive')) {
    lintDirective(context, node, spot);
  } else if (!allowedNodes.has(node.type)) {
    report(context, foreignMarkup, spot, context.file.source.lines[spot.line - 1]?.trim() ?? node.type, {
      kind: node.type,
    });
    return;
  }
  if (isParent(node)) for (const child of node.children) walk(context, child);
}

function lintDirective(context: LintContext, node: Node, spot: Spot): void {
  const name = stringField(node, 'name');
  const directive = directiveNamed(name);
  if (directive === null || `${directive.form}Directive` !== node.type) {
    const nearest =
      directive === null
        ? nearestName(
            name,
            directives.map((known) => known.name),
          )
        : null;
    report(context, unknownDirective, spot, name, { name, nearest, attribute: null });
    return;
  }
  const attributes: unknown = Reflect.get(node, 'attributes');
  for (const [attribute, value] of Object.entries(attributes ?? {})) {
    const declared =
      directive.form === 'leaf' && Object.hasOwn(directive.attributes, attribute)
        ? directive.attributes[attribute]
        : undefined;
    if (declared === undefined) {
      report(context, unknownDirective, spot, attribute, { name, nearest: null, attribute });
    } else if (typeof value === 'string') {
      for (const named of declared.repeats ? namesIn(value) : [value]) {
        if (!named.includes(filler)) checkName(context, declared.kind, named, spotIn(context, node, named));
      }
    }
  }
}

/** Where a name stands inside a directive: on one of its lines, as a whole word. */
function spotIn({ file }: LintContext, node: Node, name: string): Spot {
  const start = spotOf(node);
  const end = node.position?.end.line ?? start.line;
  for (let line = start.line; line <= end; line += 1) {
    const words = file.source.lines[line - 1] ?? '';
    const word = words.split(/[^\w-]+/).includes(name) ? words.search(wholeWord(name)) : words.indexOf(name);
    if (word >= 0) return { line, column: word + 1 };
  }
  return start;
}

function wholeWord(name: string): RegExp {
  return new RegExp(`(?<![\\w-])${name}(?![\\w-])`);
}

function spotOf(node: Node): Spot {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function stringField(node: Node, field: string): string {
  const value: unknown = Reflect.get(node, field);
  return typeof value === 'string' ? value : '';
}
