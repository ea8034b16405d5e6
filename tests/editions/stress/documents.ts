// Documents that no edition should be but any may become: long, crowded, empty, in rare letters. Made by code.
import type { DocumentPart, Inline, ReportDocument, TableBlock } from '../../../pipeline/model/block.js';
import type { Edition, Indicator, IndicatorId, Observation } from '../../../pipeline/model/edition.js';
import { decimal } from '../../../pipeline/model/decimal.js';
import { compose, guangxi } from '../../compose/guangxi.js';
import {
  body,
  chart,
  front,
  heading,
  number,
  list,
  paragraph,
  report,
  table,
  text,
} from '../../layout/documents.js';

export interface StressDocument {
  readonly name: string;
  readonly make: () => ReportDocument;
}

const contents: DocumentPart = front({ type: 'contents', title: '目录' });
const note = (id: string, words: string): Inline => ({ type: 'note', id, children: text(words) });
const inParts = (...parts: readonly DocumentPart[]) => report([contents, ...parts]);
const opened = (words: string, ...blocks: Parameters<typeof body>[1][]) =>
  inParts(body('1', heading(1, 'a', '第一部分'), heading(2, 'b', words), ...blocks));

export const stressDocuments: readonly StressDocument[] = [
  { name: 'four-hundred-indicators', make: () => compose(() => grown(400)) },
  { name: 'one-indicator', make: () => compose(() => only('housing-satisfaction')) },
  { name: 'nine-hundred-rows', make: () => opened('长表', longTable(900)) },
  { name: 'wide-table', make: wideTable },
  { name: 'sixty-footnotes', make: sixtyFootnotes },
  { name: 'long-names', make: longNames },
  {
    name: 'marks-only',
    make: () => opened('标点', paragraph('，。、；：？！“”‘’（）【】《》〈〉「」『』…—·'.repeat(30))),
  },
  {
    name: 'long-words',
    make: () =>
      opened(
        '长词',
        ...['a', 'Xy', 'quality'].map((word) =>
          paragraph(
            `质量${word.repeat(80).slice(0, 80)}提升${word.repeat(80).slice(0, 80)} ${word.repeat(80).slice(0, 80)}`,
          ),
        ),
      ),
  },
  {
    name: 'formulas',
    make: () =>
      opened(
        '公式',
        ...Array.from({ length: 12 }, (_, index) =>
          paragraph(
            `${'试验'.repeat(index + 3)}排放CO₂每m²不超过±0.5 ℃，依据GB/T 19001—2016和ISO 9001:2015，H₂O₂浓度≤3%，10⁻³mol/L，x²+y²=z²，5 ‰。`,
          ),
        ),
        table('t', [
          ['CO₂', '±0.5 ℃'],
          ['m²', 'GB/T 19001—2016'],
        ]),
      ),
  },
  {
    name: 'minority-letters',
    make: () =>
      opened(
        'Sawcuengh',
        // Zhuang as written since 1982; 㑇 is of extension A. The letters of before are refused: see the test.
        paragraph('Gvangjsih Bouxcuengh Swcigih，Gij gihfwnq saedceij：Vahcuengh z, j, x, q, h。'),
        paragraph('㑇、㐱、䶮、镕、堃、喆、淼、犇、羴、骉。'),
      ),
  },
  {
    name: 'empty-part',
    make: () =>
      inParts(
        body('1', heading(1, 'a', '第一部分')),
        body('2'),
        body('3', heading(1, 'c', '第三部分'), paragraph('有文字。')),
      ),
  },
  {
    name: 'cell-longer-than-a-page',
    make: () =>
      opened(
        '长格',
        table('t', [
          ['短', '甲'.repeat(3000)],
          ['再短', '乙。'.repeat(1200)],
          ['末', '丙'],
        ]),
      ),
  },
];

