// What of a report says something that an earlier report did not: where a reviewer has to look.
import type { Block, DocumentPart, ReportDocument, TableRow } from '../model/block.js';
import type { ContentPart, ReportContent } from '../model/content.js';
import { inlineText, type NameTarget, nameTargets, rowText, sentencesOf, titleOfPart } from './block-text.js';
import { withoutYear } from './year-free.js';

/**
 * Blocks, and of tables the rows alone where the table was there before.
 * @param year of the report; the earlier one has its own. What was only taken away leaves no mark.
 */
export function changedBlocks(
  document: ReportDocument,
  year: number,
  earlier: ReportContent,
): ReadonlySet<Block | TableRow> {
  const nameTarget = nameTargets(document);
  const parts = new Map(earlier.parts.map((part) => [part.title, part]));
  const now = withoutYear({ year, language: document.language });
  const old = withoutYear(earlier);
  const changed = (part: DocumentPart): readonly (Block | TableRow)[] => {
    const before = parts.get(titleOfPart(part, nameTarget));
    const known = new Set(textsOfPart(before).map(old));
    const isNew = (text: string): boolean => !known.has(now(text));
    // Reports that did not keep what their charts say are compared by the titles alone.
    const keepsTexts = before?.charts.every(({ text }) => text !== '') ?? true;
    return part.blocks.flatMap((block): readonly (Block | TableRow)[] => {
      if (textsOf(block, keepsTexts, nameTarget).some(isNew)) return [block];
      return block.type === 'table' ? changedRows(block.rows, isNew, nameTarget) : [];
    });
  };
  return new Set(document.parts.filter(({ matter }) => matter !== 'cover').flatMap(changed));
}

function textsOfPart(part: ContentPart | undefined): readonly string[] {
  if (part === undefined) return [];
  const { sentences, rows, charts, tables } = part;
  const titles = [...charts, ...tables].map(({ title }) => title);
  return [...sentences, ...rows, ...titles, ...charts.map(({ text }) => text)];
}

/** What a block says as a whole: rows of a table are marked one by one. */
function textsOf(block: Block, keepsTexts: boolean, nameTarget: NameTarget): readonly string[] {
  const title =
    block.type === 'chart' || block.type === 'table' ? [inlineText(block.caption, nameTarget)] : [];
  const told = block.type === 'chart' && keepsTexts ? [block.drawing.alternativeText] : [];
  return [...title, ...told, ...sentencesOf(block, nameTarget)];
}

function changedRows(
  rows: readonly (TableRow | { readonly type: 'group' })[],
  isNew: (text: string) => boolean,
  nameTarget: NameTarget,
): readonly TableRow[] {
  return rows.flatMap((row) => (row.type === 'row' && isNew(rowText(row, nameTarget)) ? [row] : []));
}
