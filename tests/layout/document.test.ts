// The document as a whole: contents, references, structure, bookmarks, furniture, findings.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readTheme } from '../../pipeline/layout/theme.js';
import type { Inline } from '../../pipeline/model/block.js';
import type { LaidOutDocument, PlacedItem, StructureElement } from '../../pipeline/model/page.js';
import {
  body,
  chart,
  front,
  heading,
  layOutChecked,
  layOutParts,
  linesOfText,
  number,
  list,
  paragraph,
  table,
  text,
  theme,
  themeSource,
} from './documents.js';
import { artifactText, readingText } from './page-plan.js';

const reference = (target: string, show: 'number' | 'page' = 'number'): Inline => ({
  type: 'reference',
  target,
  show,
});

function anchorsOf({ pages }: LaidOutDocument): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ items, folio }) =>
      items.flatMap((item) => (item.type === 'anchor' ? [[item.id, folio] as const] : [])),
    ),
  );
}

function itemsOf<Type extends PlacedItem['type']>(
  { pages }: LaidOutDocument,
  type: Type,
): readonly Extract<PlacedItem, { type: Type }>[] {
  return pages.flatMap(({ items }) =>
    items.filter((item): item is Extract<PlacedItem, { type: Type }> => item.type === type),
  );
}

function elementsOf(laid: LaidOutDocument): readonly StructureElement[] {
  const elements = new Map<number, StructureElement>();
  const add = (element: StructureElement) => {
    if (element.parent !== null) add(element.parent);
    elements.set(element.id, element);
  };
  for (const { items } of laid.pages) {
    for (const item of items) {
      if ('belongs' in item && item.belongs.type === 'content') add(item.belongs.element);
    }
  }
  return [...elements.values()];
}

describe('a photograph', () => {
  it('stands in the middle of the measure, with its caption below its own middle', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'green' } })
      .png()
      .toBuffer();
    const photograph = { bytes, alternativeText: '茶园', caption: text('在茶园'), credit: '' };
    const laid = layOutParts(
      body('1', heading(1, 'photographs', '图片'), {
        type: 'photographs',
        placeholder: '',
        photographs: [photograph],
      }),
    );
    const [picture] = itemsOf(laid, 'picture');
    const caption = itemsOf(laid, 'line').find(({ line }) => line.text === '在茶园');
    const middle = (x = 0, width = 0) => x + width / 2;
    expect(middle(picture?.x, picture?.width)).toBeCloseTo(theme.page.left + theme.page.measure / 2);
    expect(middle(caption?.x, caption?.line.width)).toBeCloseTo(middle(picture?.x, picture?.width));
  });
});

describe('the contents', () => {
  const parts = Array.from({ length: 6 }, (_, part) =>
    body(
      String(part + 1),
      heading(1, `part-${part}`, `质量${part}`, `第${part}部分`),
      ...Array.from({ length: 5 }, (_, section) => [
        heading(2, `section-${part}-${section}`, `小节${part}${section}`, `${section}、`),
        linesOfText(9 + ((part * 7 + section * 5) % 11)),
      ]).flat(),
    ),
  );
  const laid = layOutParts(front({ type: 'contents', title: '目录' }), ...parts);

  it('name the pages on which the headings stand', () => {
    const anchors = anchorsOf(laid);
    const jumps = itemsOf(laid, 'jump');
    expect(jumps).toHaveLength(36);
    for (const { target, belongs } of jumps) {
      const lines = itemsOf(laid, 'line').filter(
        (item) =>
          item.belongs.type === 'content' &&
          belongs.type === 'content' &&
          item.belongs.element === belongs.element,
      );
      expect(lines.at(-1)?.line.text).toBe(anchors.get(target));
    }
  });

  it('are links inside TOC items, with their dots as rules', () => {
    const [jump] = itemsOf(laid, 'jump');
    const path: string[] = [];
    if (jump?.belongs.type !== 'content') throw new Error('a jump is content');
    for (let at: StructureElement | null = jump.belongs.element; at !== null; at = at.parent)
      path.push(at.role);
    expect(path).toEqual(['Link', 'Reference', 'TOCI', 'TOC', 'Sect', 'Document']);
    expect(itemsOf(laid, 'rule').filter(({ dash }) => dash !== undefined)).toHaveLength(36);
  });

  it('are bookmarks too, nested', () => {
    expect(laid.bookmarks.map(({ title, children }) => [title, children.length])).toEqual([
      ['目录', 0],
      ...parts.map((_, part) => [`第${part}部分\u3000质量${part}`, 5]),
    ]);
    expect(laid.bookmarks[1]?.children[0]?.title).toBe('0、小节00');
  });
});

