// 避头避尾: which characters may not begin or end a line.
import type { CharacterClass } from './character-class.js';

/**
 * 避头: CLREQ, strict level – GB level, and —— and …… too; units stay with their number.
 * A hyphen of Western words counts as a connector. An operator stays at the line's end (GB/T 3102.11).
 */
const neverFirst: ReadonlySet<CharacterClass> = new Set([
  'close',
  'pause',
  'stop',
  'exclaim',
  'doubled',
  'middle-dot',
  'ellipsis',
  'dash',
  'connector',
  'slash',
  'operator',
  'unit-sign',
  'narrow-unit',
  'narrow-close',
  'hyphen',
  'iteration',
  'combining',
]);

/** 避尾: CLREQ, GB level – openers and the slash; signs stay with the number that follows. */
const neverLast: ReadonlySet<CharacterClass> = new Set([
  'open',
  'narrow-open',
  'slash',
  'prefix-sign',
  'narrow-prefix',
]);

export function mayStartLine(kind: CharacterClass): boolean {
  return !neverFirst.has(kind);
}

export function mayEndLine(kind: CharacterClass): boolean {
  return !neverLast.has(kind);
}
