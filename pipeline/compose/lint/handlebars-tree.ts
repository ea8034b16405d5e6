// Checks the Handlebars tree of a template: helpers, their arguments, variables, pieces, forbidden names.
import { forbiddenName } from '../findings/forbidden-name.js';
import { nearestName } from '../findings/nearest.js';
import { rawOutput } from '../findings/raw-output.js';
import { typedDigits } from '../findings/typed-digits.js';
import { unknownHelper } from '../findings/unknown-helper.js';
import { unknownPartial } from '../findings/unknown-partial.js';
import { unknownValue } from '../findings/unknown-value.js';
import type { ArgumentKind, HelperDefinition } from '../helpers/definition.js';
import { conditions, helperNamed, helpers } from '../helpers/registry.js';
import { checkName, type LintContext, report, type Spot } from './context.js';

type Node = hbs.AST.Node;
type Scope = ReadonlySet<string>;

interface Call extends Node {
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

/** Names that lead from data into the program. */
const forbidden = new Set([
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'lookup',
  'log',
  '@root',
]);

/** Walks a program; `pieces` are the shared pieces that exist. */
export function lintProgram(
  context: LintContext,
  program: hbs.AST.Program,
  pieces: readonly string[],
  scope: Scope = new Set(),
): void {
  const inner = new Set([...scope, ...(program.blockParams ?? [])]);
  for (const statement of program.body) lintStatement(context, statement, pieces, inner);
}

function lintStatement(context: LintContext, statement: Node, pieces: readonly string[], scope: Scope): void {
  if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return;
  if (isMustache(statement)) {
    const name = nameOfPath(statement.path);
    if (!statement.escaped) report(context, rawOutput, spotOf(statement), name, { name });
    // A block parameter is a name of ours (topic, chart …): directives need it bare.
    if (!scope.has(name)) lintHelper(context, statement, name, 'inline', scope);
  } else if (isBlock(statement)) {
    lintBlock(context, statement, scope);
    if (statement.program && !isForAbsentTopic(context, statement))
      lintProgram(context, statement.program, pieces, scope);
    if (statement.inverse) lintProgram(context, statement.inverse, pieces, scope);
  } else if (isPartial(statement)) {
    const name = pieceName(statement);
    if (!pieces.includes(name)) {
      const nearest = nearestName(name, pieces);
      report(context, unknownPartial, spotOf(statement), name, { name, nearest });
    }
    // A piece takes nothing along: it sees what the template sees.
    for (const given of [...statement.params, ...(statement.hash?.pairs ?? []).map(({ value }) => value)]) {
      const extra = nameOfPath(given);
      if (isForbidden(extra)) report(context, forbiddenName, spotOf(given), extra, { name: extra });
      else
        report(context, unknownValue, spotOf(given), extra, {
          name: extra,
          kind: 'extra-argument',
          nearest: null,
        });
    }
  } else {
    report(context, unknownHelper, spotOf(statement), statement.type, {
      name: statement.type,
      nearest: null,
      form: null,
    });
  }
}

function lintBlock(context: LintContext, block: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOfPath(block.path);
  if (!conditions.includes(name)) {
    lintHelper(context, block, name, 'block', scope);
    return;
  }
  const [condition] = block.params;
  if (condition === undefined) {
    report(context, unknownValue, spotOf(block), name, { name, kind: 'missing-argument', nearest: null });
  } else if (isCallExpression(condition)) {
    lintHelper(context, condition, nameOfPath(condition.path), 'condition', scope);
  } else {
    lintVariable(context, condition, new Set());
  }
}

/** `{{#if (is topic "exchange")}}` where the region has no such topic: the body is never printed. */
function isForAbsentTopic(context: LintContext, { params: [condition] }: hbs.AST.BlockStatement): boolean {
  if (condition === undefined || !isCallExpression(condition) || nameOfPath(condition.path) !== 'is')
    return false;
  const wanted = condition.params[1];
  return wanted !== undefined && isString(wanted) && !context.allowed.topic?.includes(wanted.value);
}

function lintHelper(
  context: LintContext,
  call: Call,
  name: string,
  form: HelperDefinition['form'],
  scope: Scope,
): void {
  const spot = spotOf(call);
  if (isForbidden(name)) {
    report(context, forbiddenName, spot, name, { name });
    return;
  }
  const helper = helperNamed(name);
  if (helper === null) {
    const nearest = nearestName(
      name,
      helpers.map((known) => known.name),
    );
    report(context, unknownHelper, spot, name, { name, nearest, form: null });
    return;
  }
  if (helper.form !== form)
    report(context, unknownHelper, spot, name, { name, nearest: null, form: helper.form });
  lintPositional(context, helper, call, scope);
  for (const pair of call.hash?.pairs ?? []) {
    const kind = Object.hasOwn(helper.named ?? {}, pair.key) ? helper.named?.[pair.key] : undefined;
    if (kind !== undefined) lintArgument(context, kind, pair.value, scope);
    else {
      const nearest = nearestName(pair.key, Object.keys(helper.named ?? {}));
      report(context, unknownValue, spotOf(pair), pair.key, { name: pair.key, kind: 'option', nearest });
    }
  }
}

function lintPositional(context: LintContext, helper: HelperDefinition, call: Call, scope: Scope): void {
  const { positional, repeats = false, optional = 0, name } = helper;
  if (call.params.length < positional.length - optional) {
    report(context, unknownValue, spotOf(call), name, { name, kind: 'missing-argument', nearest: null });
  }
  call.params.forEach((parameter, index) => {
    const kind = positional[index] ?? (repeats ? positional.at(-1) : undefined);
    if (kind !== undefined) lintArgument(context, kind, parameter, scope);
    else {
      const extra = literalText(parameter) ?? parameter.type;
      report(context, unknownValue, spotOf(parameter), extra, {
        name: extra,
        kind: 'extra-argument',
        nearest: null,
      });
    }
  });
}

function lintArgument(
  context: LintContext,
  kind: ArgumentKind,
  node: hbs.AST.Expression,
  scope: Scope,
): void {
  const spot = spotOf(node);
  if (isString(node)) {
    // The quote is part of the node; the name starts after it.
    checkName(context, kind, node.value, { ...spot, column: spot.column + 1 });
  } else if (node.type === 'NumberLiteral') {
    const digits = literalText(node) ?? '';
    report(context, typedDigits, spot, digits, { digits });
  } else {
    lintVariable(context, node, scope);
  }
}

/** A bare word: allowed only if a block around it has introduced it with `as |word|`. */
function lintVariable(context: LintContext, node: hbs.AST.Expression, scope: Scope): void {
  const name = isPath(node) ? node.original : (literalText(node) ?? node.type);
  if (isForbidden(name)) report(context, forbiddenName, spotOf(node), name, { name });
  else if (!scope.has(name)) {
    const nearest = nearestName(name, [...scope]);
    report(context, unknownValue, spotOf(node), name, { name, kind: 'variable', nearest });
  }
}

function isForbidden(name: string): boolean {
  return name.split(/[./]/).some((part) => forbidden.has(part.replace(/^\[|\]$/g, '')));
}

export function spotOf({ loc }: Node): Spot {
  return { line: loc.start.line, column: loc.start.column + 1 };
}

function nameOfPath(path: Node): string {
  return isPath(path) ? path.original : (literalText(path) ?? path.type);
}

export function pieceName({ name }: hbs.AST.PartialStatement): string {
  return nameOfPath(name);
}

function literalText(node: Node): string | null {
  const original: unknown = Reflect.get(node, 'original');
  return typeof original === 'string' || typeof original === 'number' || typeof original === 'boolean'
    ? String(original)
    : null;
}

function isMustache(node: Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}
export function isBlock(node: Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}
export function isPartial(node: Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}
function isCallExpression(node: Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression';
}
function isPath(node: Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}
function isString(node: Node): node is hbs.AST.StringLiteral {
  return node.type === 'StringLiteral';
}
