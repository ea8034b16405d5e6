// How wide a text will be, before any font is open: decides wrapping and margins of a chart.
import type { Points } from '../model/page.js';
import { linePieces, setCharacters } from './line-of-text.js';

/**
 * Advances of Noto Sans SC for U+0020–U+007E in thousandths of an em: normal, then bold. Everything else
 * that a chart prints (Han, full-width marks) is one em; en and em dashes count as one em, which is safe.
 */
const asciiAdvances: Readonly<Record<'normal' | 'bold', readonly number[]>> = {
  // biome-ignore format: a table of the font
  normal: [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555,
    555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689,
    728, 293, 535, 646, 543, 812, 723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338,
    392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606,
    620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ],
  // biome-ignore format: a table of the font
  bold: [
    227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590,
    590, 590, 590, 590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717,
    757, 330, 568, 686, 578, 853, 749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378,
    387, 378, 590, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626,
    644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378, 296, 378, 590,
  ],
};

/** The minus sign is as wide as the plus. */
const plus = 0x2b;

export type FontWeight = 'normal' | 'bold';

/** Width of one line of text at a size, in points, with its 中西间距. */
export function textWidth(text: string, size: Points, weight: FontWeight = 'normal'): Points {
  let thousandths = 0;
  for (const piece of linePieces(setCharacters(text))) {
    thousandths += piece.gap * 1000;
    for (const character of piece.text) {
      const code = character.codePointAt(0) ?? 0;
      thousandths += piece.size * (asciiAdvances[weight][(character === '−' ? plus : code) - 32] ?? 1000);
    }
  }
  return (thousandths * size) / 1000;
}

/** 避头尾 for the few marks that occur in names: these may not begin, those may not end a line. */
const neverFirst = new Set('，、。：；！？”’）》〉」』】…·/%,.;:)');
const neverLast = new Set('“‘（《〈「『【(');

/**
 * Breaks a name into lines no wider than `measure`, as few as possible and as equal as possible: a name
 * of 1.1 lines becomes two halves, not a line and a scrap. Latin words stay whole where a line can hold them;
 * nothing is dropped.
 */
export function wrapText(text: string, size: Points, measure: Points): readonly string[] {
  const pieces = unbreakablePieces(setCharacters(text)).flatMap((piece) =>
    textWidth(piece.trim(), size) > measure ? [...piece] : [piece],
  );
  let lines = fill(pieces, size, measure);
  const wanted = lines.length;
  if (wanted === 1) return lines;
  // Narrow the measure step by step as long as the number of lines stays the same.
  for (let narrower = measure - 2; narrower > 0; narrower -= 2) {
    const tried = fill(pieces, size, narrower);
    if (tried.length !== wanted || tried.some((line) => textWidth(line, size) > measure)) break;
    if (tried.some((line) => textWidth(line, size) > narrower)) break;
    lines = tried;
  }
  return lines;
}

function fill(pieces: readonly string[], size: Points, measure: Points): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > measure) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.length === 0 ? [''] : lines;
}

function unbreakablePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let previous = '';
  for (const character of text) {
    const joins =
      previous !== '' &&
      (neverFirst.has(character) ||
        /^\p{M}/u.test(character) ||
        neverLast.has(previous) ||
        character === ' ' ||
        (isLatin(previous) && isLatin(character)));
    const last = pieces.at(-1);
    if (joins && last !== undefined) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    previous = character;
  }
  return pieces;
}

function isLatin(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x2e80;
}
