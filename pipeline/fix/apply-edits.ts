// Applies the mechanical mendings of findings to a text.
import type { TextEdit } from '../model/finding.js';

/** Edits of one text, at places of it. Of two that overlap the first counts; the other is for another round. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const spans = edits
    .flatMap(({ place, length, text: written }) => {
      const start = starts[place.line - 1];
      return start === undefined ? [] : [{ from: start + place.column - 1, length, written }];
    })
    .sort((a, b) => a.from - b.from);
  const parts: string[] = [];
  let at = 0;
  for (const { from, length, written } of spans) {
    if (from < at) continue;
    parts.push(text.slice(at, from), written);
    at = from + length;
  }
  return parts.join('') + text.slice(at);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}
