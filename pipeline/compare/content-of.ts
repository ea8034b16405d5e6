// A composed report to its content: what is compared with other reports.
import { figuresOf } from '../derive/collect.js';
import { isImputed } from '../derive/figures.js';
import type { ChartBlock, ReportDocument, TableBlock } from '../model/block.js';
import type { ContentFigure, ContentPart, ContentTitle, ReportContent } from '../model/content.js';
import { writeDecimal } from '../model/decimal.js';
import type { Edition } from '../model/edition.js';
import type { Figure } from '../model/figure.js';
import { inlineText, type NameTarget, nameTargets, rowsOf, sentencesOf, titleOfPart } from './block-text.js';

/** @param pages how many pages it has. */
export function contentOf(edition: Edition, document: ReportDocument, pages: number): ReportContent {
  const nameTarget = nameTargets(document);
  return {
    format: 1,
    edition: `${edition.region.id}/${edition.year}`,
    year: edition.year,
    language: document.language,
    title: document.title,
    pages,
    figures: figuresOf(document).map(figureContent),
    parts: document.parts
      .filter(({ matter }) => matter !== 'cover')
      .map((part): ContentPart => {
        return {
          title: titleOfPart(part, nameTarget),
          sentences: part.blocks.flatMap((block) => sentencesOf(block, nameTarget)),
          rows: part.blocks.flatMap((block) => rowsOf(block, nameTarget)),
          charts: part.blocks.flatMap((block) =>
            block.type === 'chart'
              ? { ...titleOf(block, nameTarget), text: block.drawing.alternativeText }
              : [],
          ),
          tables: part.blocks.flatMap((block) => (block.type === 'table' ? titleOf(block, nameTarget) : [])),
        };
      }),
  };
}

function titleOf({ id, caption }: ChartBlock | TableBlock, nameTarget: NameTarget): ContentTitle {
  // In the template they are `::chart{#brands}` and `::table{topic=brands}`.
  return { id: id.replace(/^(?:chart|table)-/, ''), title: inlineText(caption, nameTarget) };
}

function figureContent(figure: Figure): ContentFigure {
  const { id, name, period, value, decimals, unit, hasLostDigits, qualifier, status, origin } = figure;
  return {
    id,
    name,
    period,
    value: writeDecimal(value, decimals),
    unit,
    ...(hasLostDigits === true && { hasLostDigits }),
    qualifier,
    status,
    origin: origin.kind === 'published' ? 'published' : isImputed(figure) ? 'derived' : 'counted',
  };
}
