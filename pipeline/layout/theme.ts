// The theme: page, grid, colours and text styles of a report, read from theme.json and checked.
import * as v from 'valibot';
import {
  type Checked,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../model/finding.js';
import type { Colour, FontRole, Points } from '../model/page.js';
import type { Place, SourceFile } from '../model/place.js';

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

export interface Theme {
  readonly page: {
    readonly width: Points;
    readonly height: Points;
    /** From the page's top to the text frame. */
    readonly top: Points;
    /** From the page's left edge to the text frame. */
    readonly left: Points;
    /** Width of the text frame: whole ems of the body size, so that a full line needs no stretch. */
    readonly measure: Points;
    /** Height of the text frame in lines of the pitch. */
    readonly lines: number;
  };
  /** The baseline grid: every block takes a whole multiple of it. */
  readonly pitch: Points;
  /** Of footnotes; `null`: ①, or digits where the report's language is of Latin script. */
  readonly noteMarks: 'circled' | 'digits' | null;
  readonly colours: Readonly<Record<ColourName, Colour>>;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
}

/** Contrast of text on white paper, WCAG 2.2, 1.4.3 (AA). */
const leastContrast = 4.5;

/** Colours that text is set in; the others only rule lines and fill boxes. */
const textColours: readonly ColourName[] = ['ink', 'muted', 'accent', 'good', 'bad', 'neutral', 'link'];

const points = v.pipe(v.number(), v.minValue(0), v.maxValue(5000));
const size = v.pipe(v.number(), v.minValue(4), v.maxValue(200));
const colour = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/, 'a colour such as #1F4E79'));
const style = v.strictObject({
  font: v.picklist(['serif', 'serif-bold', 'sans', 'sans-bold']),
  size,
  leading: size,
  colour: v.picklist(colourNames),
});

const schema = v.pipe(
  v.strictObject({
    page: v.strictObject({
      width: points,
      height: points,
      top: points,
      left: points,
      measure: v.pipe(points, v.minValue(100)),
      lines: v.pipe(v.number(), v.integer(), v.minValue(10)),
    }),
    pitch: size,
    noteMarks: v.optional(v.nullable(v.picklist(['circled', 'digits'])), null),
    colours: v.strictObject(v.entriesFromList(colourNames, colour)),
    styles: v.strictObject(v.entriesFromList(styleNames, style)),
  }),
  v.forward(
    v.check(({ page }) => page.left + page.measure <= page.width, 'the text frame lies within the page'),
    ['page', 'measure'],
  ),
  v.forward(
    v.check(
      ({ page, pitch }) => page.top + page.lines * pitch <= page.height,
      'the text frame lies within the page',
    ),
    ['page', 'lines'],
  ),
  v.forward(
    v.check(
      ({ page, styles }) =>
        Math.abs(Math.round(page.measure / styles.body.size) - page.measure / styles.body.size) < 1e-6,
      'a whole multiple of the body size',
    ),
    ['page', 'measure'],
  ),
  v.forward(
    v.check(
      ({ colours }) => !textColours.some((name) => contrastOnWhite(colours[name]) < leastContrast),
      `every text colour has a contrast of at least ${leastContrast} : 1 on white`,
    ),
    ['colours'],
  ),
);

/** Reads `theme.json`. Findings: `tpl-theme` (exit code 4), each at the place of the offending value. */
export function readTheme(source: SourceFile): Checked<Theme> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(source.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file: source.file, line: 1, column: 1 };
    return { value: null, findings: [makeFinding(faultyTheme, { place }, { reason, path: '' })] };
  }
  const result = v.safeParse(schema, json);
  if (result.success) return { value: result.output, findings: [] };
  const findings = result.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => String(key));
    const found = typeof issue.input === 'object' ? null : String(issue.input);
    return makeFinding(
      faultyTheme,
      { place: placeOfKeys(source, path), found, field: `/${path.join('/')}` },
      { reason: issue.message, path: path.join('/') },
    );
  });
  return { value: null, findings };
}

export const faultyTheme: FindingDefinition<{ readonly reason: string; readonly path: string }> = {
  code: 'tpl-theme',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ reason, path }) => ({
      message: path === '' ? '版式文件不是有效的 JSON。' : `版式文件中的“${path}”不能使用。`,
      expected: reason,
      hint: '对照模板自带的 theme.json 改正这一处。',
    }),
    en: ({ reason, path }) => ({
      message: path === '' ? 'The theme is not valid JSON.' : `“${path}” in the theme cannot be used.`,
      expected: reason,
      hint: 'Correct it after the theme.json that comes with the template.',
    }),
  },
};

/** Contrast ratio against white, WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastOnWhite(colour: Colour): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05);
}

/** Follows the keys through the text; JSON.parse keeps no places. */
function placeOfKeys(source: SourceFile, keys: readonly string[]): Place {
  let line = 0;
  let column = 0;
  for (const key of keys) {
    for (let at = line; at < source.lines.length; at += 1) {
      const found = (source.lines[at] ?? '').indexOf(`"${key}"`, at === line ? column : 0);
      if (found < 0) continue;
      line = at;
      column = found;
      break;
    }
  }
  return { file: source.file, line: line + 1, column: column + 1 };
}

export const documentation: FindingDocumentation = {
  code: 'tpl-theme',
  when: {
    'zh-CN': '版式文件 theme.json 中有一项不能用：类型不对、超出范围，或颜色太浅看不清。',
    en: 'Something in theme.json cannot be used: of the wrong type, out of range, or a colour too pale to read.',
  },
  example: '"fontSize": "大" → "fontSize": 10.5',
  cure: {
    'zh-CN': '对照模板自带的 theme.json 改正这一处。',
    en: 'Mend it after the theme.json that comes with the template.',
  },
};
