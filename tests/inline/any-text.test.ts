// Any text at all: nothing thrown, nothing lost, nothing beyond the margin, the right edge met exactly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  breakParagraph,
  printedText,
  setLine,
  widthsOf,
} from '../../pipeline/layout/inline/break-paragraph.js';
import { normaliseCharacters } from '../../pipeline/model/normalisation.js';
import type { Inline } from '../../pipeline/model/block.js';
import type { Line } from '../../pipeline/model/page.js';
import { context, em, glyphsOf, style, text } from './setting.js';

const anything = fc.string({ unit: 'binary', maxLength: 120, size: 'max' });
const plausible = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'质量水平提升工程服务人居品牌标准年项个') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(...'，。、；：？！“”‘’（）《》【】—…·～%‰℃±¥/-.,() \u3000\u00a0\n'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('2020', '97.6', 'APP', 'GB/T', '19001', 'state-of', '——', '……'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom('㎡', '①', 'Ⅲ', '▲', 'é', 'e\u0301', '\u200d', '\ufe0f', '𠮷', '⼀', '×'),
      },
    ),
    { minLength: 40, maxLength: 150, size: 'max' },
  )
  .map((parts) => parts.join(''));
const words = fc.oneof(anything, plausible);

const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(
  fc.oneof(
    words.map((written): Inline => ({ type: 'text', text: written })),
    words.map((written): Inline => ({ type: 'strong', children: text(written) })),
    words.map((written): Inline => ({ type: 'link', url: 'https://a.org', children: text(written) })),
    words.map((written): Inline => ({ type: 'foreign', language: 'en', text: written })),
    fc.constant<Inline>({ type: 'reference', target: '图1-1', show: 'number' }),
    fc.constant<Inline>({ type: 'symbol', text: '▲', spoken: '提高', tone: 'good' }),
    fc.constant<Inline>({ type: 'line-break' }),
  ),
  { maxLength: 4 },
);

const measure = fc.integer({ min: 1, max: 40 });
const alignment = fc.constantFrom('justify' as const, 'start' as const, 'even' as const);
const indent = fc.constantFrom(0, 2);

function forAnyParagraph(
  check: (lines: readonly Line[], written: readonly Inline[], ems: number, indented: number) => void,
): void {
  fc.assert(
    fc.property(inlines, measure, alignment, indent, (written, ems, alignedAs, indented) => {
      const form = { ...style, alignment: alignedAs, firstLineIndent: indented * em };
      check(breakParagraph(written, form, ems * em, context), written, ems, indented);
    }),
    { numRuns: 400 },
  );
}

/** Text of inlines, whatever becomes of their spaces. */
function lettersOf(written: readonly Inline[]): string {
  return written
    .map((inline) => {
      if (inline.type === 'strong' || inline.type === 'link') return lettersOf(inline.children);
      if (inline.type === 'reference') return inline.target;
      return 'text' in inline ? normaliseCharacters(inline.text) : '';
    })
    .join('');
}

const withoutSpaces = (letters: string) => letters.replaceAll(/[ \u3000\u00a0\n]/g, '');

describe('any paragraph', () => {
  it('keeps every character once and in order', () => {
    forAnyParagraph((lines, written) => {
      const joined = lines.map((line) => line.text).join('');
      expect(joined).toBe(printedText(written, style, context));
      expect(withoutSpaces(joined)).toBe(withoutSpaces(lettersOf(written)));
    });
  });

  it('paints what each line says, but for the spaces that vanish at its end', () => {
    forAnyParagraph((lines) => {
      for (const line of lines) {
        const painted = glyphsOf(line)
          .map((glyph) => glyph.text)
          .join('');
        expect(line.text.slice(0, painted.length)).toBe(painted);
        expect(line.text.slice(painted.length)).toMatch(/^[ \u3000]*$/);
      }
    });
  });

  it('never leaves the measure, unless one glyph is wider', () => {
    forAnyParagraph((lines, _, ems, indented) => {
      lines.forEach((line, index) => {
        const room = ems * em;
        const isOneGlyph = glyphsOf(line).filter(({ advance }) => advance > 0).length <= 1;
        if (!isOneGlyph) expect(line.width).toBeLessThanOrEqual(room + 0.01);
        expect(line.runs[0]?.x).toBe(index === 0 ? indented * em : 0);
      });
    });
  });

  it('meets the right edge where it is justified', () => {
    let justified = 0;
    forAnyParagraph((lines, _, ems) => {
      for (const line of lines) {
        const end = line.runs.at(-1);
        const reached = (end?.x ?? 0) + (end?.glyphs ?? []).reduce((x, { advance }) => x + advance, 0);
        expect(reached).toBeCloseTo(line.width, 6);
        if (!line.justified) continue;
        justified += 1;
        expect(Math.abs(reached - ems * em)).toBeLessThan(0.01);
      }
    });
    expect(justified).toBeGreaterThan(500);
  });

  it('has runs that follow each other without a gap or an overlap', () => {
    forAnyParagraph((lines) => {
      for (const { runs } of lines) {
        let x = runs[0]?.x ?? 0;
        for (const run of runs) {
          expect(run.x).toBeCloseTo(x, 6);
          expect(run.glyphs.length).toBeGreaterThan(0);
          x = run.x + run.glyphs.reduce((width, { advance }) => width + advance, 0);
        }
      }
    });
  });

  it('is one line in its own maximum, and none of its words is cut in its unbreakable width', () => {
    fc.assert(
      fc.property(words, (written) => {
        const form = { ...style, alignment: 'start' as const };
        const { unbreakable, minimum, maximum } = widthsOf(text(written), form, context);
        expect(unbreakable).toBeLessThanOrEqual(minimum + 1e-9);
        expect(minimum).toBeLessThanOrEqual(maximum + 1e-9);
        const segments = printedText(text(written), form, context) === '' ? 0 : 1;
        expect(breakParagraph(text(written), form, maximum, context)).toHaveLength(segments);
        for (const line of breakParagraph(text(written), form, unbreakable, context))
          expect(line.width).toBeLessThanOrEqual(unbreakable + 0.01);
      }),
      { numRuns: 200 },
    );
  });

  it('sets as one line as well', () => {
    fc.assert(
      fc.property(inlines, (written) => {
        expect(setLine(written, style, context).text).toBe(printedText(written, style, context));
      }),
    );
  });

  it('is broken the same way each time', () => {
    fc.assert(
      fc.property(plausible, measure, (written, ems) => {
        const once = breakParagraph(text(written), style, ems * em, context);
        expect(breakParagraph(text(written), style, ems * em, context)).toEqual(once);
      }),
      { numRuns: 30 },
    );
  });
});

describe('nothing', () => {
  it('is no line, and one empty line when set', () => {
    expect(breakParagraph([], style, 100, context)).toEqual([]);
    expect(breakParagraph(text(' \n'), style, 100, context)).toEqual([]);
    expect(setLine([], style, context)).toEqual({
      runs: [],
      width: 0,
      text: '',
      stretch: 0,
      justified: false,
      indicators: [],
    });
  });
});

describe('a long paragraph', () => {
  it('is broken in time that grows with its length only', () => {
    const written = '质量水平稳步提升，全区2020年合格率为97.6%；依据GB/T 19001—2016。'.repeat(2000);
    const started = performance.now();
    const lines = breakParagraph(text(written), style, 350, context);
    expect(lines.length).toBeGreaterThan(1500);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
