// What keeps templates finite before they run: their length and nesting, and what shared pieces include.
import { templateLimit } from '../findings/template-limit.js';
import { deepestBlocks, lineTooDeep, longestOutput, longestTemplate } from '../limits.js';
import type { TemplateFile } from '../templates.js';
import { type LintContext, report, type Spot } from './context.js';
import { isBlock, isPartial, pieceName, spotOf } from './handlebars-tree.js';

export type Programs = ReadonlyMap<LintContext, hbs.AST.Program | null>;

/** Whether a file is short and flat enough to be looked at; what is not is reported, and not read. */
export function isWithinLimits(context: LintContext): boolean {
  const { name, body } = context.file;
  if (body.length > longestTemplate) {
    report(context, templateLimit, { line: 1, column: 1 }, name, { name, limit: 'length' });
    return false;
  }
  const line = lineOfDeepBlock(body) ?? lineTooDeep(body);
  if (line === null) return true;
  report(context, templateLimit, { line, column: 1 }, name, { name, limit: 'nesting' });
  return false;
}

/** Told from the text: the parser itself goes down as deep as the blocks do. */
function lineOfDeepBlock(body: string): number | null {
  /** For each open block, how many levels it has opened: one, and one more for each `{{else if}}`. */
  const open: number[] = [];
  let depth = 0;
  for (const { 0: tag, index } of body.matchAll(/\{\{\{?~?\s*(?:#|\^|\/|else\s+[a-z])/g)) {
    if (tag.endsWith('/')) depth -= open.pop() ?? 0;
    else {
      const last = open.length - 1;
      if (/[#^]$/.test(tag)) open.push(1);
      else if (last >= 0) open[last] = (open[last] ?? 0) + 1;
      depth += 1;
    }
    if (depth > deepestBlocks) return body.slice(0, index).split('\n').length;
  }
  return null;
}

interface Inclusion {
  readonly piece: string;
  readonly spot: Spot;
}

/** The shared pieces that a program includes, in loops and conditions as well. */
function inclusionsIn(program: hbs.AST.Program): readonly Inclusion[] {
  return program.body.flatMap((statement): readonly Inclusion[] => {
    if (isPartial(statement)) return [{ piece: pieceName(statement), spot: spotOf(statement) }];
    if (!isBlock(statement)) return [];
    return [statement.program, statement.inverse].flatMap((inner) => (inner ? inclusionsIn(inner) : []));
  });
}

/** Pieces that include themselves, directly or through others, would never end; others may still grow without measure. */
export function lintInclusions(programs: Programs): void {
  const inclusions = new Map<LintContext, readonly Inclusion[]>();
  const pieces = new Map<string, LintContext>();
  for (const [context, program] of programs) {
    inclusions.set(context, program === null ? [] : inclusionsIn(program));
    if (context.file.name.startsWith('_')) pieces.set(context.file.name.slice(1), context);
  }
  const includedBy = (context: LintContext) => inclusions.get(context) ?? [];
  let mayEnd = true;
  for (const [name, context] of pieces) {
    const back = includedBy(context).find(({ piece }) => leadsTo(name, piece, pieces, includedBy));
    if (back === undefined) continue;
    mayEnd = false;
    report(context, templateLimit, back.spot, name, { name, limit: 'recursion' });
  }
  if (mayEnd) lintExpansion(inclusions, pieces);
}

function leadsTo(
  wanted: string,
  start: string,
  pieces: ReadonlyMap<string, LintContext>,
  includedBy: (context: LintContext) => readonly Inclusion[],
): boolean {
  const reached = new Set<string>([start]);
  for (const name of reached) {
    if (name === wanted) return true;
    const context = pieces.get(name);
    if (context !== undefined) for (const { piece } of includedBy(context)) reached.add(piece);
  }
  return false;
}

/** Each file with its pieces written out, without loops: `_a` twice in `_b` twice in `_c` … doubles every time. */
function lintExpansion(
  inclusions: ReadonlyMap<LintContext, readonly Inclusion[]>,
  pieces: ReadonlyMap<string, LintContext>,
): void {
  const lengths = new Map<LintContext, number>();
  const lengthOf = (context: LintContext): number => {
    const known = lengths.get(context);
    if (known !== undefined) return known;
    let length = context.file.body.length;
    for (const { piece } of inclusions.get(context) ?? []) {
      const included = pieces.get(piece);
      if (included !== undefined) length += lengthOf(included);
    }
    lengths.set(context, length);
    return length;
  };
  for (const [context, included] of inclusions) {
    const [first] = included;
    if (first === undefined || lengthOf(context) <= longestOutput) continue;
    const { name }: TemplateFile = context.file;
    report(context, templateLimit, first.spot, name, { name, limit: 'output' });
  }
}
