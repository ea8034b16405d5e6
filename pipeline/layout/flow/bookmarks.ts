// The outline a PDF reader shows beside the pages: parts, their sections, their subsections.
import type { Bookmark } from '../../model/page.js';
import type { ContentsEntry } from './flow-context.js';

/** Nests entries by level; an entry whose parent level is missing moves up to the nearest one. */
export function bookmarksOf(entries: readonly Omit<ContentsEntry, 'inContents'>[]): readonly Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let index = 0;
  while (index < entries.length) {
    const entry = entries[index];
    if (entry === undefined) break;
    let end = index + 1;
    while (end < entries.length && (entries[end]?.level ?? 1) > entry.level) end += 1;
    const children = bookmarksOf(entries.slice(index + 1, end));
    bookmarks.push({ title: entry.title, target: entry.id, children });
    index = end;
  }
  return bookmarks;
}
