// No printed figure runs into a number of another origin: on the page, in what is copied from it, and wherever it is told.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../pipeline/compare/content-of.js';
import { figuresOf } from '../../pipeline/derive/collect.js';
import { writeFiguresCsv } from '../../pipeline/derive/figures-csv.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { examine } from '../../pipeline/examine.js';
import { drawPdf } from '../../pipeline/layout/draw/pdf.js';
import { joinNumber } from '../../pipeline/layout/flow/plain-text.js';
import type { Inline } from '../../pipeline/model/block.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import { defaultTheme, type ReportLanguage, templateFolders } from '../../pipeline/template-pack.js';
import { typeset } from '../../pipeline/typeset.js';
import { plainText } from '../compose/plain-text.js';
import { pageTexts, root } from '../report/copied-edition.js';
import { type NumberedIndicator, numberedYear, writeNumberedEdition } from './numbered-edition.js';

const folder = mkdtempSync(join(tmpdir(), 'numbers-apart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const own = join(folder, 'own');
mkdirSync(join(own, 'zh-CN'), { recursive: true });
mkdirSync(join(own, 'en'), { recursive: true });

/** What any template may do: put side by side whatever it likes. */
function ownTemplate(body: string): string {
  for (const language of ['zh-CN', 'en'])
    writeFileSync(join(own, language, '02-preface.md.hbs'), `---\nmatter: front\n---\n# 甲\n\n${body}\n`);
  return own;
}

const sideBySide = [
  '{{name "i0"}}{{value "i0"}}。',
  '{{value "i0" unit="none"}}{{name "i1"}}。',
  '{{value "i0" unit="none"}}{{value "i1"}}。',
  '{{value "i0"}}{{value "i1"}}。',
  '{{name "i0"}}{{name "i1"}}。',
  '{{name "i0"}}{{about "period"}}{{value "i0"}}。',
  '**{{name "i0"}}**{{value "i0"}}。',
  '{{values "i0" "i1"}}。',
].join('\n\n');

function make(
  indicators: readonly NumberedIndicator[],
  language: ReportLanguage = 'zh-CN',
  template: string | undefined = undefined,
) {
  return typesetOf(writeNumberedEdition(folder, indicators), language, template);
}

function typesetOf(editionFolder: string, language: ReportLanguage, template: string | undefined) {
  const { edition, earlier, pack, fonts, findings } = examine({
    editionFolder,
    templateFolders: templateFolders(template),
    language,
    theme: defaultTheme,
  });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (edition === null || errors.length > 0) throw new Error(JSON.stringify(errors));
  const { value } = typeset(deriveFigures(edition, earlier), pack.templates, pack, fonts);
  if (value === null) throw new Error('not set');
  return { ...value, edition, fonts };
}

/** What the leaves of a text say, note marks aside. */
function leavesOf(
  inlines: readonly Inline[],
): readonly { readonly text: string; readonly isFigure: boolean }[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'note') return { text: '①', isFigure: false };
    if ('children' in inline) return leavesOf(inline.children);
    if (inline.type === 'number')
      return { text: inline.before + inline.digits + inline.unit + inline.after, isFigure: true };
    return inline.type === 'reference' || inline.type === 'line-break'
      ? { text: '图', isFigure: false }
      : { text: inline.text, isFigure: false };
  });
}

/** Figures of a document that a digit, or the sign of a number, stands beside. */
function touchedIn(report: ReturnType<typeof make>): readonly string[] {
  return report.document.parts.flatMap(({ blocks }) =>
    blocks
      .flatMap((block) =>
        block.type === 'key-figures'
          ? block.cards.flatMap(({ label, number, change }) => [label, [number], change])
          : block.type === 'table'
            ? [
                ...block.head,
                ...block.rows.flatMap((row) => (row.type === 'group' ? [] : row.cells)),
                ...block.notes,
              ]
            : [inlinesOfBlock(block)],
      )
      .flatMap((inlines) => {
        const leaves = leavesOf(inlines);
        return leaves.flatMap(({ text, isFigure }, index) => {
          const next = leaves[index + 1];
          if (next === undefined || !(isFigure || next.isFigure)) return [];
          return /\p{N}$/u.test(text) && /^[−-]?\p{N}/u.test(next.text) ? [text + next.text] : [];
        });
      }),
  );
}

/** Everything that is told of a report apart from its pages. */
function toldBy({ document, edition, drawings }: ReturnType<typeof make>): string {
  const charts = [...drawings.values()].flatMap(({ title, alternativeText }) => [title, alternativeText]);
  const names = new TextDecoder().decode(writeFiguresCsv(figuresOf(document)));
  const content = JSON.stringify(contentOf(edition, document, 1).parts);
  return [plainText(document), ...charts, names.replaceAll(/^[^,]*,[^,]*,/gm, ''), content].join('\n');
}