/** Indicators of the first edition over and over, under new codes and names, in the same topics. */
function grown(count: number): Edition {
  const ids = Array.from({ length: count }, (_, index) => {
    const indicator = guangxi.indicators[index % guangxi.indicators.length] as Indicator;
    const id = `${indicator.id}-${index}` as IndicatorId;
    return {
      of: indicator.id,
      indicator: { ...indicator, id, name: `${indicator.name}之${index}`, partOf: null },
    };
  });
  const observations = ids.flatMap(({ of, indicator }, index): readonly Observation[] =>
    guangxi.observations
      .filter((observation) => observation.indicator === of && observation.period === guangxi.year)
      .map((observation) => ({
        ...observation,
        indicator: indicator.id,
        value: observation.unit === '%' ? observation.value : observation.value.plus(decimal(String(index))),
      })),
  );
  return {
    ...guangxi,
    indicators: [...guangxi.indicators, ...ids.map(({ indicator }) => indicator)],
    observations: [...guangxi.observations, ...observations],
  };
}

function only(id: string): Edition {
  const isIt = (row: { readonly indicator: IndicatorId }) => row.indicator === id;
  return {
    ...guangxi,
    indicators: guangxi.indicators.filter((indicator) => indicator.id === id),
    observations: guangxi.observations.filter(isIt),
    comparisons: guangxi.comparisons.filter(isIt),
    standings: [],
    breakdowns: [],
    activities: [],
    photographs: [],
  };
}

function longTable(rows: number): TableBlock {
  return table(
    'long',
    Array.from({ length: rows }, (_, index) => [
      `第${index + 1}项指标`,
      ['家', '个', '项'][index % 3] ?? '',
      String(index * 37),
      index % 7 === 0 ? '备注较长，须分两行才能写完，看行高怎样变化' : '—',
    ]),
    { caption: text('很长的表') },
  );
}

/** Wider than the page and longer than a turned one: groups, footnotes, numbers, mentions, and text before and after. */
function wideTable(): ReportDocument {
  const regions = [...'东南西北中'].map((mark) => `${mark}部地区`);
  const years = Array.from({ length: 14 }, (_, index) => `第${index + 1}年`);
  const rows = regions.flatMap((region, group): TableBlock['rows'] => [
    { type: 'group', title: text(region) },
    ...Array.from({ length: 7 }, (__, row): TableBlock['rows'][number] => ({
      type: 'row',
      cells: [
        row === 2
          ? [
              ...text(`${region}第${row + 1}项`),
              note(`g${group}`, `${region}按当年口径统计，与以前各年不完全可比。`),
            ]
          : text(`${region}第${row + 1}项`),
        ...years.map((___, year) => [number(String(97 + ((row * year) % 900) / 10))]),
      ],
    })),
  ]);
  return inParts(
    body(
      '1',
      heading(1, 'a', '第一部分'),
      paragraph('各地区各年的数值见', { type: 'reference', target: 'wide', show: 'number' }, '。'),
      table('wide', [['']], {
        caption: text('各地区历年产品质量合格率'),
        unitNote: text('单位：%'),
        columns: [
          { align: 'start', weight: null },
          ...years.map(() => ({ align: 'number', weight: null }) as const),
        ],
        head: [text('地区和指标'), ...years.map(text)],
        rows,
        notes: [text('注：数值由各地区汇总。')],
      }),
      ...Array.from({ length: 6 }, () => paragraph('质量工作取得新的进展，'.repeat(16))),
    ),
  );
}

/** Six on each of ten pages, some of them long enough to go over. */
function sixtyFootnotes(): ReportDocument {
  return opened(
    '脚注',
    ...Array.from({ length: 60 }, (_, index) =>
      paragraph(
        `第${index + 1}段`,
        '质量工作取得新的进展，'.repeat(9),
        note(`n${index}`, `第${index + 1}条脚注${'，说明来源和口径'.repeat(1 + (index % 9) * 2)}。`),
        '后面还有文字。',
      ),
    ),
  );
}

function longNames(): ReportDocument {
  const name = (mark: string) => `${mark}${'高质量发展水平综合评价'.repeat(6)}`.slice(0, 60);
  const marks = [...'甲乙丙丁戊己庚辛'];
  return inParts(
    body(
      '1',
      heading(1, 'a', name('部'), '第一部分'),
      heading(2, 'b', name('节'), '一、'),
      paragraph(...marks.flatMap((mark) => [name(mark), number('97.6', { unit: '个百分点' }), '，'])),
      table(
        't',
        marks.map((mark) => [name(mark), '百分点', '97.6', name('注')]),
        { caption: text(name('表')) },
      ),
      chart('c', 10, name('图')),
      list(true, ...marks.map(name)),
    ),
  );
}
