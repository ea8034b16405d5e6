// Data and templates to the typed document: the stage between figures and layout.
import type { Block, DocumentPart, Inline, ReportDocument } from '../model/block.js';
import { inlinesOfBlock } from '../model/block-inlines.js';
import type { Drawing } from '../model/chart.js';
import type { Figures } from '../model/figure.js';
import { type Checked, type Finding, makeFinding } from '../model/finding.js';
import { type KeptWork, nothingKept } from '../model/kept-work.js';
import { blocksOf } from './blocks.js';
import { createEngine } from './engine.js';
import { referenceFault } from './findings/reference-fault.js';
import { syntaxFault } from './findings/syntax-fault.js';
import { syntaxSite } from './lint/syntax.js';
import { withLanguages } from './languages.js';
import { type Numbering, type NumberingPatterns, numberHeadings, numberParts } from './numbering.js';
import { documentTitle, fields, plainPattern, regionName } from './phrases/fields.js';
import { chooseProse, type Prose } from './prose.js';
import type { Run } from './run.js';
import { namesOf, type TemplateFile, type TemplateSet } from './templates.js';

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
  let { files } = prose;
  for (;;) {
    const composed = composeParts(files, prose, figures, drawings, templates, numbering, kept);
    if (composed.findings.length > 0) return { value: null, findings: composed.findings };
    // Only now is it known which parts are empty; numbers were given before, so they are given again.
    const sayable = files.filter((file) => (composed.parts.get(file)?.blocks.length ?? 0) > 0);
    if (sayable.length === files.length) return finish(composed, templates);
    files = sayable;
  }
}

interface Composed {
  readonly run: Run;
  readonly parts: ReadonlyMap<TemplateFile, DocumentPart>;
  readonly findings: readonly Finding[];
}

function composeParts(
  files: readonly TemplateFile[],
  { sectionOf }: Prose,
  figures: Figures,
  drawings: ReadonlyMap<string, Drawing>,
  templates: TemplateSet,
  numbering: Numbering,
  kept: KeptWork,
): Composed {
  const { wording, language } = templates;
  const numbers = numberParts(files, numbering);
  const run: Run = {
    figures,
    drawings,
    wording,
    language,
    printed: [],
    partNumbers: new Map(
      [...numbers].flatMap(([file, { heading }]) =>
        heading === null ? [] : namesOf(file).map((name) => [name, heading] as const),
      ),
    ),
  };
  const parts = new Map<TemplateFile, DocumentPart>();
  const earlier: Block[] = [];
  const findings: Finding[] = [];
  const engine = createEngine(run, templates, sectionOf, kept);
  for (const [file, number] of numbers) {
    const markdown = attempt(() => engine(file), file, findings);
    const blocks = markdown === null ? [] : blocksOf(markdown, file.name, run, earlier);
    earlier.push(...blocks);
    parts.set(file, {
      matter: file.head.matter,
      numberPrefix: number.prefix,
      blocks: numberHeadings(blocks, number, numbering),
    });
  }
  return { run, parts, findings };
}

/** Runs a template; what Handlebars refuses becomes a finding at its place. */
function attempt(render: () => string, file: TemplateFile, findings: Finding[]): string | null {
  try {
    return render();
  } catch (error) {
    const { site, details } = syntaxSite(file, error);
    findings.push(makeFinding(syntaxFault, site, details));
    return null;
  }
}

function finish({ run, parts }: Composed, { language }: TemplateSet): Checked<ReportDocument> {
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
    findings: danglingReferences(parts),
    value: {
      language,
      title: documentTitle(run),
      author: plain(fields['issuing-body']?.(run) ?? []),
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
        runningHead: plainPattern(run, 'document.running-head', slots),
        watermark: edition.draft === null ? '' : say('draft.watermark'),
      },
      changed: new Set(),
      parts: [...parts.values()].map((part) => ({ ...part, blocks: withLanguages(part.blocks, language) })),
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

function referencesIn(inline: Inline): readonly string[] {
  if (inline.type === 'reference') return [inline.target];
  return 'children' in inline ? inline.children.flatMap(referencesIn) : [];
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
