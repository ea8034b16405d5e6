// What both halves of the linter need: the allowed names, the file, and where to report.
import { type Finding, type FindingDefinition, makeFinding } from '../../model/finding.js';
import { typedNumbersIn } from '../../model/typed-number.js';
import { missingGlyph } from '../findings/missing-glyph.js';
import { nearestName } from '../findings/nearest.js';
import { typedDigits } from '../findings/typed-digits.js';
import { unknownChart } from '../findings/unknown-chart.js';
import { unknownValue } from '../findings/unknown-value.js';
import type { ArgumentKind } from '../helpers/definition.js';
import type { TemplateFile } from '../templates.js';
import type { AllowedNames } from './names.js';

/** 1-based. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

export interface LintContext {
  readonly file: TemplateFile;
  readonly allowed: AllowedNames;
  readonly mayPrint: (codePoint: number) => boolean;
  readonly findings: Finding[];
}

export function report<Details>(
  { file, findings }: LintContext,
  definition: FindingDefinition<Details>,
  spot: Spot,
  found: string,
  details: Details,
): void {
  findings.push(makeFinding(definition, { place: { file: file.source.file, ...spot }, found }, details));
}

/** A name of a kind: reported with its nearest neighbour if the data has no such name. */
export function checkName(context: LintContext, kind: ArgumentKind, name: string, spot: Spot): void {
  const names = context.allowed[kind];
  if (names === null) {
    checkProse(context, name, spot);
  } else if (!names.includes(name)) {
    const nearest = nearestName(name, names);
    if (kind === 'chart') report(context, unknownChart, spot, name, { id: name, nearest });
    else report(context, unknownValue, spot, name, { name, kind, nearest });
  }
}

/** Numbers typed into words, and characters that cannot be printed. */
export function checkProse(context: LintContext, words: string, start: Spot): void {
  const spotAt = spotsIn(words, start);
  for (const { text, index } of typedNumbersIn(words)) {
    report(context, typedDigits, spotAt(index), text, { digits: text });
  }
  checkGlyphs(context, words, spotsIn(words, start));
}

function checkGlyphs(context: LintContext, words: string, spotAt: (index: number) => Spot): void {
  let index = 0;
  for (const character of words) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!/\s/.test(character) && !isFiller(character) && !context.mayPrint(codePoint)) {
      report(context, missingGlyph, spotAt(index), character, {
        character,
        codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    }
    index += character.length;
  }
}

/** Stands in the Markdown half for what Handlebars will print: neither a letter, a digit nor a mark. */
export const filler = '\uE003';

function isFiller(character: string): boolean {
  return character === filler;
}

/** Finds the spot `index` code units after `start`, over line ends; asked for in rising order. */
function spotsIn(words: string, start: Spot): (index: number) => Spot {
  let { line } = start;
  /** Where the line begins that was asked for last. */
  let from = 1 - start.column;
  let next = words.indexOf('\n');
  return (index) => {
    while (next >= 0 && next < index) {
      line += 1;
      from = next + 1;
      next = words.indexOf('\n', from);
    }
    return { line, column: index - from + 1 };
  };
}
