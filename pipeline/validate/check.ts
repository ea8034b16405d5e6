// What a check is: a code, the findings it can make, and a pure function that looks for them.
import { type Finding, type FindingDefinition, type FindingSite, withFix } from '../model/finding.js';
import { joinedLines } from '../model/joined-lines.js';
import type { Place } from '../model/place.js';

/** The findings that a check can make; two definitions of one code differ in severity. */
export interface CheckDeclaration {
  readonly code: string;
  readonly definitions: readonly FindingDefinition<never>[];
}

/** A cell under its column's header, as checks of single cells see it. */
export interface NamedCell {
  /** Exactly as written. */
  readonly text: string;
  readonly place: Place;
  /** The column's header as written in the file. */
  readonly field: string;
}

/** Takes a finding in; one whose code is switched off is dropped. */
export type Report = (finding: Finding) => void;

/** The whole of a cell as the place of a finding. */
export function siteOf(cell: NamedCell): FindingSite {
  return { place: cell.place, field: cell.field, found: cell.text, length: widthOnFirstLine(cell.text) };
}

/**
 * A part of a cell as the place of a finding: counts the line breaks of a quoted cell and the quotes that
 * are written double there.
 */
export function siteWithin(cell: NamedCell, offset: number, found: string): FindingSite {
  const before = cell.text.slice(0, offset).split(lineBreak);
  const last = before.at(-1) ?? '';
  const column = last.length + quotesIn(last) + (before.length === 1 ? cell.place.column : 1);
  return {
    place: { file: cell.place.file, line: cell.place.line + before.length - 1, column },
    field: cell.field,
    found,
    length: found.length,
  };
}

/**
 * A finding that is mended by writing `text`, which needs no quotes, as the whole content of its cell. A cell of
 * several lines is left as it is.
 */
export function mendedBy(finding: Finding, cell: NamedCell, text: string): Finding {
  if (lineBreak.test(cell.text)) return finding;
  return withFix(finding, { place: cell.place, length: widthOnFirstLine(cell.text), text });
}

/**
 * A finding that is mended by joining the lines of its cell, from the first line end to the last, with the white
 * around them. Lines that end with a carriage return alone are for another check.
 */
export function joiningLines(finding: Finding, cell: NamedCell): Finding {
  const { text } = cell;
  const from = text.search(/\S/) + text.trim().search(/[^\S\u3000\u00a0]*\n/);
  const [, , tail = ''] = /^(.*\n)\s*(\S[^\n]*)$/s.exec(text.trim()) ?? [];
  const to = text.trimEnd().length - tail.length;
  if (/\r(?!\n)/.test(text) || tail === '') return finding;
  const joined = joinedLines(text.trim());
  const head = text.slice(0, from).trimStart();
  const lines = text.slice(0, to).split('\n');
  return withFix(finding, {
    place: siteWithin(cell, from, '').place ?? cell.place,
    length: written(text.slice(from, to)).length,
    end: { line: cell.place.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 },
    text: written(joined.slice(head.length, joined.length - tail.length)),
  });
}

/** As it stands within quotes. */
function written(text: string): string {
  return text.replaceAll('"', '""');
}

/** The first characters of a text, for a sentence that quotes it. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : [...text.slice(0, 2 * most)].slice(0, most).join('');
}

const lineBreak = /\r\n|\n|\r/;

function widthOnFirstLine(text: string): number {
  // Most cells: measured without cutting them up, since a million may be at fault.
  if (!/[\r\n"]/.test(text)) return Math.max(1, text.length);
  const first = text.split(lineBreak, 1)[0] ?? '';
  return Math.max(1, first.length + quotesIn(first));
}

function quotesIn(text: string): number {
  return text.split('"').length - 1;
}
