// The Handlebars tree of a template, made once for the linter and the engine.
import Handlebars from 'handlebars';
import type { TemplateFile } from './templates.js';

const trees = new WeakMap<TemplateFile, hbs.AST.Program>();

/** @throws {Error} Handlebars' parse error. */
export function parseTemplate(file: TemplateFile): hbs.AST.Program {
  const known = trees.get(file);
  if (known !== undefined) return known;
  const tree = Handlebars.parse(file.body);
  trees.set(file, tree);
  return tree;
}