const spaced = (text: string) =>
  [...text].map((character) => character.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join(' ?');

/** Names and units that a digit runs into. A name that stands in a cell of its own ends in a comma or a bar. */
function runInto(text: string, indicators: readonly NumberedIndicator[]): readonly string[] {
  return indicators.flatMap(({ name, unit }) => {
    const tests = [
      ...(/\d$/.test(name) ? [new RegExp(`.{0,9}${spaced(name)}[−-]?\\d.{0,9}`, 'u')] : []),
      ...(/^\d/.test(name) ? [new RegExp(`.{0,9}[\\d.]${spaced(name)}.{0,9}`, 'u')] : []),
      ...(/^\d/.test(unit) ? [new RegExp(`.{0,9}\\d${spaced(unit)}.{0,9}`, 'u')] : []),
    ];
    return tests.flatMap((test) => test.exec(text)?.[0] ?? []);
  });
}

const count: NumberedIndicator = {
  name: '数量指标3',
  unit: '个',
  kind: 'count',
  decimals: 0,
  values: { 2020: '98765' },
};
const growth: NumberedIndicator = {
  name: 'A股300',
  unit: '%',
  kind: 'growth',
  decimals: 1,
  values: { 2020: '-0.6', 2019: '1.2' },
};
const flow: NumberedIndicator = {
  name: '排放10',
  unit: '10⁴ t',
  kind: 'flow',
  decimals: 0,
  values: { 2020: '99' },
};

describe('a number beside a name or a unit that ends or begins with one', () => {
  const report = make([count, growth, flow], 'zh-CN', ownTemplate(sideBySide));
  const text = plainText(report.document);

  it.each([
    '数量指标3为98765个',
    'A股300为−0.6%',
    '排放10为99×10⁴ t',
    // The unit that was left out comes back where it is needed to part them.
    '98765个A股300',
    '98765个−0.6%',
    '数量指标3A股300',
    '数量指标3，2020年98765个',
    '*数量指标3*为98765个',
    '数量指标3为98765个，A股300为−0.6%',
  ])('%s', (words) => {
    expect(text).toContain(words);
  });

  it('reads so in charts, figures.csv and content.json too', () => {
    expect(runInto(toldBy(report), [count, growth, flow])).toEqual([]);
    expect(touchedIn(report)).toEqual([]);
  });

  it('in English is parted by a colon, and a power of ten is multiplied out', () => {
    const english = plainText(make([count, growth, flow], 'en', ownTemplate(sideBySide)).document);
    expect(english).toContain('数量指标3: 98,765');
    expect(english).toContain('990,000');
  });

  it('in a heading stands apart from its number', () => {
    expect(joinNumber('1.', '12315热线')).toBe('1. 12315热线');
    expect(joinNumber('1.', '热线')).toBe('1.热线');
    expect(joinNumber('一、', '12315热线')).toBe('一、12315热线');
  });

  it('keeps its note apart where marks are digits', async () => {
    const guangxi = join(root, 'inputs', 'guangxi', '2020');
    const { pages, fonts } = typesetOf(guangxi, 'en', undefined);
    const copied = pageTexts(await drawPdf(pages, fonts, [])).join('\n');
    expect(copied).toMatch(/from 2014¹/);
    expect(copied).not.toMatch(/\b20\d{3}\b/);
  });

  it('is copied so from the pages, raised digits as what they are', async () => {
    const copied = pageTexts(await drawPdf(report.pages, report.fonts, [])).join('\n');
    expect(copied.replaceAll(' ', '')).toContain('99×10⁴t');
    expect(runInto(copied, [count, growth, flow])).toEqual([]);
  });
});

const words = fc.constantFrom('指标', 'PM', 'A股', '热线', 'GB/T ', '国Ⅲ', 'x');
const name = fc
  .tuple(fc.constantFrom('', '5', '12315', '3'), words, fc.constantFrom('', '3', '2.5', '300', '²', 'Q'))
  .map((parts) => parts.join(''));
const unit = fc.constantFrom('个', '%', '10⁴ t', '10^4 t', '1000人', '4S店', 'kg', 'm²', '万件', '件');
const kinds = ['count', 'flow', 'rate', 'growth', 'score', 'incidents', 'cumulative', 'rank'] as const;

const indicator = fc
  .record({
    name,
    unit,
    kind: fc.constantFrom(...kinds),
    values: fc.array(fc.nat(99), { minLength: 1, maxLength: 5 }),
  })
  .map(({ values, kind, unit: written, ...one }): NumberedIndicator => {
    const ordered = kind === 'cumulative' ? values.toSorted((a, b) => b - a) : values;
    const sign = (value: number) => (kind === 'growth' && value % 2 === 1 ? '-' : '');
    return {
      ...one,
      kind,
      unit: kind === 'rank' ? '位' : kind === 'rate' || kind === 'growth' ? '%' : written,
      decimals: 0,
      values: Object.fromEntries(
        ordered.map((value, back) => [numberedYear - back, `${sign(value)}${value + 1}`]),
      ),
      ...(kind === 'rate' ? { target: '95' } : {}),
    };
  });
const indicators = fc
  .uniqueArray(indicator, {
    minLength: 2,
    maxLength: 12,
    selector: (one) => one.name.normalize('NFKC').toLowerCase(),
  })
  // Of a name within another nobody could tell which one a digit stands beside.
  .filter((some) =>
    some.every((one) => !some.some((other) => other !== one && other.name.includes(one.name))),
  );

const runs = Number(process.env.RUNS ?? 8);

describe('random names, units and values', () => {
  it.each(['zh-CN', 'en'] as const)(
    'never touch in %s, whatever a template puts together',
    { timeout: 120_000 },
    (language) => {
      fc.assert(
        fc.property(indicators, (some) => {
          const report = make(some, language, ownTemplate(sideBySide));
          expect(touchedIn(report)).toEqual([]);
          expect(runInto(toldBy(report), some)).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  it('never touch in what is copied from the pages', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(indicators, async (some) => {
        const report = make(some, 'zh-CN', ownTemplate(sideBySide));
        const copied = pageTexts(await drawPdf(report.pages, report.fonts, [])).join('\n');
        expect(runInto(copied, some)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});
