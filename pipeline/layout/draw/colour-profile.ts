// The sRGB colour profile, made from its definition (IEC 61966-2-1; ICC.1:2004-10): the PDF's output intent.
import { internalsOf, textString } from './pdfkit-internals.js';

const name = 'sRGB IEC61966-2.1';

/** Says which colours the device colours of all pages mean (ISO 19005-3, 6.2.3). */
export function writeOutputIntent(pdf: PDFKit.PDFDocument): void {
  const internals = internalsOf(pdf);
  const profile = internals.ref({ N: 3 });
  profile.end(sRgbProfile());
  const intent = internals.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: textString(name),
    Info: textString(name),
    DestOutputProfile: profile,
  });
  intent.end();
  internals._root.data.OutputIntents = [intent];
}

/** White of the profile connection space. */
const d50 = [0.9642, 1, 0.8249] as const;

/** Red, green and blue of sRGB adapted from D65 to D50, as X, Y, Z; their sum is D50. */
const primaries = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;

/** The Bradford matrix that adapted them, row by row. */
const adaptation = [
  1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01706, -0.00925, 0.01508, 0.75168,
] as const;

/** Parametric curve type 3: (ax + b)^g from d on, cx below; in the order g, a, b, c, d. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;

const headerLength = 128;

export function sRgbProfile(): Uint8Array {
  const transfer = element('para', [...word(3 << 16), ...curve.flatMap(fixed)]);
  const tags: readonly (readonly [signature: string, data: readonly number[]])[] = [
    ['desc', textElement(name)],
    ['cprt', textElement('No copyright')],
    ['wtpt', element('XYZ ', d50.flatMap(fixed))],
    ['chad', element('sf32', adaptation.flatMap(fixed))],
    ...Object.entries(primaries).map(
      ([signature, values]) => [signature, element('XYZ ', values.flatMap(fixed))] as const,
    ),
    ['rTRC', transfer],
    ['gTRC', transfer],
    ['bTRC', transfer],
  ];
  const offsets = new Map<readonly number[], number>();
  let size = headerLength + 4 + tags.length * 12;
  for (const [, data] of tags) {
    // The three curves are one.
    if (offsets.has(data)) continue;
    offsets.set(data, size);
    size += data.length;
  }
  return new Uint8Array([
    ...header(size),
    ...word(tags.length),
    ...tags.flatMap(([tag, data]) => [
      ...letters(tag),
      ...word(offsets.get(data) ?? 0),
      ...word(data.length),
    ]),
    ...[...offsets.keys()].flat(),
  ]);
}

function header(size: number): readonly number[] {
  const bytes = [
    ...word(size),
    ...word(0),
    ...word(0x04200000),
    ...letters('mntrRGB XYZ '),
    // Year, month, day; hour, minute, second: when IEC 61966-2-1 appeared.
    ...[1999, 10, 18, 0, 0, 0].flatMap((part) => [part >> 8, part & 255]),
    ...letters('acsp'),
    ...Array.from({ length: 28 }, () => 0),
    ...d50.flatMap(fixed),
  ];
  return [...bytes, ...Array.from({ length: headerLength - bytes.length }, () => 0)];
}

/** A tag's data: type, four bytes of nothing, content, up to a multiple of four. */
function element(type: string, content: readonly number[]): readonly number[] {
  const rest = (4 - (content.length % 4)) % 4;
  return [...letters(type), ...word(0), ...content, ...Array.from({ length: rest }, () => 0)];
}

/** One text in American English: multiLocalizedUnicodeType. */
function textElement(text: string): readonly number[] {
  const utf16 = [...text].flatMap((letter) => [0, letter.charCodeAt(0)]);
  return element('mluc', [
    ...word(1),
    ...word(12),
    ...letters('enUS'),
    ...word(utf16.length),
    ...word(28),
    ...utf16,
  ]);
}

function letters(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function word(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** s15Fixed16Number */
function fixed(value: number): readonly number[] {
  return word(Math.round(value * 65536));
}
