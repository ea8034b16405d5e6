// Chinese words in the order of their pinyin, as dictionaries and indexes have them, without any locale's rules.

/**
 * GB 2312—1980 lists its 3755 common characters by their readings, from 啊 to 座: their order is that of the
 * code. These are the first characters of each initial.
 */
const firsts = '啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝';
const initials = 'ABCDEFGHJKLMNOPQRSTWXYZ';
const rows = { first: 0xb0, last: 0xd7, cells: 94, firstCell: 0xa1 } as const;

/** Behind all that has a place: rare characters and signs, by code unit. */
const behind = 0x10000;

let places: ReadonlyMap<string, number> | null = null;

function placeOf(character: string): number {
  places ??= readPlaces();
  return places.get(character) ?? behind + (character.codePointAt(0) ?? 0);
}

function readPlaces(): ReadonlyMap<string, number> {
  const bytes: number[] = [];
  for (let row = rows.first; row <= rows.last; row += 1)
    for (let cell = 0; cell < rows.cells; cell += 1) bytes.push(row, rows.firstCell + cell);
  const common = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return new Map([...common].map((character, place) => [character, place]));
}

/** What counts for the order: quotation marks and brackets do not. */
const counting = /[\p{L}\p{N}]/gu;

function countingCharacters(words: string): readonly string[] {
  return words.toLowerCase().match(counting) ?? [];
}

/** The letter that words are filed under: of their pinyin, or their own if they are Latin; `null` if neither. */
export function initialOf(words: string): string | null {
  const [first = ''] = countingCharacters(words);
  if (/^[A-Za-z]$/.test(first)) return first.toUpperCase();
  const place = placeOf(first);
  if (place >= behind) return null;
  let initial: string | null = null;
  Array.from(firsts).forEach((character, index) => {
    if (placeOf(character) <= place) initial = initials.charAt(index);
  });
  return initial;
}

/** Orders words by the places of their characters, one after the other; shorter ones first. */
export function byPinyin(one: string, other: string): number {
  const [first, second] = [countingCharacters(one), countingCharacters(other)];
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const a = first[index];
    const b = second[index];
    if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
    if (a !== b) return placeOf(a) - placeOf(b);
  }
  return one < other ? -1 : one > other ? 1 : 0;
}
