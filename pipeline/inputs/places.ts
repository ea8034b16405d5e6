// From an offset in a text to the place that a person finds in an editor.
import type { Place } from '../model/place.js';

/** The place at an offset. Takes time proportional to the offset; for many places use {@link placeFinder}. */
export function placeAt(file: string, text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', start)) {
    line += 1;
    start = feed + 1;
  }
  return { file, line, column: offset - start + 1 };
}

/** Finds the places at any number of offsets: looks for the text's line ends once. */
export function placeFinder(file: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return (offset) => {
    let line = 1;
    let behind = starts.length + 1;
    // starts[line - 1] ≤ offset < starts[behind - 1]
    while (behind - line > 1) {
      const middle = (line + behind) >> 1;
      if ((starts[middle - 1] ?? 0) <= offset) line = middle;
      else behind = middle;
    }
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
