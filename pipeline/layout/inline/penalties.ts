// What faults cost: the weights by which line breaks are chosen.

/**
 * A line's fault is counted as (1 + badness + penalties)², after Knuth and Plass, "Breaking Paragraphs into
 * Lines" (1981): squares make a paragraph even rather than good in places. Badness is 100 when a line is
 * stretched as far as is agreeable; all else is weighed against that.
 */
export const agreeableBadness = 100;

/**
 * Badness of squeezing, by the cube of the share of its white that a line gives. Half is given gladly: a mark is
 * rather pulled back than a character pushed down (CLREQ: 先挤进，后推出). What goes beyond costs as much again by
 * the cube of its share of the other half, so that a line whose marks are all half an em wide is as bad as one that
 * is as loose as is agreeable: both are seen.
 */
export const squeezedBadness = { gladly: 20, crammed: 160 } as const;

/** Extra space per gap, in em, at which a line begins to look loose and copied text gets spaces into it. */
export const agreeableStretch = 0.1;

/** A gap where a line must not end, unless all else fails. */
export const never = Number.POSITIVE_INFINITY;

export const penalties = {
  /** After the hyphen of a Western word, and after the slashes of an address. */
  insideWord: 50,
  /** 超过|3.86: the qualifier is read with its number. */
  beforeNumber: 300,
  /** 63%～|68%. */
  insideRange: 300,
  /** 个百|分点, 万|项, 以|上. */
  insideUnit: 600,
  /** 97.6|万项, 2019|年, 第|3: better only than a line half as loose again as is agreeable. */
  numberFromUnit: 700,
  /** 28|platforms: in English what is counted follows its number. */
  numberFromName: 20,
  /** On top of badness when a line is looser than agreeable. */
  loose: 300,
  /** 。？！ give way last, and a style may forbid it (CLREQ, 行内调整). */
  squeezedStop: 100,
  /** 孤字: a last line of one character. */
  runt: 2000,
  /** A break against the rules, when no other is left: better than running into the margin. */
  forbidden: 10_000,
} as const;

/** Costs of a title's lines: of one that is empty, and of ending at 的 or ）, after a Western comma, or where no joint is. */
export const evenness = {
  emptyLine: 1000,
  weakJoint: 150,
  westernComma: 250,
  insidePhrase: 400,
  insideWord: 600,
} as const;

/** What one more line costs in text that is not justified: less than a number torn from its unit. */
export const raggedLineCost = 100_000;
