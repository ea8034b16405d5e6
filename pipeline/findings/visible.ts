// Text of the user's files fit to show: what would move a cursor, turn the direction or not be seen is written out.

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Controls, invisible and private characters as `\u{200B}`. */
export function visible(text: string): string {
  return text.replace(
    unseen,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
