// Reads a content stream into its operators (ISO 32000-1, 7.2, 7.8): as much of the syntax as pages use.

export type Operand =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly value: string }
  | { readonly type: 'string'; readonly bytes: Uint8Array }
  | { readonly type: 'array'; readonly items: readonly Operand[] }
  | { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly type: 'word'; readonly value: string };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** An inline image is one operation, `BI`. @throws {Error} where a string or dictionary does not end. */
export function readOperations(bytes: Uint8Array): readonly Operation[] {
  const reader = new Reader(bytes);
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  for (;;) {
    const operand = reader.next();
    if (operand === null) return operations;
    if (operand.type !== 'word') operands.push(operand);
    else {
      if (operand.value === 'BI') reader.skipImage();
      operations.push({ operator: operand.value, operands });
      operands = [];
    }
  }
}

const code = { open: 0x28, close: 0x29, less: 0x3c, greater: 0x3e, backslash: 0x5c, percent: 0x25 } as const;
const ends = new Set([...'()<>[]{}/% \t\r\n\f\0'].map((letter) => letter.charCodeAt(0)));

/** Has a life: it stands at a place in the stream. */
class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): Operand | null {
    this.#skipSpace();
    const first = this.#bytes[this.#at];
    if (first === undefined) return null;
    if (first === code.open) return { type: 'string', bytes: this.#literal() };
    if (first === code.less && this.#bytes[this.#at + 1] === code.less) return this.#dictionary();
    if (first === code.less) return { type: 'string', bytes: this.#hexadecimal() };
    const letter = String.fromCharCode(first);
    if (letter === '[') return { type: 'array', items: this.#until(']') };
    if (letter === ']' || letter === '>') return this.#bracket(letter);
    if (letter === '/') {
      this.#at += 1;
      return { type: 'name', value: this.#word() };
    }
    const word = this.#word();
    const number = Number(word);
    return Number.isNaN(number) ? { type: 'word', value: word } : { type: 'number', value: number };
  }

  /** To behind the `EI` between white space that ends an inline image. */
  skipImage(): void {
    const text = Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.length);
    const data = text.indexOf('ID', this.#at);
    for (let at = text.indexOf('EI', data); at >= 0; at = text.indexOf('EI', at + 2)) {
      this.#at = at + 2;
      if (isWhite(text[at - 1]) && isWhite(text[at + 2])) return;
    }
    this.#at = this.#bytes.length;
  }

  #bracket(letter: string): Operand {
    this.#at += letter === '>' ? 2 : 1;
    return { type: 'word', value: letter };
  }

  #until(end: string): readonly Operand[] {
    this.#at += end === ']' ? 1 : 2;
    const items: Operand[] = [];
    for (;;) {
      const item = this.next();
      if (item === null) throw new Error(`“${end}” is missing`);
      if (item.type === 'word' && item.value === end) return items;
      items.push(item);
    }
  }

  #dictionary(): Operand {
    const items = this.#until('>');
    const entries = new Map<string, Operand>();
    for (let index = 0; index + 1 < items.length; index += 2) {
      const [key, value] = [items[index], items[index + 1]];
      if (key?.type === 'name' && value !== undefined) entries.set(key.value, value);
    }
    return { type: 'dictionary', entries };
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#bytes.length && !ends.has(this.#bytes[this.#at] ?? 0)) this.#at += 1;
    // A lone delimiter would hold the reader where it is.
    if (this.#at === start) this.#at += 1;
    return Buffer.from(this.#bytes.subarray(start, this.#at)).toString('latin1');
  }

  #hexadecimal(): Uint8Array {
    const end = this.#bytes.indexOf(code.greater, this.#at);
    if (end < 0) throw new Error('a string does not end');
    const digits = Buffer.from(this.#bytes.subarray(this.#at + 1, end))
      .toString('latin1')
      .replaceAll(/\s/g, '');
    this.#at = end + 1;
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }

  #literal(): Uint8Array {
    const bytes: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new Error('a string does not end');
      this.#at += 1;
      if (byte === code.open && depth++ === 0) continue;
      if (byte === code.close && --depth === 0) return Uint8Array.from(bytes);
      bytes.push(byte === code.backslash ? this.#escaped() : byte);
    }
  }

  #escaped(): number {
    const octal = /^[0-7]{1,3}/.exec(
      String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + 3)),
    )?.[0];
    this.#at += octal?.length ?? 1;
    if (octal !== undefined) return Number.parseInt(octal, 8);
    const letter = String.fromCharCode(this.#bytes[this.#at - 1] ?? 0);
    return (escapes[letter] ?? letter).charCodeAt(0);
  }

  #skipSpace(): void {
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === code.percent) {
        while (this.#at < this.#bytes.length && this.#bytes[this.#at] !== 0x0a) this.#at += 1;
      } else if (byte === undefined || !' \t\r\n\f\0'.includes(String.fromCharCode(byte))) return;
      else this.#at += 1;
    }
  }
}

function isWhite(byte: number | undefined): boolean {
  return byte === undefined || ' \t\r\n\f\0'.includes(String.fromCharCode(byte));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
