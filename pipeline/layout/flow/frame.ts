// Where the text frame stands on a page: bound on both sides, its margins change places from page to page.
import type { Points } from '../../model/page.js';
import type { Theme } from '../theme.js';

/** @param index of the page among all, from 0: the first lies right of the fold. */
export function frameLeft({ page: { width, left, measure, mirrored } }: Theme, index: number): Points {
  return mirrored && index % 2 === 1 ? width - left - measure : left;
}
