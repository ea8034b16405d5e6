// The sentences that say a whole topic: what has something to tell in a sentence each, the rest together.
import { shareOf } from '../../derive/figures.js';
import type { Indicator } from '../../model/edition.js';
import type { Run } from '../run.js';
import { nameOf, reportedIndicators } from './lookup.js';
import { fill, joinClearly, joinPhrases, mergeTexts, type Phrase, text } from './pattern.js';
import { type Statement, statementOf } from './statement.js';
import { namedValue, numberOf, periodPhrase, valuePhrase } from './value.js';

/** More sentences than these in one paragraph tire the reader. */
const longestParagraph = 4;

/** Paragraphs of whole sentences; events are told by `incidents`. */
export function storyOf(run: Run, topic: string): readonly Phrase[] {
  const statements = reportedIndicators(run.figures, topic)
    .filter(({ kind }) => kind !== 'incidents')
    .flatMap((indicator) => statementOf(run, indicator) ?? []);
  const told = statements.filter(({ clauses }) => clauses.length > 0);
  const plain = statements.filter(({ clauses }) => clauses.length === 0);
  const sentences = [
    ...told.flatMap((statement) => [
      sentenceOf(run, statement),
      ...impliedSentence(run, statement.indicator),
      ...shareSentence(run, statement.indicator),
    ]),
    ...plainSentences(run, plain),
    ...plain.flatMap(({ indicator }) => shareSentence(run, indicator)),
  ];
  return paragraphsOf(
    run,
    sentences.map((sentence, index) => (index === 0 ? dated(run, sentence) : sentence)),
  );
}

interface Sentence {
  readonly words: Phrase;
  /** Whether it says its year itself. */
  readonly isDated: boolean;
}

function dated(run: Run, { words, isDated }: Sentence): Sentence {
  if (isDated) return { words, isDated };
  const period = periodPhrase(run, run.figures.edition.year);
  return { words: fill(run.wording.say('statement.dated'), { period, sentence: words }), isDated: true };
}

function sentenceOf({ wording }: Run, { indicator, head, clauses }: Statement): Sentence {
  return {
    words: joinPhrases([head, ...clauses], wording, wording.say('join.comma')),
    isDated: indicator.kind === 'cumulative',
  };
}

/** What lies further back was told in the report that implied it. */
const recentYears = 3;

/** 由公布的变化反推，甲某年为乙%（推算）: what nobody published but everybody can compute. */
function impliedSentence(run: Run, { id }: Indicator): readonly Sentence[] {
  const { year } = run.figures.edition;
  const implied = (run.figures.values.get(id) ?? []).filter(
    ({ origin, period }) =>
      origin.kind === 'derived' && origin.method === 'implied' && period >= year - recentYears,
  );
  if (implied.length === 0) return [];
  const values = implied.map((figure) =>
    fill(run.wording.say('value.implied'), {
      period: periodPhrase(run, figure.period),
      value: valuePhrase(run, figure),
    }),
  );
  const words = fill(run.wording.say('statement.implied'), {
    name: nameOf(run.figures, id, run.language),
    values: joinPhrases(values, run.wording, run.wording.say('join.comma')),
  });
  return [{ words, isDated: true }];
}

function shareSentence(run: Run, { id, partOf }: Indicator): readonly Sentence[] {
  const share = partOf === null ? null : shareOf(run.figures, id, partOf);
  if (partOf === null || share === null) return [];
  const words = fill(run.wording.say('statement.part'), {
    part: nameOf(run.figures, id, run.language),
    whole: nameOf(run.figures, partOf, run.language),
    share: valuePhrase(run, share),
  });
  return [{ words, isDated: false }];
}

/** Percentages between commas with 为, counted things as a list; running totals behind their date. */
function plainSentences(run: Run, plain: readonly Statement[]): readonly Sentence[] {
  const of = (isMeant: (statement: Statement) => boolean) => plain.filter(isMeant);
  const isTotal = ({ indicator: { kind } }: Statement) => kind === 'cumulative';
  const isCount = ({ indicator: { kind }, figure }: Statement) =>
    (kind === 'count' || kind === 'flow') && figure.status === 'final';
  const others = of((statement) => !isTotal(statement) && !isCount(statement));
  const totals = of(isTotal);
  const { wording } = run;
  return [
    ...(others.length === 0 ? [] : [{ words: equalOrListed(run, others), isDated: false }]),
    ...(of(isCount).length === 0
      ? []
      : [
          {
            words: fill(wording.say('statement.list'), {
              items: joinClearly(
                of(isCount).map(({ figure }) => namedValue(run, figure)),
                wording,
              ),
            }),
            isDated: false,
          },
        ]),
    ...(totals.length === 0 ? [] : [{ words: totalsOf(run, totals), isDated: true }]),
  ];
}

function equalOrListed(run: Run, statements: readonly Statement[]): Phrase {
  const { wording } = run;
  const [first] = statements;
  const areEqual =
    first !== undefined &&
    statements.length > 1 &&
    statements.every(
      ({ figure }) =>
        figure.value.eq(first.figure.value) &&
        figure.unit === first.figure.unit &&
        figure.decimals === first.figure.decimals &&
        figure.qualifier === first.figure.qualifier &&
        figure.status === 'final',
    );
  if (!areEqual)
    return joinPhrases(
      statements.map(({ head }) => head),
      wording,
      wording.say('join.comma'),
    );
  const names = statements.map(({ indicator: { id } }) => text(nameOf(run.figures, id, run.language)));
  return fill(wording.say('statement.equal'), {
    names: joinPhrases(names, wording),
    value: [numberOf(run, first.figure)],
  });
}

/** 截至某年，甲为一项、乙为二项. */
function totalsOf(run: Run, totals: readonly Statement[]): Phrase {
  const [first, ...rest] = totals;
  if (first === undefined) return [];
  const others = rest.map(({ indicator, figure }) =>
    run.language === 'en'
      ? namedValue(run, figure)
      : fill(run.wording.say('statement.value'), {
          name: nameOf(run.figures, indicator.id, run.language),
          value: valuePhrase(run, figure),
        }),
  );
  return joinPhrases([first.head, ...others], run.wording, run.wording.say('join.comma'));
}

function paragraphsOf({ wording, language }: Run, sentences: readonly Sentence[]): readonly Phrase[] {
  const end = `${wording.say('join.full-stop')}${language === 'en' ? ' ' : ''}`;
  const closed = sentences.map(({ words }) => [
    ...(language === 'en' ? capitalised(words) : words),
    ...text(end),
  ]);
  return Array.from({ length: Math.ceil(closed.length / longestParagraph) }, (_, index) =>
    mergeTexts(closed.slice(index * longestParagraph, (index + 1) * longestParagraph).flat()),
  );
}

function capitalised([first, ...rest]: Phrase): Phrase {
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest];
  return [{ type: 'text', text: first.text.slice(0, 1).toUpperCase() + first.text.slice(1) }, ...rest];
}
