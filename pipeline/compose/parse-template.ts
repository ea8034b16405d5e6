// The Handlebars tree of a template, made once for the linter and the engine.
import Handlebars from 'handlebars';
import type { TemplateFile } from './templates.js';

/** By the source, which a file that is repeated shares with its repetitions. */
const trees = new WeakMap<TemplateFile['source'], hbs.AST.Program>();

/** @throws {Error} Handlebars' parse error. */
export function parseTemplate(file: TemplateFile): hbs.AST.Program {
  const known = trees.get(file.source);
  if (known !== undefined) return known;
  const tree = Handlebars.parse(file.body);
  trees.set(file.source, tree);
  return tree;
}
