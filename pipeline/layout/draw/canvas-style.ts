// CSS words that Chart.js writes into a canvas context: colours and fonts, as PDF understands them.
import type { FontRole } from '../../model/page.js';

export interface Paint {
  /** `#rrggbb` */
  readonly colour: string;
  /** 0–1 */
  readonly opacity: number;
}

/** Reads `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()` and `transparent`. @throws {Error} on other words. */
export function parseColour(text: string): Paint {
  const known = colours.get(text);
  if (known !== undefined) return known;
  const paint = parseHexadecimal(text) ?? parseFunction(text);
  if (paint === null) throw new Error(`not a colour of the chart canvas: ${text}`);
  colours.set(text, paint);
  return paint;
}

const colours = new Map<string, Paint>([['transparent', { colour: '#000000', opacity: 0 }]]);

function parseHexadecimal(text: string): Paint | null {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(text)?.[1];
  if (digits === undefined || digits.length === 5 || digits.length === 7) return null;
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const opacity = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return { colour: `#${long.slice(0, 6).toLowerCase()}`, opacity };
}

function parseFunction(text: string): Paint | null {
  const match = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)$/.exec(text);
  if (match === null) return null;
  const hexadecimal = match
    .slice(1, 4)
    .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('');
  return { colour: `#${hexadecimal}`, opacity: match[4] === undefined ? 1 : Math.min(1, Number(match[4])) };
}

export interface CanvasFont {
  readonly role: FontRole;
  readonly size: number;
}

/** Reads `bold 9px 'Noto Sans SC'`: charts are set in the report's sans serif whatever family is named. */
export function parseFont(text: string): CanvasFont {
  const known = fontsRead.get(text);
  if (known !== undefined) return known;
  const size = Number(/([\d.]+)px/.exec(text)?.[1] ?? '12');
  const bold = /\b(?:bold|[6-9]00)\b/.test(text.split('px')[0] ?? '');
  const font: CanvasFont = { role: bold ? 'sans-bold' : 'sans', size };
  fontsRead.set(text, font);
  return font;
}

const fontsRead = new Map<string, CanvasFont>();

/**
 * Distance from the named baseline down to the alphabetic one, in em: as Skia computes it from this font's
 * ascent (1.16) and descent (0.288), so that both painters agree.
 */
export const baselineOffsets: Readonly<Record<string, number>> = {
  alphabetic: 0,
  top: 1.16,
  hanging: 0.928,
  middle: 0.436,
  ideographic: -0.288,
  bottom: -0.288,
};
