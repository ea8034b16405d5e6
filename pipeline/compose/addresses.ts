// Bare addresses in words: where they end, which is at the first character that no address has written out.

/** Web and e-mail addresses of printable ASCII; what may close a sentence behind one is cut off in {@link addressesIn}. */
const addressGrammar =
  /(?<![A-Za-z0-9@._%+/-])(?:https?:\/\/(?=[A-Za-z0-9])|www\.(?=[A-Za-z0-9]))[!-;=?-~]+|(?<![A-Za-z0-9@._%+/-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;

export interface Address {
  readonly start: number;
  readonly text: string;
  readonly url: string;
}

/** `见https://example.org/a。后面` has one, which ends before 。 */
export function addressesIn(words: string): readonly Address[] {
  return [...words.matchAll(addressGrammar)].map(({ 0: found, index }) => {
    const text = withoutClosing(found);
    const isWeb = /^(?:https?:\/\/|www\.)/.test(text);
    const url = /^www\./.test(text) ? `http://${text}` : isWeb ? text : `mailto:${text}`;
    return { start: index, text, url };
  });
}

/** Marks of the sentence around an address, and a bracket that was opened before it. */
function withoutClosing(found: string): string {
  const text = found.replace(/[?!.,:;*_~'"`\]}\\]+$/, '');
  const opened = text.split('(').length;
  return text.endsWith(')') && text.split(')').length > opened ? withoutClosing(text.slice(0, -1)) : text;
}
