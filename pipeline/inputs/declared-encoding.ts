// Bytes to text in the encoding that the user says they are in, with the very byte at which that cannot be true.

/** What a file that is not UTF-8 may be said to be: what spreadsheets and old systems write Chinese in. */
export const declarableEncodings = ['gb18030', 'gbk', 'gb2312', 'big5', 'utf-16le', 'utf-16be'] as const;
export type DeclaredEncoding = (typeof declarableEncodings)[number];

export interface Undecodable {
  /** Bytes before those that stand for nothing. */
  readonly offset: number;
  /** Those bytes, such as `FF` or `B9 20`. */
  readonly hex: string;
  /** What was read before them. */
  readonly before: string;
}

/** The text, or where it ends to be one. */
export function decodeDeclared(bytes: Uint8Array, encoding: DeclaredEncoding): string | Undecodable {
  try {
    return strictDecoder(encoding).decode(bytes);
  } catch {
    return firstUndecodable(bytes, encoding);
  }
}

/** GB18030 holds GBK and GB2312, so that what says less is read no worse. */
function strictDecoder(encoding: DeclaredEncoding) {
  return new TextDecoder(encoding.startsWith('gb') ? 'gb18030' : encoding, { fatal: true });
}

/** Bytes decoded at a time until the piece with the fault is found; then one by one. */
const piece = 64 * 1024;

/** Bytes that are shown: no encoding takes more for a character. */
const mostShown = 4;

function firstUndecodable(bytes: Uint8Array, encoding: DeclaredEncoding): Undecodable {
  const sound = soundPieces(bytes, encoding);
  const decoder = strictDecoder(encoding);
  let before = decoder.decode(bytes.subarray(0, sound), { stream: true });
  // Where the character begins that is being read: the fault shows at its last byte, or at the end of the file.
  let offset = sound;
  try {
    for (let at = sound; at < bytes.length; at += 1) {
      const text = decoder.decode(bytes.subarray(at, at + 1), { stream: true });
      if (text !== '') offset = at + 1;
      before += text;
    }
  } catch {
    // The fault: offset and text stand before it.
  }
  const shown = [...bytes.subarray(offset, offset + mostShown)];
  const hex = shown.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  return { offset, hex, before };
}

/** How many bytes from the beginning are whole pieces without fault. */
function soundPieces(bytes: Uint8Array, encoding: DeclaredEncoding): number {
  const decoder = strictDecoder(encoding);
  let sound = 0;
  try {
    for (; sound < bytes.length; sound += piece)
      decoder.decode(bytes.subarray(sound, sound + piece), { stream: true });
  } catch {
    // In this piece.
  }
  return Math.min(sound, bytes.length);
}
