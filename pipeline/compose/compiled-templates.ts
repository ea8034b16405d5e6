// Templates as functions: compiled, or as an earlier run has compiled them.
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { type KeptWork, keyOf } from '../model/kept-work.js';
import { parseTemplate } from './parse-template.js';
import type { TemplateFile, TemplateSet } from './templates.js';

export type Compiler = (file: TemplateFile) => Handlebars.TemplateDelegate;

/** What it compiles throws, when it is run, what Handlebars throws, with line and column. */
export function makeCompiler(
  environment: typeof Handlebars,
  templates: TemplateSet,
  options: Readonly<CompileOptions>,
  kept: KeptWork,
): Compiler {
  const programs = recallPrograms(templates, options, kept);
  return (file) => {
    const program = programs?.[file.source.file];
    return program === undefined
      ? environment.compile(parseTemplate(file), options)
      : environment.template(program);
  };
}

/**
 * The templates as Handlebars writes them out, by file; `null` if they have changed, and then they are kept for
 * the next run. Parsing and compiling takes a twentieth of the time of a report.
 */
function recallPrograms(
  templates: TemplateSet,
  options: Readonly<CompileOptions>,
  kept: KeptWork,
): Readonly<Record<string, TemplateSpecification>> | null {
  const { files, partials, parts, topics } = templates;
  const all = [...files, ...partials.values(), ...parts.values(), ...topics.values()];
  const slot = `programs-${templates.language}`;
  const key = keyOf([
    JSON.stringify([Handlebars.VERSION, options, all.map(({ source }) => source.file)]),
    ...all.map(({ body }) => body),
  ]);
  const programs = kept.recall(slot, key);
  if (programs !== null) return runInThisContext(new TextDecoder().decode(programs));
  kept.keep(slot, key, () => {
    // A copy: Handlebars writes into the options that it is given.
    const programOf = (file: TemplateFile) => Handlebars.precompile(parseTemplate(file), { ...options });
    const entries = all.map((file) => `${JSON.stringify(file.source.file)}: ${programOf(file)}`);
    return new TextEncoder().encode(`({${entries.join(',\n')}})`);
  });
  return null;
}
