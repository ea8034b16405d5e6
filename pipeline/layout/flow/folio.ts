// Folios: roman in the front matter, Arabic through body and appendices, none on cover and back.
import type { Page } from '../../model/page.js';

export interface Folio {
  /** As printed and as page label; empty where none is printed. */
  readonly text: string;
  /** Even pages lie left of the fold. */
  readonly isEven: boolean;
}

/** @returns the folio of each page, in order. */
export function foliosOf(matters: readonly Page['matter'][]): readonly Folio[] {
  const counts = { front: 0, main: 0 };
  return matters.map((matter) => {
    switch (matter) {
      case 'cover':
      case 'back':
        return { text: '', isEven: false };
      case 'front':
        counts.front += 1;
        return { text: roman(counts.front), isEven: counts.front % 2 === 0 };
      default:
        counts.main += 1;
        return { text: String(counts.main), isEven: counts.main % 2 === 0 };
    }
  });
}

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

/** @param count at least 1. */
export function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [letters, value] of numerals) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
