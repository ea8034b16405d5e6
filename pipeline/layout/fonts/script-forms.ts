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
  // ¹²³ are in the fonts.
  ...Array.from('⁰⁴⁵⁶⁷⁸⁹⁺⁻', (sign, index): [string, ScriptForm] => [
    sign,
    { plain: '0456789+−'.charAt(index), isRaised: true },
  ]),
]);

export const scriptForms = /([₀-₉₊₋⁰⁴-⁹⁺⁻])/;

export function scriptForm(sign: string): ScriptForm | null {
  return forms.get(sign) ?? null;
}
