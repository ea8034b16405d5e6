// Which blocks of a report say something that an earlier report did not: where a reviewer has to look.
import type { Block, DocumentPart, ReportDocument } from '../model/block.js';
import type { ReportContent } from '../model/content.js';
import { inlineText, type NameTarget, nameTargets, rowsOf, sentencesOf, titleOfPart } from './block-text.js';
import { withoutYear } from './year-free.js';

/** @param year of the report; the earlier one has its own. What was only taken away leaves no mark. */
export function changedBlocks(
  document: ReportDocument,
  year: number,
  earlier: ReportContent,
): ReadonlySet<Block> {
  const nameTarget = nameTargets(document);
  const parts = new Map(earlier.parts.map((part) => [part.title, part]));
  const now = withoutYear(year);
  const old = withoutYear(earlier.year);
  const changed = (part: DocumentPart): readonly Block[] => {
    const before = parts.get(titleOfPart(part, nameTarget));
    const titles = [...(before?.charts ?? []), ...(before?.tables ?? [])].map(({ title }) => title);
    const known = new Set([...(before?.sentences ?? []), ...(before?.rows ?? []), ...titles].map(old));
    return part.blocks.filter((block) => textsOf(block, nameTarget).some((text) => !known.has(now(text))));
  };
  return new Set(document.parts.filter(({ matter }) => matter !== 'cover').flatMap(changed));
}

function textsOf(block: Block, nameTarget: NameTarget): readonly string[] {
  const title =
    block.type === 'chart' || block.type === 'table' ? [inlineText(block.caption, nameTarget)] : [];
  return [...title, ...sentencesOf(block, nameTarget), ...rowsOf(block, nameTarget)];
}