describe('references', () => {
  it('say the numbers of figures, tables and headings, forwards and backwards', () => {
    const laid = layOutParts(
      body(
        '1',
        paragraph('见', reference('one'), '、', reference('two'), '和', reference('appendix'), '。'),
        chart('one', 5),
        table('two', [['甲', '乙']]),
      ),
      body('2', chart('three', 5), chart('four', 5), paragraph('见', reference('four'), '。')),
      {
        matter: 'appendix',
        numberPrefix: '附一',
        blocks: [heading(1, 'appendix', '附表', '附录一'), table('five', [['甲', '乙']])],
      },
    );
    const words = readingText(laid);
    expect(words).toContain('见图1-1、表1-1和附录一。');
    expect(words).toContain('见图2-2。');
    expect(words).toContain('表附一-1\u3000表题');
  });

  it('say true page numbers even when they move pages', () => {
    const laid = layOutParts(
      body('', paragraph('见第', reference('late', 'page'), '页。'), linesOfText(31), linesOfText(300)),
      body('', heading(1, 'late', '后面')),
    );
    expect(readingText(laid)).toContain(`见第${anchorsOf(laid).get('late')}页。`);
    expect(anchorsOf(laid).get('late')).toBe('12');
  });

  it('are refused when nothing is there', () => {
    const { value, findings } = layOutChecked([body('1', paragraph('见', reference('nowhere'), '。'))]);
    expect(value).toBeNull();
    expect(findings.map(({ code, exitCode, found }) => [code, exitCode, found])).toEqual([
      ['lay-unresolved-reference', 4, 'nowhere'],
    ]);
  });
});

