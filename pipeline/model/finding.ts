// A finding: one thing wrong with an input, with its place and its cure, in both message languages.
import type { Place } from './place.js';

export type Severity = 'error' | 'warning' | 'info';
export type MessageLanguage = 'zh-CN' | 'en';
/** Exit codes of the contract; a finding of severity error carries the one it leads to. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 70 | 75 | 130 | 143;

/** The sentences of a finding in one language. */
export interface FindingText {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What is allowed here. */
  readonly expected: string;
  /** How to mend it. */
  readonly hint: string;
}

/** What a mechanical mending writes: it puts down how a thing was read, and changes no value. */
export interface TextEdit {
  readonly place: Place;
  /** How many UTF-16 code units of the line are replaced, with line ends where several are. */
  readonly length: number;
  /** Behind the last of them, if that is on a line below. */
  readonly end?: Pick<Place, 'line' | 'column'>;
  /** What stands there instead, as the file has it. */
  readonly text: string;
}

/** Plain data: it can be stored, sorted, sent between threads and printed in any format. */
export interface Finding {
  /** Stable code of the taxonomy, such as `num-percent-sign`. */
  readonly code: string;
  readonly severity: Severity;
  readonly exitCode: ExitCode;
  /** `null` when the finding is about no file (an output folder, a flag). */
  readonly place: Place | null;
  /** How many UTF-16 code units the caret underlines, at least 1. */
  readonly length: number;
  /** Column header or JSON pointer, if any. */
  readonly field: string | null;
  /** The offending text, escaped and at most 80 characters. */
  readonly found: string | null;
  readonly text: Readonly<Record<MessageLanguage, FindingText>>;
  /** There only if the fault can be mended without knowing more than the file says. */
  readonly fix?: TextEdit;
  /** How many findings it stands for, when it stands for those that are not listed. */
  readonly count?: number;
}

/** What a check declares once; the sentences take the details of the case. */
export interface FindingDefinition<Details> {
  readonly code: string;
  readonly severity: Severity;
  readonly exitCode: ExitCode;
  readonly text: Readonly<Record<MessageLanguage, (details: Details) => FindingText>>;
}

/**
 * What the page of a code says besides its message texts (`docs/findings/<code>.md`, made by `npm run docs`). It is
 * exported as `documentation` beside them, by one file for each code. Nothing imports it but what makes the pages,
 * so that the program as bundled is without it.
 */
export interface FindingDocumentation {
  readonly code: string;
  /** When it occurs and why it matters. */
  readonly when: Readonly<Record<MessageLanguage, string>>;
  /** What leads to it, in few words; `a → b` for what stands there and what should. */
  readonly example: string | Readonly<Record<MessageLanguage, string>>;
  /** How to mend it, for someone who has never seen a terminal. */
  readonly cure: Readonly<Record<MessageLanguage, string>>;
}

/** Where a finding stands and what was found there. */
export interface FindingSite {
  readonly place: Place | null;
  readonly length?: number;
  readonly field?: string | null;
  readonly found?: string | null;
}

const longestQuotedText = 80;
const unsafe = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
/** Most of what is quoted: nothing in it needs to be escaped or shortened. */
const plain = /^[ -~\u3001-\u3020\u4E00-\u9FFF]{0,80}$/;

/** Escapes control characters and shortens, so that hostile text can neither move the cursor nor fill the screen. */
export function quoteFound(text: string): string {
  if (plain.test(text)) return text;
  const escaped = text.replace(
    unsafe,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
  const characters = [...escaped];
  return characters.length <= longestQuotedText
    ? escaped
    : `${characters.slice(0, longestQuotedText - 1).join('')}…`;
}

/**
 * The sentences of a finding, written when they are read: of a million findings a thousand are. A class, since an
 * object with a getter of its own takes five times as long to make as the finding.
 */
class Sentences<Details> implements Readonly<Record<MessageLanguage, FindingText>> {
  readonly #write: FindingDefinition<Details>['text'];
  readonly #details: Details;

  constructor(write: FindingDefinition<Details>['text'], details: Details) {
    this.#write = write;
    this.#details = details;
  }

  get 'zh-CN'(): FindingText {
    return this.#write['zh-CN'](this.#details);
  }

  get en(): FindingText {
    return this.#write.en(this.#details);
  }

  toJSON(): Finding['text'] {
    return { 'zh-CN': this['zh-CN'], en: this.en };
  }
}

/** Makes a finding from its definition, the place and the details of the case. */
export function makeFinding<Details>(
  definition: FindingDefinition<Details>,
  site: FindingSite,
  details: Details,
): Finding {
  return {
    code: definition.code,
    severity: definition.severity,
    exitCode: definition.severity === 'error' ? definition.exitCode : 0,
    place: site.place,
    length: Math.max(1, site.length ?? site.found?.length ?? 1),
    field: site.field ?? null,
    found: site.found == null ? null : quoteFound(site.found),
    text: new Sentences(definition.text, details),
  };
}

/** The finding with its mending. */
export function withFix(finding: Finding, fix: TextEdit): Finding {
  return { ...finding, fix };
}

/** A stage's result: what it made, unless an error among the findings forbids it. */
export interface Checked<Value> {
  /** `null` exactly when a finding of severity error makes the value unusable. */
  readonly value: Value | null;
  readonly findings: readonly Finding[];
}
