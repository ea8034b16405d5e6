// Which of the template's prose says an edition: prose written for a part or topic where its names are known, general prose else.
import type { Edition, Topic } from '../model/edition.js';
import type { Length } from './front-matter.js';
import { namesSpokenOf } from './lint/names-spoken-of.js';
import type { TemplateFile, TemplateSet } from './templates.js';

export interface Prose {
  /** In printed order, a file that is repeated once for each part. */
  readonly files: readonly TemplateFile[];
  /** `null` only if the template has no general prose. */
  readonly sectionOf: (topic: string) => TemplateFile | null;
  /** Topics that are said by prose written for them. */
  readonly ownTopics: ReadonlySet<string>;
}

/** The general prose of a topic, a shared piece. */
const generalTopic = 'topic';

export function chooseProse(templates: TemplateSet, edition: Edition): Prose {
  const isFit = fitness(edition, templates);
  const length = lengthOf(edition);
  const parts = edition.topics.filter(({ parent }) => parent === null);
  const own = [...templates.topics].filter(([topic, file]) => isFit(topic, file));
  const topics = new Map(own);
  const general = templates.partials.get(generalTopic) ?? null;
  return {
    files: templates.files
      .filter(({ head }) => head.when === null || head.when === length)
      .flatMap((file) =>
        file.head.each === 'part' ? parts.map((part) => partFile(part, file, templates, isFit)) : file,
      ),
    sectionOf: (topic) => topics.get(topic) ?? (general === null ? null : repeated(general, 'topic', topic)),
    ownTopics: ownTopics(edition, topics, templates, isFit),
  };
}

/** A report of so few values is a few pages. */
const longestShort = 12;

function lengthOf({ observations, breakdowns, year }: Edition): Length {
  const rows = [...observations, ...breakdowns].filter(({ period }) => period === year);
  return rows.length <= longestShort ? 'short' : 'long';
}

type Fitness = (topic: string, file: TemplateFile) => boolean;

/** Prose fits if the region has the topic and every indicator and topic that the prose speaks of. */
function fitness(edition: Edition, templates: TemplateSet): Fitness {
  const known = namesKnown(
    edition.topics.map(({ id }) => id),
    edition.indicators.map(({ id }) => id),
    templates,
  );
  return (topic, file) => known.topics.has(topic) && unknownIn(file, known).length === 0;
}

/** What prose may speak of, by what is meant. */
export interface KnownNames {
  readonly topics: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  /** Of a name that could be either. */
  readonly subjects: ReadonlySet<string>;
}

/** A subject that the template has prose for is a topic: a region's indicator of that name is something else. */
export function namesKnown(
  topics: readonly string[],
  indicators: readonly string[],
  templates: Pick<TemplateSet, 'parts' | 'topics'>,
): KnownNames {
  const isTopic = (name: string) => templates.topics.has(name) || templates.parts.has(name);
  return {
    topics: new Set(topics),
    indicators: new Set(indicators),
    subjects: new Set([...topics, ...indicators.filter((id) => !isTopic(id))]),
  };
}

/** Indicators and topics that a piece of prose speaks of and that are not among the known ones. */
export function unknownIn({ body }: TemplateFile, known: KnownNames): readonly string[] {
  const among = { topic: known.topics, indicator: known.indicators, subject: known.subjects };
  return namesSpokenOf(body)
    .filter(({ name, kind }) => !among[kind].has(name))
    .map(({ name }) => name);
}

function partFile(part: Topic, file: TemplateFile, templates: TemplateSet, isFit: Fitness): TemplateFile {
  const own = templates.parts.get(part.id);
  return own !== undefined && isFit(part.id, own) ? own : repeated(file, 'part', part.id);
}

function repeated(file: TemplateFile, variable: string, topic: string): TemplateFile {
  return { ...file, name: `${file.name}-${topic}`, variables: { [variable]: topic } };
}

/** A part written by hand may speak of its own topics itself instead of leaving them to their sections. */
function ownTopics(
  edition: Edition,
  topics: ReadonlyMap<string, TemplateFile>,
  templates: TemplateSet,
  isFit: Fitness,
): ReadonlySet<string> {
  const spoken = edition.topics.flatMap(({ id, parent }) => {
    const part = parent === null ? undefined : templates.parts.get(parent);
    if (parent === null || part === undefined || !isFit(parent, part)) return [];
    return namesSpokenOf(part.body).some(({ name, kind }) => name === id && kind !== 'indicator') ? id : [];
  });
  return new Set([...topics.keys(), ...spoken]);
}
