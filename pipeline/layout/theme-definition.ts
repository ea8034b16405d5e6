// What a theme may say: the one definition that readTheme checks with, the JSON Schema is made from and the types follow.
import * as v from 'valibot';
import type { FontRole, Points } from '../model/page.js';

export const colourNames = [
  'ink',
  'muted',
  'accent',
  'rule',
  'hairline',
  'tint',
  'good',
  'bad',
  'neutral',
  'link',
] as const;
export type ColourName = (typeof colourNames)[number];

export const styleNames = [
  'body',
  'lead',
  'note',
  'footnote',
  'part-number',
  'part-title',
  'section',
  'section-number',
  'subsection',
  'subsection-number',
  'caption',
  'unit-note',
  'table',
  'table-head',
  'table-group',
  'card-label',
  'card-number',
  'card-unit',
  'card-change',
  'contents-part',
  'contents-section',
  'photograph',
  'placeholder',
  'cover-region',
  'cover-title',
  'cover-year',
  'cover-body',
  'cover-date',
  'colophon-label',
  'colophon',
  'running-head',
  'folio',
] as const;
export type StyleName = (typeof styleNames)[number];

export interface TextStyle {
  readonly font: FontRole;
  readonly size: Points;
  /** From baseline to baseline. */
  readonly leading: Points;
  readonly colour: ColourName;
}

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(5000));
const size = v.pipe(v.number(), v.minValue(4), v.maxValue(200));
const ems = v.pipe(v.number(), v.minValue(0), v.maxValue(8));
const colour = v.pipe(
  v.string(),
  v.regex(/^#[0-9A-Fa-f]{6}$/, '颜色，如 #1F4E79 | a colour such as #1F4E79'),
);
const fontRoles = ['serif', 'serif-bold', 'sans', 'sans-bold'] as const satisfies readonly FontRole[];
const font = v.picklist(fontRoles);
const style = v.strictObject({ font, size, leading: size, colour: v.picklist(colourNames) });

/** Where the counter stands in a pattern: in Chinese numerals or in Arabic. */
export const counters = { chinese: '{一}', arabic: '{1}' } as const;

const numberPattern = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(
    /^[^{}]*\{[一1]\}[^{}]*$/,
    '有一个 {一} 或 {1} 的写法，如 第{一}部分 | a pattern with one counter, {一} or {1}, such as 第{一}部分',
  ),
);
const folioPattern = v.pipe(
  v.string(),
  v.maxLength(12),
  v.regex(/^[^{}]*\{1\}[^{}]*$/, '有一个 {1} 的写法，如 — {1} — | a pattern with {1} once, such as — {1} —'),
);

const page = v.strictObject({
  width: points,
  height: points,
  top: points,
  left: points,
  measure: v.pipe(points, v.minValue(100)),
  lines: v.pipe(v.number(), v.integer(), v.minValue(10)),
  mirrored: v.optional(v.boolean(), false),
  'opens-right': v.optional(v.boolean(), false),
});

const numbering = v.strictObject({ part: numberPattern, section: numberPattern, subsection: numberPattern });

