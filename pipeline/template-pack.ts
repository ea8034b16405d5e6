// The template of a report as one thing: prose and wording of a language, list of charts, theme.
import { join } from 'node:path';
import { type ChartSpecification, type ReadCharts, readChartSpecifications } from './charts/specification.js';
import { readTemplates, type TemplateSet } from './compose/templates.js';
import { type LayeredFolders, layeredNames } from './inputs/layered-folders.js';
import { type ReadSourceFile, readLayeredFile } from './inputs/source-file.js';
import { readTheme, type Theme } from './layout/theme.js';
import type { Checked, Finding } from './model/finding.js';
import type { SourceFile } from './model/place.js';

export type ReportLanguage = 'zh-CN' | 'en';

export interface TemplatePack {
  /** In the main language. */
  readonly templates: TemplateSet;
  /** In the other languages asked for, in that order. */
  readonly further: readonly TemplateSet[];
  /** `null` exactly when a finding of severity error says why. */
  readonly specifications: readonly ChartSpecification[] | null;
  /** The list of charts as written; `null` if it cannot be read. */
  readonly charts: ReadCharts['document'];
  /** What charts that are chosen by the data are made with; `null` exactly when `specifications` is. */
  readonly generalCharts: ReadCharts['general'];
  /** `null` exactly when a finding of severity error says why. */
  readonly theme: Theme | null;
  readonly sources: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** The folder of the report's template, beside the program. */
export const shippedTemplateFolder = join(import.meta.dirname, '..', 'templates', 'annual-report');

/** A user's own template folder, if any, before the shipped one: each file is taken from the first that has it. */
export function templateFolders(own: string | undefined): LayeredFolders {
  return own === undefined ? [shippedTemplateFolder] : [own, shippedTemplateFolder];
}

/** Name of the theme that `theme.json` holds; others lie in `theme.<name>.json`. */
export const defaultTheme = 'report';

/** Themes that can be asked for, the default first. */
export function themeNames(folders: LayeredFolders): readonly string[] {
  const others = layeredNames(folders, '.')
    .map((name) => /^theme\.([a-z0-9-]+)\.json$/.exec(name)?.[1])
    .filter((name) => name !== undefined);
  return [defaultTheme, ...others];
}

/** Languages in which the template has prose. */
export function reportLanguages(folders: LayeredFolders): readonly ReportLanguage[] {
  return (['zh-CN', 'en'] as const).filter((language) => layeredNames(folders, language).length > 0);
}

export function readTemplatePack(
  folders: LayeredFolders,
  language: ReportLanguage,
  themeName: string,
  furtherLanguages: readonly ReportLanguage[] = [],
): TemplatePack {
  const read = (name: string) => readLayeredFile(folders, name);
  const charts = read('charts.json');
  const look = read(themeName === defaultTheme ? 'theme.json' : `theme.${themeName}.json`);
  const templates = readTemplates(folders, language);
  const further = furtherLanguages.map((other) => readTemplates(folders, other));
  const none = { value: null, document: null, general: null, findings: charts.findings };
  const specifications = charts.source === null ? none : readChartSpecifications(charts.source);
  const theme = readPart(look, readTheme);
  return {
    templates,
    further,
    specifications: specifications.value,
    charts: specifications.document,
    generalCharts: specifications.general,
    theme: theme.value,
    sources: [
      ...[templates, ...further].flatMap(({ sources }) => sources),
      ...[charts.source, look.source].filter((source) => source !== null),
    ],
    findings: [...specifications.findings, ...theme.findings],
  };
}

/** A file that cannot be read gives that finding alone, not also what its emptiness would lead to. */
function readPart<Value>(
  { source, text, findings }: ReadSourceFile,
  read: (source: SourceFile) => Checked<Value>,
): Checked<Value> {
  return source === null || text === null ? { value: null, findings } : read(source);
}
