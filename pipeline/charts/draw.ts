// From figures and specifications to drawings: titles, alternative texts and configurations.
import type { Drawing } from '../model/chart.js';
import type { Figures } from '../model/figure.js';
import type { ChartKindName } from './chart-kinds.js';
import { type ChartContent, collectContent } from './content.js';
import { barRanking } from './kinds/bar-ranking.js';
import { baseComparison } from './kinds/base-comparison.js';
import { composition } from './kinds/composition.js';
import { dotRanking } from './kinds/dot-ranking.js';
import type { ChartKind, Picture } from './kinds/kind.js';
import { marks } from './kinds/marks.js';
import { proportion } from './kinds/proportion.js';
import { trend } from './kinds/trend.js';
import { type ChartTheme, defaultChartTheme } from './palette.js';
import type { ChartSpecification } from './specification.js';
import type { ReportLanguage } from './title-pattern.js';
import { capitalised, fillIn, joinList, say } from './wording.js';

const kinds: Readonly<Record<ChartKindName, ChartKind>> = {
  trend,
  'dot-ranking': dotRanking,
  'bar-ranking': barRanking,
  composition,
  proportion,
  'base-comparison': baseComparison,
  marks,
};

/**
 * Draws every chart that has enough figures, by id, in the order of the list. A chart without enough
 * (one year for a trend, one bar for a ranking) has no drawing.
 */
export function drawCharts(
  figures: Figures,
  specifications: readonly ChartSpecification[],
  language: ReportLanguage = 'zh-CN',
  theme: ChartTheme = defaultChartTheme,
): ReadonlyMap<string, Drawing> {
  const drawings = new Map<string, Drawing>();
  for (const specification of specifications) {
    const content = collectContent(specification, figures, language, theme);
    const picture = kinds[specification.kind](content);
    if (picture !== null) drawings.set(specification.id, drawingOf(content, picture));
  }
  return drawings;
}

function drawingOf(content: ChartContent, picture: Picture): Drawing {
  const { specification, language, theme } = content;
  const said = say(specification.title[language], picture.facts, language) ?? namesOf(content);
  const title = language === 'en' ? capitalised(said) : said;
  return {
    id: specification.id,
    language,
    title,
    alternativeText: alternativeTextOf(content, picture, title),
    width: picture.width ?? theme.width,
    height: picture.height,
    configuration: picture.configuration,
    figures: picture.shown,
  };
}

/** Type and what is compared with every value, the extremes, what the notes say, the message. */
function alternativeTextOf(content: ChartContent, picture: Picture, title: string): string {
  const { wording, language, breakdown } = content;
  const { words, states } = picture.facts;
  const sentences = [
    fillIn(
      wording.alternative[subjectOf(picture.kind, breakdown)],
      {
        ...words,
        names: namesOf(content),
        items: picture.items.join(wording.itemSeparator),
      },
      language,
    ),
    picture.items.length > 2 && !states.has('all-equal') ? fillIn(wording.extremes, words, language) : null,
    ...picture.notes,
    // A title that only lists the values has been said already.
    capitalised(title) === capitalised(words.list ?? '') ? null : title,
  ];
  return sentences
    .filter((sentence) => sentence !== null)
    .map((sentence) => (language === 'en' ? capitalised(sentence) : sentence) + wording.sentenceEnd)
    .join('')
    .trim();
}

/** Of what is shown; the title where the data is such that none of the list's can be said. */
function namesOf({ subjects, wording }: ChartContent): string {
  return joinList([...new Set(subjects.map(({ name }) => name))], wording);
}

/** A ranking of one indicator's parts says what is ranked. */
function subjectOf(
  kind: ChartKindName,
  breakdown: ChartContent['breakdown'],
): keyof ChartContent['wording']['alternative'] {
  const isRanking = kind === 'dot-ranking' || kind === 'bar-ranking';
  return isRanking && breakdown !== null ? `${kind}-of-parts` : kind;
}
