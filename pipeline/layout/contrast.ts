// Contrast of a theme's colours, WCAG 2.2, level AA: text on its ground, rules and charts against what they meet.
import type { Colour } from '../model/page.js';
import { type StyleName, styleNames, type TextStyle, type Theme } from './theme-definition.js';

export interface ContrastFault {
  /** Of the colour in the theme file: `colours`, `muted`. */
  readonly path: readonly string[];
  readonly colour: Colour;
  readonly against: Colour;
  /** What wears it: a text style, `rule`, `charts`. */
  readonly use: string;
  readonly ratio: number;
  readonly least: number;
}

const paper: Colour = '#FFFFFF';

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const least = { text: 4.5, largeText: 3, graphics: 3 } as const;

/** Large text: from 18 points, bold from 14. */
const large = { regular: 18, bold: 14 } as const;

/** Styles that may stand on the tint. */
const onTint: ReadonlySet<StyleName> = new Set(['table-group', 'placeholder']);

/** Fewest steps of CIE lightness (0–100) between fills that meet in a chart: a photocopy keeps them apart. */
export const leastLightnessStep = 10;

/** Every pair of colours that meet and do not stand out from each other, in the order of the theme. */
export function contrastFaults(theme: Theme): readonly ContrastFault[] {
  const found = [...textPairs(theme), ...graphicPairs(theme)].map((pair) => ({
    ...pair,
    ratio: contrastRatio(pair.colour, pair.against),
  }));
  const seen = new Set<string>();
  return found.filter(({ path, against, ratio, least: needed }) => {
    const key = `${path.join('/')} ${against}`;
    if (ratio >= needed || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

type Pair = Omit<ContrastFault, 'ratio'>;

function textPairs({ colours, styles, tables }: Theme): readonly Pair[] {
  const styled = styleNames.flatMap((name): readonly Pair[] => {
    const style = styles[name];
    const pair = { path: ['colours', style.colour], colour: colours[style.colour], use: name };
    const needed = isLarge(style) ? least.largeText : least.text;
    const grounds = onTint.has(name) && tables['group-band'] ? [paper, colours.tint] : [paper];
    return grounds.map((against) => ({ ...pair, against, least: needed }));
  });
  const inline = (['good', 'bad', 'neutral', 'link'] as const).map((name) => ({
    path: ['colours', name],
    colour: colours[name],
    against: paper,
    use: name,
    least: least.text,
  }));
  return [...styled, ...inline];
}

function isLarge({ font, size }: TextStyle): boolean {
  return size >= (font.endsWith('bold') ? large.bold : large.regular);
}

/** Light fills wear an outline in the accent colour: it is what must stand out from them and from paper. */
function graphicPairs({ colours, charts }: Theme): readonly Pair[] {
  const graphic = (path: readonly string[], colour: Colour, against: Colour): Pair => ({
    path,
    colour,
    against,
    use: path.join('/'),
    least: least.graphics,
  });
  return [
    graphic(['colours', 'rule'], colours.rule, paper),
    graphic(['charts', 'accent'], charts.accent, paper),
    graphic(['charts', 'baseline'], charts.baseline, paper),
    ...[...charts.parts, charts.rest].map((fill) => graphic(['charts', 'parts'], fill, charts.accent)),
  ];
}

/** Contrast ratio, 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrastRatio(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** CIE 1976 lightness L*, 0 to 100: what is left of a colour in grey print. */
export function lightness(colour: Colour): number {
  const y = luminance(colour);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}
