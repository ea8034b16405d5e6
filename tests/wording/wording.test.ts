// The sentence of every state of the data, as a table for an officer: docs/wording.md is what these tests print.
import { describe, expect, it } from 'vitest';
import { breakdowns } from '../../pipeline/compose/helpers/breakdowns.js';
import type { HelperDefinition } from '../../pipeline/compose/helpers/definition.js';
import { incidents } from '../../pipeline/compose/helpers/incidents.js';
import { storyOf } from '../../pipeline/compose/phrases/story.js';
import type { Run } from '../../pipeline/compose/run.js';
import { patterns } from '../../pipeline/compose/wording-patterns.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { decimal, decimalsOf } from '../../pipeline/model/decimal.js';
import type { Breakdown, Edition, IndicatorKind, TopicId } from '../../pipeline/model/edition.js';
import { templates } from '../compose/guangxi.js';
import { inlineText } from '../compose/plain-text.js';
import { id, type SmallIndicator, smallEdition } from '../derive/small-edition.js';
import { unsayable } from '../editions/told.js';
import { type PartsState, type PlaceState, partsStates, placeStates } from './several-states.js';
import { reportYear, type State, states } from './states.js';

const topic = 'topic';

/** One indicator, its past, and what it is measured against. */
function editionOf({ name, indicator, values, changes, rising, target, benchmark }: State): Edition {
  const { since, breaks, ...shape } = indicator;
  const edition = smallEdition({
    year: reportYear,
    indicators: { [name]: shape, ...(benchmark === undefined ? {} : { national: shape }) },
    values: { [name]: values, ...(benchmark === undefined ? {} : { national: { [reportYear]: benchmark } }) },
    changes: changes === undefined ? {} : { [name]: changes },
    rising: rising === undefined ? {} : { [name]: rising },
  });
  const place = { file: 'targets.csv', line: 2, column: 1 };
  return {
    ...edition,
    topics: [{ id: topic as TopicId, parent: null, name: '主题', nameEn: '', place }],
    indicators: edition.indicators.map((one) =>
      one.id === name
        ? {
            ...one,
            name,
            since: since ?? null,
            breaks: breaks ?? [],
            benchmark: benchmark === undefined ? null : id('national'),
          }
        : { ...one, name: '全国甲合格率', topic: 'elsewhere' as TopicId },
    ),
    targets:
      target === undefined
        ? []
        : [
            {
              indicator: id(name),
              period: target[0],
              value: decimal(target[1]),
              decimals: decimalsOf(target[1]),
              source: '',
              place,
            },
          ],
  };
}

function sentenceOf(state: State): string {
  const run = runOn(editionOf(state));
  if (state.indicator.kind !== 'incidents') return storyOf(run, topic).map(inlineText).join('');
  return `${reportYear}年，${printedBy(incidents, run, topic)}。`;
}

function runOn(edition: Edition): Run {
  return {
    figures: deriveFigures(edition, []),
    drawings: new Map(),
    wording: templates.wording,
    language: 'zh-CN',
    printed: [],
    faults: [],
    partNumber: () => null,
  };
}

/** What an inline helper prints of one subject. */
function printedBy({ run: print }: HelperDefinition, run: Run, subject: string): string {
  print(run, { names: [subject], options: {}, section: () => '', body: () => '' });
  return inlineText(run.printed.flat()).replaceAll(/〔.*?〕/g, '表1-1');
}

const rate = { unit: '%', kind: 'rate', decimals: 1 } as const;

function partsSentence({ parts, counted }: PartsState): string {
  const name = counted === undefined ? '甲合格率' : '戊机构';
  const shape: SmallIndicator = counted === undefined ? rate : { unit: counted, kind: 'count' };
  const editionIn = (
    year: number,
    value: string,
    at: (part: PartsState['parts'][number]) => string | null,
  ) => {
    const edition = smallEdition({
      year,
      indicators: { [name]: shape },
      values: { [name]: { [year]: value } },
    });
    const breakdowns = parts.flatMap((part, row) => {
      const written = at(part);
      return written === null ? [] : [partOf(name, counted ?? '%', year, part[0], written, row)];
    });
    return { ...edition, indicators: edition.indicators.map((one) => ({ ...one, name })), breakdowns };
  };
  const before = editionIn(reportYear - 1, '90', ([, value]) => value);
  const now = editionIn(reportYear, '91', ([, , value]) => value);
  const run = { ...runOn(now), figures: deriveFigures(now, [before]) };
  return `${printedBy(breakdowns, run, topic)}。`;
}

