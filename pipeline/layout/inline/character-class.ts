// Classes of characters: what may begin or end a line, where a mark's white lies, what takes 中西间距.

/**
 * ideograph: Han, kana, hangul, full-width letters. symbol: other signs of one em. open, close, pause, stop,
 * exclaim: full-width marks. doubled: ‼ ⁉, two marks in one. connector: — – ～, and - between Han. operator: × ÷, and
 * + − between spaces. unit-sign: ℃. narrow-…: marks of Western text, and half-width ones of Chinese.
 */
export type CharacterClass =
  | 'ideograph'
  | 'iteration'
  | 'symbol'
  | 'open'
  | 'close'
  | 'pause'
  | 'stop'
  | 'exclaim'
  | 'doubled'
  | 'middle-dot'
  | 'ellipsis'
  | 'dash'
  | 'connector'
  | 'slash'
  | 'operator'
  | 'prefix-sign'
  | 'unit-sign'
  | 'letter'
  | 'digit'
  | 'narrow-prefix'
  | 'narrow-unit'
  | 'narrow-open'
  | 'narrow-close'
  | 'narrow-mark'
  | 'hyphen'
  | 'combining'
  | 'space'
  | 'wide-space';

/**
 * Listed characters. Full-width marks: GB/T 15834—2011, 4 and 5.1; CLREQ, 行首行尾禁则 and 标点符号的宽度.
 * Prefixes and units: CLREQ, 符号分离禁则.
 */
const listed: Readonly<Partial<Record<CharacterClass, string>>> = {
  iteration: '々〻ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ',
  open: '“‘（【〔《〈『「［｛〖〘〚〝｟',
  close: '”’）】〕》〉』」］｝〗〙〛〞〟｠',
  pause: '，、；：',
  stop: '。．',
  exclaim: '？！',
  doubled: '‼⁇⁈⁉',
  'middle-dot': '·',
  ellipsis: '…‥',
  dash: '⸺⸻',
  connector: '—―–～〜',
  slash: '/／',
  operator: '×÷≈≠≤≥＝',
  'prefix-sign': '￥＄￡№§±',
  'unit-sign': '℃℉％',
  'narrow-prefix': '¥$£€#+−＃',
  'narrow-unit': '%‰‱°′″',
  'narrow-open': '([{｢«‹',
  'narrow-close': ')]},.:;!?｣｡､»›',
  'narrow-mark': '"\'&*=@\\^_`|~<>･',
  hyphen: '-‐‑',
  space: ' \t\n\u00a0',
  'wide-space': '\u3000',
};

/** Blocks, in order; a later row overrides an earlier one, and listed characters override both. */
const blocks: readonly (readonly [first: number, last: number, CharacterClass])[] = [
  [0x0030, 0x0039, 'digit'],
  [0x0300, 0x036f, 'combining'],
  [0x1100, 0x11ff, 'ideograph'],
  [0x20d0, 0x20ff, 'combining'],
  // Arrows, mathematical operators, enclosed and geometric signs are one em wide in these fonts.
  [0x2010, 0x206f, 'symbol'],
  [0x2100, 0x2bff, 'symbol'],
  [0x2e80, 0x2fff, 'ideograph'],
  [0x3000, 0x303f, 'symbol'],
  // 〇 of 二〇二〇年.
  [0x3007, 0x3007, 'ideograph'],
  [0x302a, 0x302f, 'combining'],
  [0x3040, 0x31ff, 'ideograph'],
  [0x3099, 0x309a, 'combining'],
  [0x3200, 0x33ff, 'symbol'],
  // Units in one square, ㎡ among them.
  [0x3371, 0x33df, 'unit-sign'],
  [0x3400, 0x9fff, 'ideograph'],
  [0xa000, 0xa4cf, 'ideograph'],
  [0xac00, 0xd7ff, 'ideograph'],
  [0xe000, 0xf8ff, 'symbol'],
  [0xf900, 0xfaff, 'ideograph'],
  [0xfe20, 0xfe2f, 'combining'],
  [0xff00, 0xffef, 'ideograph'],
  [0xfffc, 0xffff, 'symbol'],
];

const names: readonly CharacterClass[] = [
  'letter',
  ...new Set([...blocks.map(([, , name]) => name), ...(Object.keys(listed) as CharacterClass[])]),
];

const basicPlane = makeTable();

function makeTable(): Uint8Array {
  // 0 is a letter: what no row names belongs to a Western word.
  const table = new Uint8Array(0x10000);
  for (const [first, last, name] of blocks) table.fill(names.indexOf(name), first, last + 1);
  for (const [name, characters] of Object.entries(listed)) {
    const index = names.indexOf(name as CharacterClass);
    for (const character of characters) table[character.charCodeAt(0)] = index;
  }
  return table;
}

export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return codePoint >= 0x20000 && codePoint < 0x40000 ? 'ideograph' : 'symbol';
  // The table has a row for every code point of the plane, and a name for every number in it.
  return names[basicPlane[codePoint] as number] as CharacterClass;
}

/** The same character in a text of Latin script: quotation marks and dashes are narrow and join their words. */
export function westernClassOf(codePoint: number): CharacterClass {
  return westernMarks.get(codePoint) ?? classOf(codePoint);
}

const westernMarks: ReadonlyMap<number, CharacterClass> = new Map([
  [0x2018, 'narrow-open'],
  [0x201c, 'narrow-open'],
  [0x2019, 'narrow-close'],
  [0x201d, 'narrow-close'],
  [0x2026, 'narrow-close'],
  [0x00b7, 'narrow-mark'],
  [0x2014, 'hyphen'],
  [0x2013, 'hyphen'],
]);

const western: ReadonlySet<CharacterClass> = new Set([
  'letter',
  'digit',
  'narrow-prefix',
  'narrow-unit',
  'narrow-open',
  'narrow-close',
  'narrow-mark',
  'hyphen',
  'combining',
]);

/** Whether the character joins its like to a word that is shaped as one and has no gaps inside. */
export function isWestern(kind: CharacterClass): boolean {
  return western.has(kind);
}

const spacedFromHan: ReadonlySet<CharacterClass> = new Set([
  'letter',
  'digit',
  'narrow-prefix',
  'narrow-unit',
]);

/** 中西间距 stands between Han and these, not at Western marks (CLREQ, 汉字与西文字母、数字的间距). */
export function takesAutospace(kind: CharacterClass): boolean {
  return spacedFromHan.has(kind);
}

export function isHan(kind: CharacterClass): boolean {
  return kind === 'ideograph' || kind === 'iteration';
}

const fullWidthMarks: ReadonlySet<CharacterClass> = new Set([
  'open',
  'close',
  'pause',
  'stop',
  'exclaim',
  'doubled',
  'middle-dot',
  'ellipsis',
  'dash',
  'connector',
]);

export function isFullWidthMark(kind: CharacterClass): boolean {
  return fullWidthMarks.has(kind);
}
