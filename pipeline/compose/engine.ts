// The Handlebars environment: isolated, strict, our helpers only, nothing reachable but strings.
import Handlebars from 'handlebars';
import { helpers } from './helpers/registry.js';
import type { HelperDefinition } from './helpers/definition.js';
import { parseTemplate } from './parse-template.js';
import type { Run } from './run.js';
import type { TemplateFile, TemplateSet } from './templates.js';

/** Turns one template into Markdown. @throws {Error} what Handlebars throws, with line and column. */
export type Engine = (template: TemplateFile) => string;

/** Handlebars' own helpers that walk or print arbitrary values; a template has no use for them. */
const removed = ['each', 'with', 'lookup', 'log'] as const;

/**
 * No value can be reached by a path: everything printed comes from a helper. The symbol, which no
 * template can name, lets Handlebars write the object into its own error messages.
 */
const emptyContext: object = Object.freeze(
  Object.assign(Object.create(null), { [Symbol.toPrimitive]: () => 'the template' }),
);

export function createEngine(run: Run, templates: TemplateSet): Engine {
  const environment = Handlebars.create();
  for (const name of removed) environment.unregisterHelper(name);
  for (const helper of helpers) environment.registerHelper(helper.name, delegateOf(helper, run));
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([
      ...helpers.map(({ name }) => [name, true]),
      ...removed.map((name) => [name, false]),
    ]),
    noEscape: true,
    preventIndent: true,
  };
  for (const [name, file] of templates.partials) {
    environment.registerPartial(name, environment.compile(parseTemplate(file), options));
  }
  return (file) =>
    environment.compile(parseTemplate(file), options)(emptyContext, {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
}

function delegateOf(helper: HelperDefinition, run: Run): Handlebars.HelperDelegate {
  return (...received: unknown[]) => {
    const options = received.at(-1);
    return helper.run(run, {
      names: received.slice(0, -1).filter((argument) => typeof argument === 'string'),
      options: stringsOf(property(options, 'hash')),
      body: (item) => {
        const render = property(options, 'fn');
        return typeof render === 'function'
          ? String(render(emptyContext, { data: property(options, 'data'), blockParams: [item] }))
          : '';
      },
    });
  };
}

function stringsOf(value: unknown): Readonly<Record<string, string>> {
  const strings: Record<string, string> = {};
  if (typeof value !== 'object' || value === null) return strings;
  for (const [key, entry] of Object.entries(value)) if (typeof entry === 'string') strings[key] = entry;
  return strings;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
