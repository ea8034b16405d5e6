// The first edition in English: the same figures in English words, and what has no translation told apart.
import { describe, expect, it } from 'vitest';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { printedFigures } from '../../pipeline/compose/printed-figures.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import type { Block, Inline } from '../../pipeline/model/block.js';
import type { Edition } from '../../pipeline/model/edition.js';
import { missingEnglish } from '../../pipeline/validate/language/lang-missing-english.js';
import { compose, englishTemplates, guangxi, specifications, withValue } from './guangxi.js';
import { blockText, plainText } from './plain-text.js';

const english = compose(undefined, englishTemplates);
const blocksOf = (parts: readonly { readonly blocks: readonly Block[] }[]) =>
  parts.flatMap(({ blocks }) => blocks);
const blocks = blocksOf(english.parts);
const text = plainText(english);

/** What the text of the tests itself writes around blocks and footnotes. */
const markers = /\[(?:卡片|图片|图|表|换页)|〔注：|〔|〕|〈|〉/g;

describe('the first edition in English', () => {
  it('reads as the golden text', async () => {
    await expect(text.replace(guangxi.package.created, 'DATE')).toMatchFileSnapshot(
      'golden/guangxi-2020.en.txt',
    );
  });

  it('prints the same figures as the Chinese report, of both', () => {
    const idsOf = (all: readonly Block[]) => printedFigures(all).map(({ id }) => id);
    expect(new Set(idsOf(blocks))).toEqual(new Set(idsOf(blocksOf(compose().parts))));
  });

  it('passes the linter', () => {
    const charts = specifications.map(({ id }) => id);
    expect(lintTemplates(englishTemplates, guangxi, charts, () => true)).toEqual([]);
  });

  it('has no Chinese, and no full-width mark', () => {
    expect(text.replaceAll(markers, '')).not.toMatch(/[\p{Script=Han}\u3000-\u3002]/u);
    const alternatives = blocks.flatMap((block) =>
      block.type === 'chart' ? block.drawing.alternativeText : [],
    );
    expect(alternatives.join('')).not.toMatch(/[\p{Script=Han}\u3000-\u3002]/u);
  });

  it('says nothing twice in an alternative text', () => {
    const alternatives = blocks.flatMap((block) =>
      block.type === 'chart' ? block.drawing.alternativeText : [],
    );
    const repeated = alternatives.filter((words) => {
      const sentences = words
        .toLowerCase()
        .split(/(?<=[.;]) /)
        .map((part) => part.replace(/[.;]$/, ''));
      return sentences.some((one, at) => one.length > 20 && sentences.indexOf(one) !== at);
    });
    expect(repeated).toEqual([]);
  });

  it.each([
    'up 2.1 percentage points from 2015 (calculated)',
    'up 1.1 percentage points from 2019 and up 12.8 percentage points from 2014',
    'There were 235,600 trademarks (calculated) in 2019',
    '295,800 valid registered trademarks, up 25.55% from 2019',
    'more than 38,600 testing items',
    'ranked 2nd in the country',
    '28,398 standards (calculated) in all',
    'over 30 countries and regions',
    '295,800 ÷ (1 + 25.55%) ≈ 235,600',
    '1,759 ÷ 21,500 × 100% ≈ 8.2%',
    '2,229 + 506 + 25,663 = 28,398',
  ])('says: %s', (words) => {
    expect(text.replaceAll('\u00a0', ' ')).toContain(words);
  });

  it('joins words by one space, and marks to the word before', () => {
    for (const paragraph of blocks.filter(({ type }) => type === 'paragraph').map(blockText)) {
      expect(paragraph).not.toMatch(/ {2}| [,.;:)]|,,|\.\.|\( /);
      expect(paragraph).toMatch(/^(?:〈lead〉)?[“A-Z\d〔]/);
    }
  });

  it('says a fall as a fall', () => {
    const fallen = plainText(compose(withValue('manufacturing-pass-rate', '94.5'), englishTemplates));
    expect(fallen).toContain('down 1.0 percentage points from 2015 (calculated)');
    expect(fallen).not.toContain('has risen steadily');
  });

  it('speaks of one thing as of one', () => {
    const one = plainText(compose(withValue('major-product-events', '1'), englishTemplates));
    expect(one).toMatch(/there were major product quality incidents \(1 incident\); no /);
  });
});

describe('a text without English', () => {
  const untranslated: Edition = {
    ...guangxi,
    activities: guangxi.activities.map(({ english: _, ...activity }) => activity),
  };

  it('is printed in Chinese and marked as such', () => {
    const foreign = blocksOf(compose(() => untranslated, englishTemplates).parts)
      .flatMap(inlinesOfBlock)
      .filter((inline): inline is Extract<Inline, { type: 'foreign' }> => inline.type === 'foreign');
    expect(foreign.length).toBeGreaterThan(10);
    for (const { language, text: words } of foreign) {
      expect(language).toBe('zh-CN');
      expect(words).toMatch(/\p{Script=Han}/u);
    }
  });

  it('is told: lang-missing-english, once for each column, with its lines', () => {
    expect(missingEnglish(guangxi)).toEqual([]);
    const findings = missingEnglish(untranslated);
    expect(findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'lang-missing-english title_en',
      'lang-missing-english detail_en',
    ]);
    expect(findings[1]?.place).toMatchObject({ file: '2020/activities.csv', line: 2 });
    const copied = guangxi.indicators.map((indicator) => ({ ...indicator, unitEn: indicator.unit }));
    const fields = missingEnglish({ ...guangxi, indicators: copied }).map(({ field }) => field);
    expect(fields).toEqual(['unit_en']);
    expect(findings[1]?.text.en.message).toContain('23 texts have no English (line 2, 3,');
  });
});

describe('a unit that is a symbol', () => {
  it('keeps its small letter in a cell, and loses the multiple that the number has in it', () => {
    const inTonnes: Edition = {
      ...guangxi,
      indicators: guangxi.indicators.map((indicator) =>
        indicator.id === 'testing-items'
          ? { ...indicator, nameEn: 'output of stone', unitEn: '10 000 t' }
          : indicator,
      ),
    };
    const told = plainText(compose(() => inTonnes, englishTemplates));
    expect(told).toMatch(/^Output of stone \| t \| more than [\d,]+ \|/m);
    expect(told).not.toContain('10 000 t');
  });
});

describe('English words in the Chinese report', () => {
  it('are marked as English, codes and digits are not', () => {
    const foreign = blocksOf(compose().parts)
      .flatMap(inlinesOfBlock)
      .flatMap((inline) => (inline.type === 'foreign' ? [`${inline.language} ${inline.text}`] : []));
    expect(new Set(foreign)).toEqual(new Set(['en APP', 'en NQI', 'en figures.csv']));
  });
});