function partOf(
  name: string,
  unit: string,
  period: number,
  category: string,
  written: string,
  row: number,
): Breakdown {
  return {
    indicator: id(name),
    period,
    dimension: 'industry',
    category,
    value: decimal(written),
    decimals: decimalsOf(written),
    unit,
    status: 'final',
    source: '',
    note: '',
    place: { file: 'breakdowns.csv', line: row + 2, column: 1 },
  };
}

function placeSentence(
  { standing, scope = '', rank, years, note = '' }: PlaceState,
  shape: SmallIndicator = rate,
  value = '95.6',
): string {
  const name = '甲合格率';
  const edition = smallEdition({
    indicators: { [name]: shape },
    values: { [name]: { [reportYear]: value } },
  });
  const place = { file: 'standings.csv', line: 2, column: 1 };
  const subject = { subject: id(name), subjectType: 'indicator' } as const;
  const run = runOn({
    ...edition,
    topics: [{ id: topic as TopicId, parent: null, name: '主题', nameEn: '', place }],
    indicators: edition.indicators.map((one) => ({ ...one, name })),
    standings: [
      { ...subject, scope, standing, rank: rank ?? null, years: years ?? null, source: '', note, place },
    ],
  });
  return storyOf(run, topic).map(inlineText).join('');
}

const kinds: Readonly<Record<IndicatorKind, string>> = {
  rate: '比率',
  growth: '增速',
  share: '份额',
  score: '得分',
  count: '期末数',
  cumulative: '累计数',
  flow: '当期数',
  rank: '位次',
  incidents: '事件数',
};

const together = [
  ...partsStates.map((state) => ({ ...state, sentence: partsSentence(state) })),
  ...placeStates.map((state) => ({ ...state, sentence: placeSentence(state) })),
];

const said = states.map((state) => ({ ...state, sentence: sentenceOf(state) }));

function table(): string {
  const rows = said.map(
    ({ state, pattern, indicator, sentence }) =>
      `| ${state} | ${kinds[indicator.kind ?? 'count']} | \`${pattern}\` | ${sentence} |`,
  );
  return `# 措辞一览

报告的句子按数据的情形选用。句式在 \`templates/annual-report/wording/zh-CN.json\`，“句式”一栏是其中的名称，花括号处填数据；改了句式，重新生成报告即可。本页由测试生成（\`npx vitest run --project unit tests/wording -u\`），列出每种情形、每类指标印出的句子；数据是虚构的，报告年份作 ${reportYear} 年。

| 情形 | 指标类型 | 句式 | 印出的句子 |
|---|---|---|---|
${rows.join('\n')}

分项数据（\`breakdowns.csv\`）和公布的位次、水平（\`standings.csv\`）：

| 情形 | 句式 | 印出的句子 |
|---|---|---|
${together.map(({ state, pattern, sentence }) => `| ${state} | \`${pattern}\` | ${sentence} |`).join('\n')}
`;
}

describe('the wording of every state', () => {
  it('is shown in docs/wording.md', async () => {
    await expect(table()).toMatchFileSnapshot('../../docs/wording.md');
  });

  it.each([...said, ...together])('$state: $sentence', ({ sentence, pattern }) => {
    expect(sentence).toMatch(/^.+。$/);
    expect(sentence).not.toMatch(unsayable);
    // Doubled words and empty brackets, and no sign behind a verb that says the direction.
    expect(sentence).not.toMatch(/(\p{Script=Han}{2})\1|（\s*）|[高低降升长少加]\s*[−-]|Infinity/u);
    expect(Object.keys(patterns).some((name) => name.startsWith(pattern))).toBe(true);
  });

  it('says a broken zero plainly', () => {
    const broken = said.filter(
      ({ pattern }) => pattern === 'incidents.broken' || pattern === 'incidents.missed',
    );
    expect(broken).toHaveLength(2);
    for (const { sentence } of broken) expect(sentence).toContain('安全底线被突破');
  });

  it('says a place once, of an indicator that is a place', () => {
    const state: PlaceState = { state: '', pattern: '', standing: 'rank', scope: '全市', rank: 2 };
    expect(
      placeSentence(state, { unit: '位', kind: 'rank', better: 'lower' }, '2').match(/第2位/g),
    ).toHaveLength(1);
    expect(placeSentence(state)).toContain('第2位');
  });

  it('says each state with its own pattern', () => {
    for (const { pattern, sentence } of [...said, ...together]) {
      const words = templates.wording.texts.length > 0 ? wordsOf(pattern) : [];
      for (const word of words) expect(sentence).toContain(word);
    }
  });
});

/** The fixed words of a pattern, longest pieces between its slots. */
function wordsOf(pattern: string): readonly string[] {
  if (!(pattern in patterns)) return [];
  return templates.wording
    .say(pattern as keyof typeof patterns)
    .split(/\{[a-z-]+\}/)
    .filter((piece) => piece.length > 1);
}
