// One CSV as a table that looks like its spreadsheet, with the cells marked that findings are about.
import type { CutCell } from '../../inputs/csv-cut.js';
import { columnLetters, type GridRow, gridOf, positionIn } from '../../inputs/csv-grid.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { SourceFile } from '../../model/place.js';
import { isTable } from '../cell-address.js';
import { escapeHtml, inBoth, severityNames, severitySigns } from './markup.js';

/** A finding with its number on the page. */
export interface NumberedFinding {
  readonly finding: Finding;
  readonly number: number;
}

export interface Sheet {
  readonly html: string;
  /** The anchor and the name of the cell or row that a finding is about. */
  readonly targetOf: (finding: Finding) => { readonly id: string; readonly address: string } | null;
}

/** Rows of a longer table are shown only near what is found in it. */
const longestWholeTable = 400;
const rowsAround = 2;
/** UTF-16 code units of a cell that are shown. */
const longestCell = 300;

/** `null` if the file is no table that can be read as one. @param key unique on the page. */
export function sheetOf(
  source: SourceFile,
  findings: readonly NumberedFinding[],
  key: string,
  caption: string,
): Sheet | null {
  if (!isTable(source)) return null;
  const rows = gridOf(source.lines.join('\n'));
  if (rows === null || rows.length === 0) return null;
  const marks = marksOf(rows, findings);
  const width = Math.max(...rows.filter(({ isSound }) => isSound).map(({ cells }) => cells.length), 1);
  const shown = shownRows(rows, marks);
  const letters = Array.from({ length: width }, (_, index) => `<th scope="col">${columnLetters(index)}</th>`);
  const body = rows.flatMap((row, index) => {
    if (shown.has(index)) return [rowHtml(row, index, width, marks, key)];
    return shown.has(index - 1) || index === 0 ? [gapHtml(countGap(shown, index, rows.length), width)] : [];
  });
  return {
    html: `<table><caption>${caption}</caption><thead><tr><td></td>${letters.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`,
    targetOf: (finding) => {
      const spot = spotOf(rows, finding);
      const row = spot === null ? undefined : rows[spot.row];
      if (spot === null || row === undefined) return null;
      const column = spot.cell === null ? '' : columnLetters(spot.cell);
      return { id: idOf(key, spot.row, spot.cell), address: `${column}${row.number}` };
    },
  };
}

/** A cell, or a whole row where `cell` is `null`. */
interface Spot {
  readonly row: number;
  readonly cell: number | null;
}

type Marks = ReadonlyMap<string, readonly NumberedFinding[]>;

function spotOf(rows: readonly GridRow[], { place, field }: Finding): Spot | null {
  const position = place === null ? null : positionIn(rows, place);
  if (position === null) return null;
  const isSound = rows[position.row]?.isSound === true;
  return { row: position.row, cell: field === null || !isSound ? null : position.cell };
}

function marksOf(rows: readonly GridRow[], findings: readonly NumberedFinding[]): Marks {
  const marks = new Map<string, NumberedFinding[]>();
  for (const numbered of findings) {
    const spot = spotOf(rows, numbered.finding);
    if (spot === null) continue;
    const at = spotKey(spot.row, spot.cell);
    marks.set(at, [...(marks.get(at) ?? []), numbered]);
  }
  return marks;
}

function spotKey(row: number, cell: number | null): string {
  return `${row}:${cell ?? ''}`;
}

function idOf(key: string, row: number, cell: number | null): string {
  return cell === null ? `${key}-r${row + 1}` : `${key}-r${row + 1}c${cell + 1}`;
}

function shownRows(rows: readonly GridRow[], marks: Marks): ReadonlySet<number> {
  if (rows.length <= longestWholeTable) return new Set(rows.keys());
  const near = [...marks.keys()].map((at) => Number(at.split(':')[0]));
  const around = [0, ...near].flatMap((row) =>
    Array.from({ length: 2 * rowsAround + 1 }, (_, step) => row - rowsAround + step),
  );
  return new Set(around.filter((row) => row >= 0 && row < rows.length));
}

function countGap(shown: ReadonlySet<number>, from: number, end: number): number {
  let to = from;
  while (to < end && !shown.has(to)) to += 1;
  return to - from;
}

function gapHtml(count: number, width: number): string {
  const text = {
    'zh-CN': `（${count} 行没有问题，未列出）`,
    en: `(${count} rows without findings left out)`,
  };
  return `<tr class="gap"><td></td><td colspan="${width}">${inBoth('span', text)}</td></tr>`;
}

function rowHtml(row: GridRow, index: number, width: number, marks: Marks, key: string): string {
  const own = marks.get(spotKey(index, null)) ?? [];
  const head = `<th scope="row" id="${idOf(key, index, null)}"${classOf(own)}>${row.number}${referencesTo(own)}</th>`;
  if (!row.isSound) {
    const text = escapeHtml(shortened(row.cells[0]?.text ?? ''));
    return `<tr>${head}<td class="raw" colspan="${width}">${text}</td></tr>`;
  }
  const cells = row.cells.map((cell, at) => {
    const found = marks.get(spotKey(index, at)) ?? [];
    return `<td id="${idOf(key, index, at)}"${classOf(found)}>${contentHtml(cell, found)}${referencesTo(found)}</td>`;
  });
  const missing = width - cells.length;
  return `<tr>${head}${cells.join('')}${missing > 0 ? `<td class="none" colspan="${missing}"></td>` : ''}</tr>`;
}

function classOf(found: readonly NumberedFinding[]): string {
  const worst = (['error', 'warning', 'info'] as const).find((severity) =>
    found.some(({ finding }) => finding.severity === severity),
  );
  return worst === undefined ? '' : ` class="${worst}"`;
}

/** The cell's text, with what the first finding is about marked in it. */
function contentHtml(cell: CutCell, [first]: readonly NumberedFinding[]): string {
  const text = shortened(cell.text);
  const place = first?.finding.place;
  // In a cell of several lines, or with quotes, columns of the file are not those of the text.
  const isPlain = place?.line === cell.line && !/["\n]/.test(cell.text);
  const from = isPlain ? place.column - cell.column : -1;
  if (first === undefined || from < 0 || from >= text.length) return escapeHtml(text);
  const to = Math.min(text.length, from + first.finding.length);
  return `${escapeHtml(text.slice(0, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>${escapeHtml(text.slice(to))}`;
}

function shortened(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell)}…`;
}

function referencesTo(found: readonly NumberedFinding[]): string {
  return found.map(({ finding, number }) => reference(finding.severity, number)).join('');
}

function reference(severity: Severity, number: number): string {
  const name = inBoth('span', severityNames[severity]);
  return ` <a class="to" href="#f${number}"><span class="sign" aria-hidden="true">${severitySigns[severity]}</span><span class="spoken">${name}</span> ${number}</a>`;
}
