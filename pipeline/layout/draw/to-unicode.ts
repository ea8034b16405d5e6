// ToUnicode maps: which text each code of a font is read as (ISO 32000-1, 9.10.3).

/** Codes that one range may span: its first byte may not change. */
const rangeLength = 256;

/** @param texts by code, from 0 on; each of at least one character but for code 0. */
export function writeToUnicode(texts: readonly string[]): Uint8Array {
  const ranges: string[] = [];
  for (let first = 0; first < texts.length; first += rangeLength) {
    const part = texts.slice(first, first + rangeLength);
    const last = first + part.length - 1;
    ranges.push(`<${hexadecimal(first)}> <${hexadecimal(last)}> [${part.map(codesOf).join('')}]`);
  }
  return new TextEncoder().encode(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`);
}

/** The text in UTF-16BE. */
function codesOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, unit) => hexadecimal(text.charCodeAt(unit)));
  return `<${units.join('')}>`;
}

/** Four digits of a number below 65536: codes of glyphs and units of text, which return all the time. */
export function hexadecimal(code: number): string {
  hexadecimals[code] ??= code.toString(16).padStart(4, '0');
  return hexadecimals[code];
}

const hexadecimals: string[] = [];