/** A theme as it is written; what may be left out is as in the default. */
export const themeShape = v.strictObject({
  $schema: v.optional(v.string()),
  page: v.pipe(
    page,
    v.description(
      '版面，单位为磅：top、left 为版心的上、左边距，measure、lines 为版心的宽和行数；mirrored 为真时 left 是订口，双数页在右边；opens-right 为真时每部分从右页（单数页）开始',
    ),
  ),
  pitch: v.pipe(size, v.description('行距，单位为磅：各种版块的高度都是它的整数倍')),
  colours: v.pipe(v.strictObject(v.entriesFromList(colourNames, colour)), v.description('颜色，按用途命名')),
  charts: v.pipe(
    v.optional(
      v.strictObject({
        accent: colour,
        parts: v.strictTuple([colour, colour]),
        rest: colour,
        baseline: colour,
        grid: colour,
        'label-size': size,
        'note-size': size,
      }),
      {
        accent: '#1F4E79',
        parts: ['#8CA1B6', '#C3CED9'],
        rest: '#EEF1F4',
        baseline: '#555555',
        grid: '#D9DDE1',
        'label-size': 9,
        'note-size': 8,
      },
    ),
    v.description('图的颜色（由深到浅）和字号'),
  ),
  numbering: v.pipe(
    v.optional(v.strictObject({ 'zh-CN': v.optional(numbering), en: v.optional(numbering) }), {}),
    v.description(
      '标题编号的样式，按报告语言；没有写到的语言用措辞文件里的样式。{一} 是中文数字，{1} 是阿拉伯数字',
    ),
  ),
  headings: v.pipe(
    v.optional(
      v.strictObject({
        parts: v.picklist(['banner', 'line']),
        indent: ems,
        spaced: v.boolean(),
      }),
      { parts: 'banner', indent: 0, spaced: true },
    ),
    v.description(
      'parts 为 banner 时部分的标题大字另起、下有短线，为 line 时与正文同大、独占一行；indent 为标题的缩进字数，spaced 为真时标题上方空行',
    ),
  ),
  lead: v.pipe(
    v.optional(v.strictObject({ indent: ems, spaced: v.boolean() }), { indent: 0, spaced: true }),
    v.description('每部分开头的导语：首行缩进字数，下方是否空一行'),
  ),
  emphasis: v.pipe(v.optional(font, 'sans-bold'), v.description('正文中强调文字的字体')),
  'running-head': v.pipe(v.optional(v.boolean(), true), v.description('是否印书眉')),
  folio: v.pipe(
    v.optional(v.strictObject({ pattern: folioPattern, inset: ems, below: points }), {
      pattern: '{1}',
      inset: 0,
      below: 28,
    }),
    v.description('页码在版心外侧：样式、距版心边缘的字数、在版心下方多少磅'),
  ),
  'note-marks': v.pipe(
    v.optional(v.nullable(v.picklist(['circled', 'digits'])), null),
    v.description('注码：circled 为①，digits 为上标数字；null 为中文报告①、英文报告数字'),
  ),
  tables: v.pipe(
    v.optional(
      v.strictObject({
        'outer-rule': points,
        'head-rule': points,
        'group-band': v.boolean(),
        'readable-size': v.optional(size, 7.5),
      }),
      { 'outer-rule': 1, 'head-rule': 0.5, 'group-band': true, 'readable-size': 7.5 },
    ),
    v.description(
      '表格线的粗细（磅），分组行是否有底色；readable-size 为宽表的字号最多缩小到几磅，再宽就横放，单占一页',
    ),
  ),
  cover: v.pipe(
    v.optional(v.strictObject({ band: points, rule: points }), { band: 14, rule: 3 }),
    v.description('封面上方色带的高度（印到页边）和短线的粗细，0 为不印'),
  ),
  styles: v.pipe(
    v.strictObject(v.entriesFromList(styleNames, style)),
    v.description('各种文字的字体、字号、行距（磅）和颜色'),
  ),
});

type Written = v.InferOutput<typeof themeShape>;

/** A theme with every default filled in. */
export type Theme = DeepReadonly<Omit<Written, '$schema'>>;

type DeepReadonly<Value> = { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };

const frameWithinPage = '版心不超出纸面 | the text frame lies within the page';

/** {@link themeShape} and what its values must be to each other. */
export const themeDefinition = v.pipe(
  themeShape,
  v.forward(
    v.check(({ page }) => page.left + page.measure <= page.width, frameWithinPage),
    ['page', 'measure'],
  ),
  v.forward(
    v.check(({ page, pitch }) => page.top + page.lines * pitch <= page.height, frameWithinPage),
    ['page', 'lines'],
  ),
  v.forward(
    v.check(
      ({ page, styles }) =>
        Math.abs(Math.round(page.measure / styles.body.size) - page.measure / styles.body.size) < 1e-6,
      '正文字号（styles/body/size）的整数倍 | a whole multiple of the body size (styles/body/size)',
    ),
    ['page', 'measure'],
  ),
);