describe('the structure', () => {
  const laid = layOutParts(
    body(
      '1',
      heading(1, 'a', '质量', '第一部分'),
      { type: 'paragraph', style: 'lead', children: text('导语。') },
      heading(2, 'b', '产品', '一、'),
      linesOfText(20),
      list(true, '甲', '乙'),
      chart('c', 8),
      linesOfText(30, '字'),
      {
        type: 'key-figures',
        cards: [{ label: text('合格率'), number: number('97.6', { unit: '%' }), change: text('▲ 提高') }],
      },
      {
        type: 'photographs',
        placeholder: '图片待补',
        photographs: [
          { bytes: null, alternativeText: '茶园', caption: text('二月三日，在茶园'), credit: '' },
        ],
      },
    ),
    {
      matter: 'back',
      numberPrefix: '',
      blocks: [{ type: 'colophon', entries: [{ label: '发布', children: text('某局') }] }],
    },
  );

  it('numbers its elements in reading order, each once', () => {
    const seen: number[] = [];
    for (const item of laid.pages.flatMap(({ items }) => items)) {
      if (!('belongs' in item) || item.belongs.type !== 'content') continue;
      if (!seen.includes(item.belongs.element.id)) seen.push(item.belongs.element.id);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('keeps a paragraph over two pages one element', () => {
    const pagesOf = new Map<number, Set<number>>();
    laid.pages.forEach(({ items }, page) => {
      for (const item of items) {
        if (item.type !== 'line' || item.belongs.type !== 'content' || item.belongs.element.role !== 'P')
          continue;
        const { id } = item.belongs.element;
        pagesOf.set(id, new Set([...(pagesOf.get(id) ?? []), page]));
      }
    });
    expect([...pagesOf.values()].some(({ size }) => size === 2)).toBe(true);
  });

  it('is the tree that a screen reader expects', () => {
    const depthOf = (element: StructureElement): number =>
      element.parent === null ? 0 : 1 + depthOf(element.parent);
    const tree = elementsOf(laid)
      .toSorted((a, b) => a.id - b.id)
      .map((element) => {
        const more = [element.alternativeText, element.listNumbering].filter((each) => each !== undefined);
        return `${'  '.repeat(depthOf(element))}${[element.role, ...more].join(' ')}`;
      })
      .join('\n');
    expect(tree).toMatchInlineSnapshot(`
      "Document
        Sect
          H1
          P
          H2
          P
          L Decimal
            LI
              Lbl
              LBody
            LI
              Lbl
              LBody
          Div
            Figure 说明
            Caption
          P
          Div
            P
            P
            P
          Div
            Figure 茶园
            Caption
        Sect
          L None
            LI
              Lbl
              LBody"
    `);
  });
});

describe('running heads and folios', () => {
  const laid = layOutParts(body('1', heading(1, 'a', '质量', '第一部分'), linesOfText(70)));

  it('stand on every page but an opening one has no head', () => {
    expect(laid.pages.map(artifactText)).toEqual([
      ['1'],
      ['甲省质量状况报告', '第一部分\u3000质量', '2'],
      ['甲省质量状况报告', '第一部分\u3000质量', '3'],
    ]);
  });

  it('name the part by its number where its title has no room beside that of the report', () => {
    const laid = layOutParts(
      body('1', heading(1, 'a', '质量'.repeat(18), '第一部分'), linesOfText(40)),
      body('2', heading(1, 'b', '质量'.repeat(30), null), linesOfText(40)),
    );
    const heads = laid.pages.map(artifactText).filter((head) => head.length > 1);
    expect(heads[0]?.slice(0, 2)).toEqual(['甲省质量状况报告', '第一部分']);
    // Without a number the title is all that says where one is.
    expect(heads[1]?.[0]).toMatch(/^质量质量/);
  });

  it('have the folio at the outer edge', () => {
    const edges = laid.pages.map(({ items, folio }) => {
      const item = items.findLast((each) => each.type === 'line' && each.line.text === folio);
      if (item?.type !== 'line') throw new Error('no folio');
      return Math.abs(item.x - theme.page.left) < 0.01 ? 'left' : 'right';
    });
    expect(edges).toEqual(['right', 'left', 'right']);
  });
});

describe('a figure without alternative text', () => {
  it('is refused', () => {
    const { value, findings } = layOutChecked([
      body('1', paragraph('见', reference('mute'), '。'), chart('mute', 5, '图题', ' ')),
    ]);
    expect(value).toBeNull();
    expect(findings.map(({ code, found }) => [code, found])).toEqual([['lay-figure-without-alt', 'mute']]);
  });
});

describe('the theme', () => {
  it('holds whole ems of the body size', () => {
    expect((theme.page.measure / theme.styles.body.size) % 1).toBe(0);
  });

  const change = (from: string, to: string) =>
    readTheme(themeSource(new TextDecoder().decode(themeSource().bytes).replace(from, to)));

  it.each([
    ['"measure": 420', '"measure": 425', '/page/measure'],
    ['"accent": "#1F4E79"', '"accent": "blue"', '/colours/accent'],
    ['"lines": 33', '"lines": 64', '/page/lines'],
    ['"font": "serif"', '"font": "Times"', '/styles/body/font'],
  ])('is refused with %s changed to %s', (from, to, field) => {
    const { value, findings } = change(from, to);
    expect(value).toBeNull();
    expect(findings.map((finding) => [finding.code, finding.exitCode, finding.field])).toEqual([
      ['tpl-theme', 4, field],
    ]);
    expect(findings[0]?.place?.line).toBeGreaterThan(1);
  });

  it('is refused when it is no JSON', () => {
    expect(readTheme(themeSource('{')).findings).toMatchObject([{ code: 'json-syntax', exitCode: 4 }]);
  });
});
