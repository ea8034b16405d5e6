// Checks the Markdown tree of a template: directives, prose, markup the report has no form for.
import type { Node, Parent } from 'unist';
import { directiveNamed, directives } from '../directives/registry.js';
import { namesIn } from '../directives/definition.js';
import { foreignMarkup } from '../findings/foreign-markup.js';
import { missingGlyph } from '../findings/missing-glyph.js';
import { nearestName } from '../findings/nearest.js';
import { skippedHeading } from '../findings/skipped-heading.js';
import { unknownDirective } from '../findings/unknown-directive.js';
import { parseMarkdown } from '../markdown.js';
import { markupFaults } from '../markup-faults.js';
import { faultFinding } from '../printed-fault.js';
import { checkName, checkProse, filler, type LintContext, report, type Spot } from './context.js';
import { coverTags } from './cover-tags.js';

/** Parses the template as if every `{{…}}` were a word, so that every node has its true line and column. */
export function lintMarkdown(context: LintContext): void {
  for (const { found, spot } of privateUse(context.file.body)) {
    const codePoint = `U+${found.charCodeAt(0).toString(16).toUpperCase()}`;
    report(context, missingGlyph, spot, found, { character: found, codePoint });
  }
  const { markdown, spotAt } = coverTags(context.file.body);
  const tree = parseMarkdown(markdown);
  const place: Placed = {
    context,
    spotOf: ({ position }) => spotAt(position?.start ?? { line: 1, column: 1 }),
  };
  checkHeadings(place, tree);
  checkSections(place, tree);
  walk(place, tree);
  for (const fault of markupFaults(tree, markdown)) {
    // What directives are called, and may be given, is told below with the nearest name.
    if ('kind' in fault && fault.kind === 'unknown-directive') continue;
    const spot = spotAt(fault);
    const line = context.file.source.lines[spot.line - 1] ?? '';
    const found = fault.found.includes(filler) ? line.slice(spot.column - 1).trim() : fault.found;
    const file = context.file.source.file;
    context.findings.push(faultFinding(fault, { place: { file, ...spot }, found }));
  }
}

/** Where a node of the covered template stands in the template. */
interface Placed {
  readonly context: LintContext;
  readonly spotOf: (node: Node) => Spot;
}

/** Typed, these would be taken for what helpers print. */
function privateUse(body: string): readonly { readonly found: string; readonly spot: Spot }[] {
  return body.split('\n').flatMap((line, index) =>
    [...line.matchAll(/[\ue000-\uf8ff]|&#(?:x0*e00[0-3]|0*5734[4-7]);/gi)].map(({ 0: found, index: at }) => ({
      found,
      spot: { line: index + 1, column: at + 1 },
    })),
  );
}

/** Levels of headings that a report has. */
const deepestHeading = 3;

/** Each heading at most one level below the one before; what stands before the first is another file's matter. */
function checkHeadings({ context, spotOf }: Placed, { children }: Parent): void {
  let most = deepestHeading;
  for (const node of children) {
    if (node.type !== 'heading') continue;
    const level = depthOf(node);
    if (level > most) report(context, skippedHeading, spotOf(node), '#'.repeat(level), { level, most });
    most = Math.min(deepestHeading, level + 1);
  }
}

/** A heading is printed with what stands under it, and never alone. */
function checkSections({ context, spotOf }: Placed, { children }: Parent): void {
  let next = 0;
  for (const node of children.toReversed()) {
    if (node.type === 'thematicBreak') continue;
    const level = node.type === 'heading' ? depthOf(node) : Number.POSITIVE_INFINITY;
    if (level !== Number.POSITIVE_INFINITY && next <= level)
      report(context, foreignMarkup, spotOf(node), '#'.repeat(level), { kind: 'empty-section' });
    next = level;
  }
}

function depthOf(heading: Node): number {
  return Number(Reflect.get(heading, 'depth'));
}

function walk(place: Placed, node: Node): void {
  const { context, spotOf } = place;
  if (node.type === 'text') checkProse(context, stringField(node, 'value'), spotOf(node));
  else if (node.type.endsWith('Directive')) lintDirective(place, node);
  if (isParent(node)) for (const child of node.children) walk(place, child);
}

function lintDirective(place: Placed, node: Node): void {
  const { context } = place;
  const spot = place.spotOf(node);
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
        if (!named.includes(filler)) checkName(context, declared.kind, named, spotIn(place, node, named));
      }
    }
  }
}

/** Where a name stands inside a directive: on one of its lines, as a whole word. */
function spotIn({ context: { file }, spotOf }: Placed, node: Node, name: string): Spot {
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

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function stringField(node: Node, field: string): string {
  const value: unknown = Reflect.get(node, field);
  return typeof value === 'string' ? value : '';
}
