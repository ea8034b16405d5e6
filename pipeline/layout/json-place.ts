// Where a value stands in a JSON file: JSON.parse keeps no places.
import type { Place, SourceFile } from '../model/place.js';

/** Follows the keys through the text, each after the one before. */
export function placeOfKeys(source: SourceFile, keys: readonly string[]): Place {
  let line = 0;
  let column = 0;
  for (const key of keys) {
    for (let at = line; at < source.lines.length; at += 1) {
      const found = (source.lines[at] ?? '').indexOf(`"${key}"`, at === line ? column : 0);
      if (found < 0) continue;
      line = at;
      column = found;
      break;
    }
  }
  return { file: source.file, line: line + 1, column: column + 1 };
}
