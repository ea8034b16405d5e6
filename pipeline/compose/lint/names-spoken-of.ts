// The indicators and topics that a piece of prose speaks of by name.
//
// Read from the text of its tags, not from Handlebars' tree: that is made anew only when templates change, and
// which prose fits an edition is asked for every report.
import { namesIn } from '../directives/definition.js';
import { directiveNamed } from '../directives/registry.js';
import type { ArgumentKind } from '../helpers/definition.js';
import { helperNamed } from '../helpers/registry.js';

const kinds = ['indicator', 'topic', 'subject'] as const satisfies readonly ArgumentKind[];

export interface SpokenName {
  readonly name: string;
  /** A subject is an indicator or a topic. An indicator and a topic may bear the same name. */
  readonly kind: (typeof kinds)[number];
}

/** In the order of the text; names inside `{{#if (is topic "…")}}` are for that topic only. */
export function namesSpokenOf(body: string): readonly SpokenName[] {
  return [...namesInTags(body), ...namesInDirectives(body)];
}

function spoken(name: string, kind: ArgumentKind | undefined): readonly SpokenName[] {
  const found = kinds.find((other) => other === kind);
  return found === undefined ? [] : [{ name, kind: found }];
}

function namesInTags(body: string): readonly SpokenName[] {
  const names: SpokenName[] = [];
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
function namesInTag(tag: string): readonly SpokenName[] {
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
    return quoted === undefined ? [] : spoken(quoted, kind);
  });
}

/** `::table{topic=brands}`, `::keyfigures{indicators="a b"}`. */
function namesInDirectives(body: string): readonly SpokenName[] {
  return [...body.matchAll(/^::([a-z]+)(?:\[[^\]]*\])?\{([^}]*)\}/gm)].flatMap(
    ([, name = '', written = '']) => {
      const directive = directiveNamed(name);
      if (directive?.form !== 'leaf') return [];
      return [...written.matchAll(/([a-z]+)=(?:"([^"]*)"|([^\s"]+))/g)].flatMap(
        ([, key = '', quoted, bare]) => {
          const kind = directive.attributes[key]?.kind;
          return namesIn(quoted ?? bare).flatMap((named) => spoken(named, kind));
        },
      );
    },
  );
}
