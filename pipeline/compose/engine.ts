// The Handlebars environment: isolated, strict, our helpers only, nothing reachable but strings.
import Handlebars from 'handlebars';
import type { KeptWork } from '../model/kept-work.js';
import { helpers } from './helpers/registry.js';
import type { HelperDefinition } from './helpers/definition.js';
import { startBudget, type TemplateBudget } from './template-budget.js';
import { makeCompiler } from './compiled-templates.js';
import type { Run } from './run.js';
import type { TemplateFile, TemplateSet } from './templates.js';

/**
 * Turns one template into Markdown. @throws {TemplateTooLarge} if it runs on without measure. @throws {Error} what
 * Handlebars throws, with line and column.
 */
export type Engine = (template: TemplateFile) => string;

/** Handlebars' own helpers that walk or print arbitrary values; a template has no use for them. */
const removed = ['each', 'with', 'lookup', 'log'] as const;

/**
 * A template sees its own variables (the part or topic that it is repeated for) and nothing else: everything
 * printed comes from a helper. The symbol, which no template can name, lets Handlebars write the object into
 * its own error messages.
 */
function contextOf({ variables }: TemplateFile): object {
  return Object.freeze(
    Object.assign(Object.create(null), variables, { [Symbol.toPrimitive]: () => 'the template' }),
  );
}

/** @param sectionOf the prose that says a topic, if there is any. */
export function createEngine(
  run: Run,
  templates: TemplateSet,
  sectionOf: (topic: string) => TemplateFile | null,
  kept: KeptWork,
): Engine {
  const environment = Handlebars.create();
  for (const name of removed) environment.unregisterHelper(name);
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
  const compile = makeCompiler(environment, templates, options, kept);
  const render: Engine = (file) =>
    compile(file)(contextOf(file), {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  const budget = startBudget(run);
  const section = (topic: string) => {
    const file = sectionOf(topic);
    return file === null ? '' : budget.inSection(() => render(file));
  };
  for (const helper of helpers)
    environment.registerHelper(helper.name, delegateOf(helper, run, section, budget));
  for (const [name, file] of templates.partials) environment.registerPartial(name, compile(file));
  return (file) => budget.forOneFile(() => render(file));
}

function delegateOf(
  helper: HelperDefinition,
  run: Run,
  section: (topic: string) => string,
  budget: TemplateBudget,
): Handlebars.HelperDelegate {
  return function (this: unknown, ...received: unknown[]) {
    const options = received.at(-1);
    budget.call();
    return helper.run(run, {
      names: received.slice(0, -1).filter((argument) => typeof argument === 'string'),
      options: stringsOf(property(options, 'hash')),
      section,
      body: (item) => {
        const render = property(options, 'fn');
        if (typeof render !== 'function') return '';
        return budget.body(String(render(this, { data: property(options, 'data'), blockParams: [item] })));
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
