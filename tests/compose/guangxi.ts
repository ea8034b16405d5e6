// The first edition composed, as it is or with something changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCharts } from '../../pipeline/charts/draw.js';
import { readChartSpecifications } from '../../pipeline/charts/specification.js';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { readTemplates, type TemplateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { ReportDocument } from '../../pipeline/model/block.js';
import { decimal, decimalsOf } from '../../pipeline/model/decimal.js';
import type { Edition } from '../../pipeline/model/edition.js';
import type { SourceFile } from '../../pipeline/model/place.js';
import { validateEdition } from '../../pipeline/validate/run.js';
import { plainText } from './plain-text.js';

const root = join(import.meta.dirname, '..', '..');
export const templateFolder = join(root, 'templates', 'annual-report');

export const templates: TemplateSet = readTemplates([templateFolder], 'zh-CN');

export const englishTemplates: TemplateSet = readTemplates([templateFolder], 'en');

export const specifications = readSpecifications();

export const guangxi: Edition = readGuangxi();

/** Composes the edition; fails the test on any finding. */
export function compose(
  change: (edition: Edition) => Edition = (edition) => edition,
  set: TemplateSet = templates,
): ReportDocument {
  const figures = deriveFigures(change(guangxi), []);
  const { value, findings } = composeDocument(
    figures,
    drawCharts(figures, specifications, set.language),
    set,
  );
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (value === null || faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
  return value;
}

export function composeText(change?: (edition: Edition) => Edition, set?: TemplateSet): string {
  return plainText(compose(change, set));
}

/** The edition with another value for an indicator in the report year. */
export function withValue(indicator: string, value: string): (edition: Edition) => Edition {
  return (edition) => ({
    ...edition,
    observations: edition.observations.map((observation) =>
      observation.indicator === indicator && observation.period === edition.year
        ? { ...observation, value: decimal(value), decimals: decimalsOf(value) }
        : observation,
    ),
  });
}

export function sourceFile(file: string, text: string): SourceFile {
  return { file, path: file, lines: text.split('\n'), bytes: new TextEncoder().encode(text) };
}

function readSpecifications() {
  const text = readFileSync(join(templateFolder, 'charts.json'), 'utf8');
  return readChartSpecifications(sourceFile('templates/annual-report/charts.json', text)).value ?? [];
}

function readGuangxi(): Edition {
  const { value, findings } = validateEdition(
    readEditionSources(join(root, 'inputs', 'guangxi', '2020')),
    {},
  );
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}
