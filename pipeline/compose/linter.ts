// Checks templates before they run: what they name, what they type, what they may print.
import type { EditionNames } from '../model/edition.js';
import { type Finding, makeFinding } from '../model/finding.js';
import { textsIn } from '../model/json-texts.js';
import { type KeptWork, keyOf } from '../model/kept-work.js';
import type { JsonDocument } from '../model/sources.js';
import { missingGlyph } from './findings/missing-glyph.js';
import { isSlip } from './findings/nearest.js';
import { syntaxFault } from './findings/syntax-fault.js';
import { checkProse, type LintContext, report } from './lint/context.js';
import { lintProgram } from './lint/handlebars-tree.js';
import { lintMarkdown } from './lint/markdown-tree.js';
import { longestTemplate } from './limits.js';
import { type AllowedNames, allowedNames } from './lint/names.js';
import { isWithinLimits, lintInclusions } from './lint/piece-limits.js';
import { syntaxSite } from './lint/syntax.js';
import { parseTemplate } from './parse-template.js';
import { namesKnown, unknownIn } from './prose.js';
import type { TemplateSet } from './templates.js';

/**
 * Every fault of the templates and their wording, in order of file, line and column.
 * @param names what templates may name; `null` where that is not known, as of a faulty dictionary.
 * @param chartIds ids of charts.json; `null` where that cannot be read.
 * @param mayPrint whether the report's fonts have a glyph for a code point.
 */
export function lintTemplates(
  templates: TemplateSet,
  names: EditionNames | null,
  chartIds: Iterable<string> | null,
  mayPrint: (codePoint: number) => boolean,
): readonly Finding[] {
  return lint(templates, allowedNames(templates, names, chartIds), mayPrint);
}

/**
 * As `lintTemplates`, but templates that are known to be faultless with these names and fonts are not parsed
 * again: a tenth of the time of a report, where mostly data changes and not the names in it.
 * @param fonts identities of the fonts that `mayPrint` speaks of.
 */
export function lintChangedTemplates(
  templates: TemplateSet,
  names: EditionNames | null,
  chartIds: Iterable<string> | null,
  mayPrint: (codePoint: number) => boolean,
  fonts: readonly string[],
  kept: KeptWork,
): readonly Finding[] {
  const allowed = allowedNames(templates, names, chartIds);
  const slot = `faultless-templates-${templates.language}`;
  const sources = templates.sources.flatMap(({ file, bytes }) => [file, bytes]);
  const key = keyOf([JSON.stringify([allowed, fonts, templates.sources.length]), ...sources]);
  if (templates.findings.length === 0 && kept.recall(slot, key) !== null) return [];
  const findings = lint(templates, allowed, mayPrint);
  if (findings.length === 0) kept.keep(slot, key, () => new Uint8Array());
  return findings;
}

function lint(
  templates: TemplateSet,
  allowed: AllowedNames,
  mayPrint: (codePoint: number) => boolean,
): readonly Finding[] {
  const files = [...templates.files, ...templates.partials.values()];
  const contexts = [
    ...files.map((file): LintContext => ({ file, allowed, mayPrint, findings: [] })),
    ...optionalProse(templates, allowed).map((prose) => ({ ...prose, mayPrint, findings: [] })),
  ];
  const programs = new Map<LintContext, hbs.AST.Program | null>();
  for (const context of contexts) {
    lintHead(context);
    programs.set(context, isWithinLimits(context) ? parsed(context) : null);
  }
  for (const [context, program] of programs) {
    if (program === null) continue;
    const { each } = context.file.head;
    lintProgram(context, program, [...templates.partials.keys()], new Set(each === null ? [] : [each]));
    lintMarkdown(context);
  }
  lintInclusions(programs);
  return [
    ...templates.findings,
    ...wordingGlyphs(templates, mayPrint),
    ...contexts.flatMap(({ findings }) => findings.toSorted(byPlace)),
  ];
}

/**
 * Prose for a part or topic that this region does not have, or that speaks of indicators it does not have, is
 * never printed: its names are nobody's. One that is all but a known name is taken for a slip of the pen.
 */
function optionalProse(
  { parts, topics }: TemplateSet,
  allowed: AllowedNames,
): readonly Pick<LintContext, 'file' | 'allowed'>[] {
  const known = namesKnown(allowed.topic ?? [], allowed.indicator ?? [], { parts, topics });
  const all = [...known.topics, ...known.indicators];
  return [...parts, ...topics].map(([topic, file]) => {
    // What is too long is told so, and read no further.
    const spoken = file.body.length > longestTemplate ? [] : unknownIn(file, known);
    const others = spoken.filter((name) => !known.topics.has(topic) || !isSlip(name, all));
    const withOthers = (names: readonly string[] | null) => names && [...names, ...others];
    const { indicator, topic: topicNames, subject } = allowed;
    return {
      file,
      allowed: {
        ...allowed,
        indicator: withOthers(indicator),
        topic: withOthers(topicNames),
        subject: withOthers(subject),
      },
    };
  });
}

function lintHead(context: LintContext): void {
  const { file } = context;
  for (const { line, found } of file.faults) {
    report(context, syntaxFault, { line, column: 1 }, found, { reason: found });
  }
  const line = 1 + file.source.lines.findIndex((words) => words.startsWith('number-prefix:'));
  if (file.head.numberPrefix !== '') checkProse(context, file.head.numberPrefix, { line, column: 16 });
}

function parsed(context: LintContext): hbs.AST.Program | null {
  try {
    return parseTemplate(context.file);
  } catch (error) {
    const { site, details } = syntaxSite(context.file, error);
    context.findings.push(makeFinding(syntaxFault, site, details));
    return null;
  }
}

function wordingGlyphs(
  { wording, sources }: TemplateSet,
  mayPrint: (codePoint: number) => boolean,
): readonly Finding[] {
  const source = sources.at(-1);
  return wording.texts.flatMap((words) =>
    [...words].flatMap((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (source === undefined || /\s/.test(character) || mayPrint(codePoint)) return [];
      const line = 1 + source.lines.findIndex((text) => text.includes(character));
      const place = { file: source.file, line: Math.max(1, line), column: 1 };
      const details = { character, codePoint: nameOf(codePoint) };
      return [makeFinding(missingGlyph, { place, found: character }, details)];
    }),
  );
}

/** Characters of charts.json that the report's fonts lack: its words are captions, notes and alternative texts. */
export function lintChartWords(
  charts: JsonDocument,
  mayPrint: (codePoint: number) => boolean,
): readonly Finding[] {
  return textsIn(charts.value)
    .filter(({ path }) => path[0] !== '$schema')
    .flatMap(({ text, path }) =>
      [...text].flatMap((character) => {
        const codePoint = character.codePointAt(0) ?? 0;
        if (/\s/.test(character) || mayPrint(codePoint)) return [];
        const site = { place: charts.placeOf(path), found: character, field: `/${path.join('/')}` };
        return [makeFinding(missingGlyph, site, { character, codePoint: nameOf(codePoint) })];
      }),
    );
}

/** `U+1F600` */
function nameOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function byPlace({ place: first }: Finding, { place: second }: Finding): number {
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0);
}
