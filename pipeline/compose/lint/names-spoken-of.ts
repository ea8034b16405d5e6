// The indicators and topics that a piece of prose speaks of by name.
//
// Read from the text of its tags, not from Handlebars' tree: that is made anew only when templates change, and
// which prose fits an edition is asked for every report.
import { namesIn } from '../directives/definition.js';
import { directiveNamed } from '../directives/registry.js';
import type { ArgumentKind } from '../helpers/definition.js';
import { helperNamed } from '../helpers/registry.js';

const kinds: ReadonlySet<ArgumentKind> = new Set(['indicator', 'topic', 'subject']);

/** Each name once, in the order of the text; names inside `{{#if (is topic "…")}}` are for that topic only. */
export function namesSpokenOf(body: string): readonly string[] {
  return [...new Set([...namesInTags(body), ...namesInDirectives(body)])];
}

function namesInTags(body: string): readonly string[] {
  const names: string[] = [];
  /** How many blocks are open inside prose that is for one topic only; 0 outside of it. */
  let depth = 0;
  for (const [, comment, tag = ''] of body.matchAll(/\{\{(?:(!--[\s\S]*?--)|~?([\s\S]*?)~?)\}\}/g)) {
    if (comment !== undefined || tag.startsWith('!')) continue;
    if (depth > 0) {
      if (tag.startsWith('#')) depth += 1;
      else if (tag.startsWith('/')) depth -= 1;
      else if (depth === 1 && /^\s*(?:else|\^)/.test(tag)) depth = 0;
    } else if (/^#if\s+\(is\s/.test(tag)) {
      depth = 1;
    } else if (!tag.startsWith('/')) {
      names.push(...namesInTag(tag));
    }
  }
  return names;
}

/** Of `#if (has-values "a")` the call in brackets, of all others the tag itself. */
function namesInTag(tag: string): readonly string[] {
  const call = /\(([^()]*)\)/.exec(tag)?.[1] ?? tag.replace(/^#/, '');
  const [, name = '', rest = ''] = /^\s*([a-z][a-z-]*)([\s\S]*)$/.exec(call) ?? [];
  const helper = helperNamed(name);
  if (helper === null) return [];
  let position = 0;
  return [...rest.matchAll(/(?:([a-z-]+)=)?(?:"([^"]*)"|([^\s"=|]+))/g)].flatMap(([, key, quoted, bare]) => {
    if (key === undefined && bare === 'as') position = Number.POSITIVE_INFINITY;
    const kind =
      key === undefined
        ? (helper.positional[position] ?? (helper.repeats === true ? helper.positional.at(-1) : undefined))
        : helper.named?.[key];
    if (key === undefined) position += 1;
    return quoted !== undefined && kind !== undefined && kinds.has(kind) ? quoted : [];
  });
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
