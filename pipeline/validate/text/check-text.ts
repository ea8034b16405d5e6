// Runs the text checks over a cell, and skips what has already passed: sources and notes repeat.
import type { NamedCell, Report } from '../check.js';
import type { TextCheck, TextContext } from './check.js';
import { fontMissingGlyph } from './font-missing-glyph.js';
import { textBraces } from './text-braces.js';
import { textControlChar } from './text-control-char.js';
import { textFormula } from './text-formula.js';
import { textLineBreak } from './text-line-break.js';

export const textChecks: readonly TextCheck[] = [
  textControlChar,
  textLineBreak,
  textFormula,
  textBraces,
  fontMissingGlyph,
];

/** Enough for the words of a large edition; beyond it texts are simply checked again. */
const mostRemembered = 20_000;

/** Texts that were not remembered: with so many they hardly repeat, and are not even looked for. */
const mostMissed = 5 * mostRemembered;

/** Reports what is wrong with a text cell and says whether it can be used. */
export type CheckText = (cell: NamedCell, use: TextContext['use']) => boolean;

/** Makes the function that checks text cells, with its own memory of clean texts and of glyphs. */
export function makeCheckText(
  checks: readonly TextCheck[],
  mayPrint: TextContext['mayPrint'],
  report: Report,
): CheckText {
  const remembering = rememberGlyphs(mayPrint);
  const uses = { prose: makeUse('prose'), line: makeUse('line'), json: makeUse('json'), key: makeUse('key') };
  return (cell, use) => {
    const memory = uses[use];
    const { clean, context } = memory;
    if (cell.text === '') return true;
    if (memory.missed < mostMissed && clean.has(cell.text)) return true;
    memory.missed += 1;
    let isClean = true;
    let isUsable = true;
    for (const { check } of checks) {
      const finding = check(cell, context);
      if (finding === null) continue;
      report(finding);
      isClean = false;
      if (finding.severity === 'error') isUsable = false;
    }
    if (isClean && clean.size < mostRemembered) clean.add(cell.text);
    return isUsable;
  };

  function makeUse(use: TextContext['use']) {
    return { clean: new Set<string>(), context: { use, mayPrint: remembering }, missed: 0 };
  }
}

const nowhere = { file: '', line: 1, column: 1 };

/** Makes the function that says whether the checks find nothing in a text, wherever it may stand. */
export function makeCleanText(
  checks: readonly TextCheck[],
  mayPrint: TextContext['mayPrint'],
): (text: string) => boolean {
  let isClean = true;
  const check = makeCheckText(checks, mayPrint, () => {
    isClean = false;
  });
  return (text) => {
    isClean = true;
    check({ text, place: nowhere, field: '' }, 'prose');
    return isClean;
  };
}

function rememberGlyphs(mayPrint: TextContext['mayPrint']): TextContext['mayPrint'] {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const remembered = known.get(codePoint);
    if (remembered !== undefined) return remembered;
    const printable = mayPrint(codePoint);
    known.set(codePoint, printable);
    return printable;
  };
}
