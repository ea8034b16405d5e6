// Which characters the report can print: those for which every font in use has a glyph.
import type { FontRole } from '../../model/page.js';
import type { FontSet } from './font-set.js';
import { scriptForm } from '../../model/script-forms.js';

/** A test of code points; it opens the fonts when it is first used. */
export function coverageOf(fonts: FontSet, roles: readonly FontRole[]): (codePoint: number) => boolean {
  return (codePoint) => {
    const plain = scriptForm(String.fromCodePoint(codePoint))?.plain.codePointAt(0) ?? codePoint;
    return roles.every((role) => fonts.get(role).mayPrint(plain));
  };
}
