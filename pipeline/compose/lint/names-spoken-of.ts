// The indicators and topics that a piece of prose speaks of by name.
import { namesIn } from '../directives/definition.js';
import { directiveNamed } from '../directives/registry.js';
import type { ArgumentKind } from '../helpers/definition.js';
import { helperNamed } from '../helpers/registry.js';

const kinds: ReadonlySet<ArgumentKind> = new Set(['indicator', 'topic', 'subject']);

/** Each name once, in the order of the text; names inside `{{#if (is topic "…")}}` are for that topic only. */
export function namesSpokenOf(program: hbs.AST.Program, body: string): readonly string[] {
  return [...new Set([...namesInProgram(program), ...namesInDirectives(body)])];
}

interface Call {
  readonly path: hbs.AST.Node;
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

function namesInProgram({ body }: hbs.AST.Program): readonly string[] {
  return body.flatMap((statement): readonly string[] => {
    if (statement.type !== 'MustacheStatement' && statement.type !== 'BlockStatement') return [];
    const call = statement as hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
    const block = statement.type === 'BlockStatement' ? (statement as hbs.AST.BlockStatement) : null;
    const inner = [isForOneTopic(call) ? null : block?.program, block?.inverse];
    return [...namesInCall(call), ...inner.flatMap((program) => (program ? namesInProgram(program) : []))];
  });
}

function isForOneTopic({ params: [condition] }: Call): boolean {
  return condition?.type === 'SubExpression' && pathOf(condition as hbs.AST.SubExpression) === 'is';
}

function namesInCall(call: Call): readonly string[] {
  const helper = helperNamed(pathOf(call));
  const named = (kind: ArgumentKind | undefined, node: hbs.AST.Expression) =>
    kind !== undefined && kinds.has(kind) && node.type === 'StringLiteral'
      ? (node as hbs.AST.StringLiteral).value
      : [];
  return [
    ...call.params.flatMap((node, index) =>
      node.type === 'SubExpression'
        ? namesInCall(node as hbs.AST.SubExpression)
        : named(helper?.positional[index] ?? (helper?.repeats ? helper.positional.at(-1) : undefined), node),
    ),
    ...(call.hash?.pairs ?? []).flatMap(({ key, value }) => named(helper?.named?.[key], value)),
  ];
}

function pathOf({ path }: Call): string {
  const original: unknown = Reflect.get(path, 'original');
  return typeof original === 'string' ? original : '';
}

/** `::table{topic=brands}`, `::keyfigures{indicators="a b"}`. */
function namesInDirectives(body: string): readonly string[] {
  return [...body.matchAll(/^::([a-z]+)(?:\[[^\]]*\])?\{([^}]*)\}/gm)].flatMap(
    ([, name = '', written = '']) => {
      const directive = directiveNamed(name);
      if (directive?.form !== 'leaf') return [];
      return [...written.matchAll(/([a-z]+)=(?:"([^"]*)"|([^\s"]+))/g)].flatMap(
        ([, key = '', quoted, bare]) => {
          const attribute = directive.attributes[key];
          return attribute !== undefined && kinds.has(attribute.kind) ? namesIn(quoted ?? bare) : [];
        },
      );
    },
  );
}
