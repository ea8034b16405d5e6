// The report's fixed words: patterns with {slots}, read from the template's wording file, checked by name.
import { type Finding, makeFinding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { wordingFault } from './findings/wording-fault.js';

/** Every pattern the code asks for, and the slots it may use. A group that ends in `*` is open. */
const patterns = {
  'cover.title': [],
  'cover.year': ['year'],
  'document.title': ['region', 'year'],
  'document.subject': ['region', 'year'],
  'document.keywords': ['region', 'year', 'topics'],
  'document.running-head': ['region', 'year'],
  'layout.figure': [],
  'layout.table': [],
  'layout.continued': [],
  'numbering.part': ['number'],
  'numbering.section': ['number'],
  'numbering.subsection': ['number'],
  'numbering.appendix': ['number'],
  'numbering.appendix-prefix': ['number'],
  'join.pause': [],
  'join.and': [],
  'join.comma': [],
  'join.semicolon': [],
  'join.full-stop': [],
  'date.day': ['year', 'month', 'day'],
  'date.year': ['year'],
  'derived.word': [],
  'derived.mark': [],
  'change-of-percentages.rise': ['amount'],
  'change-of-percentages.fall': ['amount'],
  'change-of-counts-in-percent.rise': ['amount'],
  'change-of-counts-in-percent.fall': ['amount'],
  'change-of-counts.rise': ['amount'],
  'change-of-counts.fall': ['amount'],
  'change-of-ranks.rise': ['amount'],
  'change-of-ranks.fall': ['amount'],
  'comparison.changed': ['base', 'change'],
  'comparison.changed-noted': ['base', 'note', 'change'],
  'comparison.level': ['base'],
  'comparison.level-noted': ['base', 'note'],
  'comparison.clause': ['comparison'],
  'standing.rank': ['scope', 'rank'],
  'standing.leading': ['scope'],
  'standing.leading-years': ['scope', 'years'],
  'standing.first_tier': ['scope'],
  'standing.first': ['scope', 'note'],
  'standing.advanced': ['scope'],
  'standing.near_advanced': ['scope'],
  'standing.high_level': ['scope'],
  'standing.rising': ['years'],
  'standing.streak': ['years'],
  'standing.noted': ['note', 'standing'],
  'standing.clause': ['standing'],
  'standing.shared': ['standing'],
  'standing.some': ['names', 'standing'],
  'rank.before': [],
  'rank.unit': [],
  'years.unit': [],
  'unit.percentage-point': [],
  'unit.percentage-points': [],
  'value.at-period': ['period', 'value'],
  'value.earlier': ['period', 'value'],
  'value.equal': ['names', 'between', 'value'],
  'value.note': ['note'],
  'incidents.none': ['names'],
  'incidents.some': ['name', 'value'],
  'incidents.both': ['some', 'none'],
  'reference.see': ['references'],
  'table.caption': ['year', 'topic'],
  'table.caption-all': ['year'],
  'table.caption-definitions': [],
  'table.caption-derivations': [],
  'table.unit-note': ['unit'],
  'table.indicator': [],
  'table.unit': [],
  'table.value': [],
  'table.change': [],
  'table.source': [],
  'table.note': [],
  'table.kind': [],
  'table.definition': [],
  'table.figure': [],
  'table.formula': [],
  'table.operands': [],
  'table.empty': [],
  'kind.rate': [],
  'kind.growth': [],
  'kind.share': [],
  'kind.score': [],
  'kind.count': [],
  'kind.cumulative': [],
  'kind.flow': [],
  'kind.rank': [],
  'kind.incidents': [],
  'status.provisional': [],
  'status.revised': [],
  'method.difference': [],
  'method.growth': [],
  'method.implied': [],
  'method.share': [],
  'method.sum': [],
  'method.ratio': [],
  'method.count': [],
  'derivation.formula': ['method', 'formula'],
  'derivation.published': ['name', 'period', 'value'],
  'derivation.change': ['name', 'value'],
  'derivation.derived': ['name', 'period', 'value'],
  'chart.derived-values': ['items', 'part'],
  'photographs.caption': ['date', 'people', 'place', 'occasion'],
  'photographs.placeholder': [],
  'contents.title': [],
  'colophon.issuing-body': [],
  'colophon.title': [],
  'colophon.version': [],
  'colophon.created': [],
  'colophon.sources': [],
  'colophon.licences': [],
  'mark.rise': [],
  'mark.fall': [],
  'mark.level': [],
  'mark.spoken-rise': [],
  'mark.spoken-fall': [],
  'mark.spoken-level': [],
  'count.indicators': [],
  'count.figures': [],
  'count.topics': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordingKey = keyof typeof patterns;

/** 全区, 全省 …: keyed by the level written in region.json, so the file may hold any. */
const openGroup = 'whole-region';

export interface Wording {
  readonly say: (key: WordingKey) => string;
  /** What the region as a whole is called, by its level; the region's own name is used if there is none. */
  readonly wholeRegion: (level: string) => string | null;
  /** Every character the wording can print, for the glyph check. */
  readonly texts: readonly string[];
}

/** Reads the wording file; a missing pattern prints nothing and is a finding. */
export function readWording(source: SourceFile): { wording: Wording; findings: readonly Finding[] } {
  const said = flatten(parse(source));
  const findings: Finding[] = [];
  const report = (name: string, fault: 'missing' | 'unknown' | 'slot', detail: string) => {
    const line = 1 + source.lines.findIndex((text) => text.includes(`"${name.split('.').at(-1)}"`));
    findings.push(
      makeFinding(
        wordingFault,
        { place: { file: source.file, line: Math.max(1, line), column: 1 }, field: name, found: detail },
        { name, fault, detail },
      ),
    );
  };
  for (const [name, slots] of Object.entries<readonly string[]>(patterns)) {
    const pattern = said.get(name);
    if (pattern === undefined) report(name, 'missing', name);
    for (const [, slot = ''] of (pattern ?? '').matchAll(slotGrammar)) {
      if (!slots.includes(slot)) report(name, 'slot', slot);
    }
  }
  for (const name of said.keys()) {
    if (!(name in patterns) && !name.startsWith(`${openGroup}.`)) report(name, 'unknown', name);
  }
  return {
    wording: {
      say: (key) => said.get(key) ?? '',
      wholeRegion: (level) => said.get(`${openGroup}.${level}`) ?? null,
      texts: [...said.values()],
    },
    findings,
  };
}

/** `{amount}` and the like. */
export const slotGrammar = /\{([a-z-]+)\}/g;

function parse(source: SourceFile): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(source.bytes));
  } catch {
    return {};
  }
}

function flatten(value: unknown): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [group, entries] of Object.entries(record(value))) {
    for (const [key, text] of Object.entries(record(entries))) {
      if (typeof text === 'string') flat.set(`${group}.${key}`, text);
    }
  }
  return flat;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
