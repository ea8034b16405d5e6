// Page labels: a PDF reader's page field shows the folio as printed.
import type { Page } from '../../model/page.js';
import { type PdfDictionary, type PdfValue, textString } from './pdfkit-internals.js';

/** The page label tree (ISO 32000-1, 12.4.2): one entry where a run of consecutive folios starts. */
export function pageLabels(pages: readonly Pick<Page, 'folio'>[]): PdfDictionary {
  const entries: PdfValue[] = [];
  let expected: Label | null = null;
  pages.forEach(({ folio }, index) => {
    const label = labelOf(folio);
    if (expected === null || !isSame(label, expected)) entries.push(index, dictionaryOf(label));
    expected = 'number' in label ? { ...label, number: label.number + 1 } : label;
  });
  return { Nums: entries };
}

type Label =
  | { readonly style: 'r' | 'R' | 'D'; readonly number: number }
  /** No number that goes on: `''`, or anything else. */
  | { readonly text: string };

function labelOf(folio: string): Label {
  if (/^[1-9][0-9]*$/.test(folio)) return { style: 'D', number: Number(folio) };
  if (/^[ivxlcdm]+$/.test(folio)) return { style: 'r', number: arabic(folio) };
  if (/^[IVXLCDM]+$/.test(folio)) return { style: 'R', number: arabic(folio.toLowerCase()) };
  return { text: folio };
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function arabic(roman: string): number {
  const digits = [...roman].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

function dictionaryOf(label: Label): PdfDictionary {
  if ('text' in label) return label.text === '' ? {} : { P: textString(label.text) };
  return { S: label.style, St: label.number };
}

function isSame(one: Label, other: Label): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text;
  return 'style' in other && one.style === other.style && one.number === other.number;
}
