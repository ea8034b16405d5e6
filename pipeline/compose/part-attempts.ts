// Parts as composed under the numbers that parts have at the time, and anew only where those are no longer true.
import type { Block } from '../model/block.js';
import type { Drawing } from '../model/chart.js';
import type { Figures } from '../model/figure.js';
import { type Finding, makeFinding } from '../model/finding.js';
import type { KeptWork } from '../model/kept-work.js';
import { blocksOf } from './blocks.js';
import { createEngine } from './engine.js';
import { syntaxFault } from './findings/syntax-fault.js';
import { templateLimit } from './findings/template-limit.js';
import { lineTooDeep, TemplateTooLarge } from './limits.js';
import { syntaxSite } from './lint/syntax.js';
import { parseMarkdown } from './markdown.js';
import { markupFaults } from './markup-faults.js';
import type { PartNumbers } from './numbering.js';
import type { Prose } from './prose.js';
import type { Run } from './run.js';
import { printedFault } from './printed-fault.js';
import { namesOf, type TemplateFile, type TemplateSet } from './templates.js';

/** A part as composed under the numbers of parts known at the time. */
interface Attempt {
  /** Headings have no numbers yet. */
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  /** The numbers of parts that it asked for, by name: as long as they stay true, so do its blocks. */
  readonly asked: ReadonlyMap<string, string | null>;
}

export type Attempts = ReadonlyMap<TemplateFile, Attempt>;

export interface Composer {
  readonly run: Run;
  /** @param before parts as composed under other numbers: what would come out again is taken from there. */
  readonly compose: (numbers: PartNumbers, before: Attempts) => Attempts;
}

/** Has a life: it knows the numbers that parts have at the time. */
export function startComposer(
  figures: Figures,
  drawings: ReadonlyMap<string, Drawing>,
  templates: TemplateSet,
  { sectionOf }: Prose,
  kept: KeptWork,
): Composer {
  let known: ReadonlyMap<string, string> = new Map();
  let asked = new Map<string, string | null>();
  const { wording, language } = templates;
  const partNumber = (name: string) => {
    const number = known.get(name) ?? null;
    asked.set(name, number);
    return number;
  };
  const run: Run = { figures, drawings, wording, language, printed: [], faults: [], partNumber };
  const pieces = [...templates.partials.values(), ...templates.parts.values(), ...templates.topics.values()];
  const engine = createEngine(run, templates, sectionOf, kept);
  const attemptPart = (file: TemplateFile, earlier: readonly Block[]): Attempt => {
    asked = new Map();
    const findings: Finding[] = [];
    const markdown = rendered(() => engine(file), file, findings);
    const inNotes = run.faults.splice(0);
    if (markdown === null) return { blocks: [], findings, asked };
    const tree = parseMarkdown(markdown);
    const faults = [...inNotes, ...markupFaults(tree, markdown)];
    findings.push(...faults.map((fault) => printedFault(fault, markdown, [file, ...pieces])));
    return { blocks: faults.length > 0 ? [] : blocksOf(tree, file.name, run, earlier), findings, asked };
  };
  const staysTrue = (part: Attempt) =>
    [...part.asked].every(([name, number]) => (known.get(name) ?? null) === number);
  const compose: Composer['compose'] = (numbers, before) => {
    known = numbersByName(numbers);
    const attempts = new Map<TemplateFile, Attempt>();
    const earlier: Block[] = [];
    // Directives look back: behind a part that came out anew, all do.
    let isAsBefore = true;
    for (const file of numbers.keys()) {
      const last = before.get(file);
      isAsBefore = isAsBefore && last !== undefined && staysTrue(last);
      const part = isAsBefore && last !== undefined ? last : attemptPart(file, earlier);
      attempts.set(file, part);
      earlier.push(...part.blocks);
    }
    return attempts;
  };
  return { run, compose };
}

function numbersByName(numbers: PartNumbers): ReadonlyMap<string, string> {
  return new Map(
    [...numbers].flatMap(([file, { heading }]) =>
      heading === null ? [] : namesOf(file).map((name) => [name, heading] as const),
    ),
  );
}

/** Runs a template; what Handlebars refuses becomes a finding at its place. */
function rendered(render: () => string, file: TemplateFile, findings: Finding[]): string | null {
  try {
    const markdown = render();
    if (lineTooDeep(markdown) !== null) throw new TemplateTooLarge('nesting');
    return markdown;
  } catch (error) {
    if (error instanceof TemplateTooLarge) {
      const { name, source } = file;
      const details = { name, limit: error.limit };
      findings.push(
        makeFinding(templateLimit, { place: { file: source.file, line: 1, column: 1 } }, details),
      );
      return null;
    }
    const { site, details } = syntaxSite(file, error);
    findings.push(makeFinding(syntaxFault, site, details));
    return null;
  }
}
