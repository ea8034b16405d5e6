// Data and templates to the typed document: the stage between figures and layout.
import type { DocumentPart, Inline, ReportDocument } from '../model/block.js';
import { inlinesOfBlock } from '../model/block-inlines.js';
import type { Drawing } from '../model/chart.js';
import type { Edition } from '../model/edition.js';
import type { Figures } from '../model/figure.js';
import { type Checked, type Finding, makeFinding } from '../model/finding.js';
import { type KeptWork, nothingKept } from '../model/kept-work.js';
import { referenceFault } from './findings/reference-fault.js';
import { unprintedIndicator } from './findings/unprinted-indicator.js';
import { withLanguages } from './languages.js';
import { plainText, withNumbersApart } from './numbers-apart.js';
import {
  type Numbering,
  type NumberingPatterns,
  numberHeadings,
  numberParts,
  type PartNumbers,
} from './numbering.js';
import { documentTitle, fields, plainPattern, regionName } from './phrases/fields.js';
import { type Attempts, startComposer } from './part-attempts.js';
import { printedFigures } from './printed-figures.js';
import { chooseProse } from './prose.js';
import type { Run } from './run.js';
import type { TemplateFile, TemplateSet } from './templates.js';

/**
 * Composes the report. Parts that have nothing to say are left out, and the numbers of the others
 * close up. Templates are expected to have passed the linter; what Handlebars still refuses is a
 * `tpl-syntax` finding, never an exception.
 * @param patterns how the theme numbers headings; `null`: as the wording says.
 */
export function composeDocument(
  figures: Figures,
  drawings: ReadonlyMap<string, Drawing>,
  templates: TemplateSet,
  patterns: NumberingPatterns | null = null,
  kept: KeptWork = nothingKept,
): Checked<ReportDocument> {
  const prose = chooseProse(templates, figures.edition);
  const numbering: Numbering = { ...templates, patterns };
  const composer = startComposer(figures, drawings, templates, prose, kept);
  let { files } = prose;
  let attempts: Attempts = new Map();
  for (;;) {
    const numbers = numberParts(files, numbering);
    attempts = composer.compose(numbers, attempts);
    const findings = [...attempts.values()].flatMap((attempt) => attempt.findings);
    if (findings.length > 0) return { value: null, findings };
    // Only now is it known which parts are empty; numbers were given before, so they are given again.
    const sayable = files.filter((file) => (attempts.get(file)?.blocks.length ?? 0) > 0);
    if (sayable.length === files.length)
      return finish(composer.run, numberedParts(numbers, attempts, numbering), templates);
    files = sayable;
  }
}

function numberedParts(
  numbers: PartNumbers,
  attempts: Attempts,
  numbering: Numbering,
): ReadonlyMap<TemplateFile, DocumentPart> {
  return new Map(
    [...numbers].map(([file, number]) => [
      file,
      {
        matter: file.head.matter,
        numberPrefix: number.prefix,
        blocks: numberHeadings(attempts.get(file)?.blocks ?? [], number, numbering),
      },
    ]),
  );
}

function finish(
  run: Run,
  parts: ReadonlyMap<TemplateFile, DocumentPart>,
  { language }: TemplateSet,
): Checked<ReportDocument> {
  const { edition } = run.figures;
  const slots = { region: regionName(run), year: String(edition.year) };
  const say = run.wording.say;
  const reported = new Set(edition.indicators.map(({ topic }) => topic));
  const around = (pattern: string, slot: string) => {
    const [before = '', after = ''] = pattern.split(slot);
    return { before, after };
  };
  const topics = edition.topics
    .filter(({ id }) => reported.has(id))
    .map(({ name, nameEn }) => (language === 'en' ? nameEn : name));
  return {
    findings: [...danglingReferences(parts), ...unprintedIndicators(edition, parts, language)],
    value: {
      language,
      title: documentTitle(run),
      author: plainText(fields['issuing-body']?.(run) ?? [], language),
      subject: plainPattern(run, 'document.subject', slots),
      keywords: plainPattern(run, 'document.keywords', {
        ...slots,
        topics: topics.join(say('join.comma')),
      }),
      date: edition.package.created,
      words: {
        figure: say('layout.figure'),
        table: say('layout.table'),
        captionGap: say('layout.caption-gap'),
        continued: around(say('layout.continued'), '{number}'),
        continuedGroup: around(say('layout.continued-group'), '{title}'),
        note: around(say('layout.note'), '{mark}'),
        runningHead: plainPattern(run, 'document.running-head', slots),
        watermark: edition.draft === null ? '' : say('draft.watermark'),
      },
      changed: new Set(),
      parts: [...parts.values()].map((part) => ({
        ...part,
        blocks: withLanguages(withNumbersApart(part.blocks, language), language),
      })),
    },
  };
}

/** A reference to a chart that exists but that no directive places would print no number. */
function danglingReferences(parts: ReadonlyMap<TemplateFile, DocumentPart>): readonly Finding[] {
  const targets = new Set(
    [...parts.values()].flatMap(({ blocks }) => blocks.flatMap((block) => ('id' in block ? block.id : []))),
  );
  return [...parts].flatMap(([{ source }, { blocks }]) =>
    blocks
      .flatMap(inlinesOfBlock)
      .flatMap(referencesIn)
      .filter((target) => !targets.has(target))
      .map((target) => {
        const id = target.replace(/^(?:chart|table)-/, '');
        const line = Math.max(1, 1 + source.lines.findIndex((words) => words.includes(id)));
        return makeFinding(
          referenceFault,
          { place: { file: source.file, line, column: 1 }, found: id },
          { id },
        );
      }),
  );
}

/** Values of the report year that are in no sentence, table or chart. */
function unprintedIndicators(
  { year, indicators, observations }: Edition,
  parts: ReadonlyMap<TemplateFile, DocumentPart>,
  language: TemplateSet['language'],
): readonly Finding[] {
  const blocks = [...parts.values()].flatMap((part) => part.blocks);
  const printed = new Set(printedFigures(blocks).map(({ indicator }) => indicator));
  return observations
    .filter(({ period, indicator }) => period === year && !printed.has(indicator))
    .map(({ indicator: id, place }) => {
      const named = indicators.find((indicator) => indicator.id === id);
      const name = (language === 'en' ? named?.nameEn : named?.name) ?? id;
      return makeFinding(unprintedIndicator, { place, found: id }, { id, name });
    });
}

function referencesIn(inline: Inline): readonly string[] {
  if (inline.type === 'reference') return [inline.target];
  return 'children' in inline ? inline.children.flatMap(referencesIn) : [];
}
