// Raised and lowered digits that the fonts lack: set from the plain ones, smaller, and read as what they are.

export interface ScriptForm {
  /** What is set in its place. */
  readonly plain: string;
  readonly isRaised: boolean;
}

const forms: ReadonlyMap<string, ScriptForm> = new Map([
  ...Array.from('₀₁₂₃₄₅₆₇₈₉₊₋', (sign, index): [string, ScriptForm] => [
    sign,
    { plain: '0123456789+−'.charAt(index), isRaised: false },
  ]),
  ['.', { plain: '.', isRaised: false }],
  // ¹²³ are in the fonts.
  ...Array.from('⁰⁴⁵⁶⁷⁸⁹⁺⁻', (sign, index): [string, ScriptForm] => [
    sign,
    { plain: '0456789+−'.charAt(index), isRaised: true },
  ]),
]);

/** A point between lowered digits is lowered with them: PM₂.₅. */
export const scriptForms = /([₀-₉₊₋⁰⁴-⁹⁺⁻]|(?<=[₀-₉])\.(?=[₀-₉]))/;

/** In ems of the text around them: how large they are set, and how far above its baseline. */
export const scriptSizes = {
  raised: { size: 0.6, rise: 0.33 },
  lowered: { size: 0.6, rise: -0.12 },
} as const;

/** @param sign what {@link scriptForms} has found. */
export function scriptForm(sign: string): ScriptForm | null {
  return forms.get(sign) ?? null;
}

const signs = /^[₀-₉₊₋⁰¹²³⁴-⁹⁺⁻]$/;

/** Whether a text is one raised or lowered sign. */
export function isScriptSign(text: string): boolean {
  return signs.test(text);
}

/** 12 as the raised ¹²; what is no digit stays. */
export function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
}
