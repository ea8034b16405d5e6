// The text of a table in whatever encoding it was saved, if there is no doubt which one it is.
import { isChinese } from '../inputs/chinese-encoding.js';
import type { DeclaredEncoding } from '../inputs/declared-encoding.js';

export interface ReadText {
  /** Without byte-order marks; a file whose lines end in CR alone has LF in their place, as the reader sees it. */
  readonly text: string;
  /** As Node calls it: `utf-8`, `gb18030`, `utf-16le`. */
  readonly encoding: string;
  /** How many byte-order marks stood at its beginning. */
  readonly marks: number;
}

/** GB18030 holds GBK and GB2312, which is what “CSV (逗号分隔)” of a Chinese Excel is. */
const chinese = 'gb18030';

/**
 * `null` if the bytes are no text in one encoding: nothing is replaced by question marks.
 * @param declared what the user says it is, if it is not UTF-8 or UTF-16.
 */
export function readText(bytes: Uint8Array, declared: DeclaredEncoding | null): ReadText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const asUtf8 = decoded(bytes, 'utf-8');
  if (asUtf8 !== null) return asUtf8;
  if (declared !== null) return decoded(bytes, declared.startsWith('gb') ? chinese : declared);
  // Any other guess may be wrong, and a wrong one makes other words of the text.
  return isChinese(bytes) ? decoded(bytes, chinese) : null;
}

function decoded(bytes: Uint8Array, encoding: string): ReadText | null {
  try {
    const whole = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    const text = whole.replace(/^\uFEFF+/, '');
    if (text.includes('\0')) return null;
    return {
      text: text.includes('\n') ? text : text.replaceAll('\r', '\n'),
      encoding,
      marks: whole.length - text.length,
    };
  } catch {
    return null;
  }
}
