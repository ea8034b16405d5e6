// Every directive a template may use, in one list.
import { breakdown, breakdowns } from './breakdown.js';
import { chart } from './chart.js';
import { colophon } from './colophon.js';
import { contents } from './contents.js';
import { cover } from './cover.js';
import type { DirectiveDefinition } from './definition.js';
import { definitions } from './definitions.js';
import { derivations } from './derivations.js';
import { figures, tables } from './figure-lists.js';
import { indicatorIndex } from './indicator-index.js';
import { indicators } from './indicators.js';
import { keyFigures } from './key-figures.js';
import { photographs } from './photographs.js';
import { revisions } from './revisions.js';
import { sources } from './sources.js';
import { table } from './table.js';

export const directives: readonly DirectiveDefinition[] = [
  breakdown,
  breakdowns,
  chart,
  colophon,
  contents,
  cover,
  definitions,
  derivations,
  figures,
  indicatorIndex,
  indicators,
  keyFigures,
  photographs,
  revisions,
  sources,
  table,
  tables,
  { form: 'container', name: 'lead', style: 'lead' },
  { form: 'container', name: 'note', style: 'note' },
];

export function directiveNamed(wanted: string): DirectiveDefinition | null {
  return directives.find(({ name }) => name === wanted) ?? null;
}
