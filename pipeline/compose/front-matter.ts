// The head of a template file between `---` lines: what kind of pages it makes and how they are numbered.
import type { DocumentPart } from '../model/block.js';

export type Numbering = 'part' | 'appendix' | 'none';

/** part: once for each topic at the top of the tree. topic: wherever a topic has no prose of its own. */
export type Repetition = 'part' | 'topic';

export type Length = 'short' | 'long';

export interface FrontMatter {
  readonly matter: DocumentPart['matter'];
  /** part: 第一部分, 图1-1. appendix: 附录一, 表附一-1. none: no number; figures use `numberPrefix`. */
  readonly numbering: Numbering;
  /** Prefix of figure and table numbers where `numbering` is none. */
  readonly numberPrefix: string;
  /** In which reports the file stands: a short one has no contents page and one appendix for all. */
  readonly when: Length | null;
  /** What the file is repeated for; its name is that of the variable that stands for it in the file. */
  readonly each: Repetition | null;
  /** Names, separated by spaces, by which the text can refer to this part's number; may be empty. */
  readonly name: string;
}

/** What is wrong on one line of the head. */
export interface FrontMatterFault {
  /** 1-based. */
  readonly line: number;
  readonly found: string;
}

const matters: readonly DocumentPart['matter'][] = ['cover', 'front', 'body', 'appendix', 'back'];
const numberings: readonly Numbering[] = ['part', 'appendix', 'none'];
const lengths: readonly Length[] = ['short', 'long'];
const repetitions: readonly Repetition[] = ['part', 'topic'];
const fence = '---';
const entryGrammar = /^([a-z-]+):(.*)$/;

/** Splits a template into its head and its body; the body keeps its line numbers. */
export function readFrontMatter(text: string): {
  readonly head: FrontMatter;
  readonly body: string;
  readonly faults: readonly FrontMatterFault[];
} {
  const lines = text.split(/\r?\n/);
  const end = lines[0] === fence ? lines.indexOf(fence, 1) : -1;
  const entries = new Map<string, string>();
  const faults: FrontMatterFault[] = [];
  lines.slice(1, Math.max(1, end)).forEach((line, index) => {
    const [, key, written] = entryGrammar.exec(line) ?? [];
    const value = written?.trim();
    if (key === undefined || value === undefined || !isAllowed(key, value)) {
      faults.push({ line: index + 2, found: line });
    } else {
      entries.set(key, value);
    }
  });
  return {
    head: {
      matter: matters.find((matter) => matter === entries.get('matter')) ?? 'body',
      numbering: numberings.find((numbering) => numbering === entries.get('numbering')) ?? 'none',
      when: lengths.find((length) => length === entries.get('when')) ?? null,
      each: repetitions.find((repetition) => repetition === entries.get('each')) ?? null,
      numberPrefix: entries.get('number-prefix') ?? '',
      name: entries.get('name') ?? '',
    },
    body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'),
    faults,
  };
}

function isAllowed(key: string, value: string): boolean {
  if (key === 'matter') return matters.some((matter) => matter === value);
  if (key === 'numbering') return numberings.some((numbering) => numbering === value);
  if (key === 'when') return lengths.some((length) => length === value);
  if (key === 'each') return repetitions.some((repetition) => repetition === value);
  return key === 'number-prefix' || key === 'name';
}
