// Text of the user's files fit to show: what would move a cursor, turn the direction or not be seen is written out.

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Controls, invisible and private characters as `\u{200B}`. */
export function visible(text: string): string {
  return text.replace(
    unseen,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** JSON whose strings hold no such character but as an escape (RFC 8259, section 7). Ends with a line feed. */
export function visibleJson(value: unknown): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2)}\n`.replace(unseen, (character) =>
    character === '\n' ? character : character.split('').map(escaped).join(''),
  );
}
