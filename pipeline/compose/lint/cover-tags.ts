// A template's Markdown without its Handlebars: what helpers print is a word, conditions and loops are nothing.
import { filler, type Spot } from './context.js';

/** Stands in for tags that print nothing themselves, until their places in the line are known. */
const silent = '\uE004';
const silentTag = /^\{\{\{?[&~]?\s*(?:[#/^!]|else\b)/;

/** A remark, a tag, or what `\\{{` prints as it stands. */
const tagGrammar = /\{\{!--[\s\S]*?--\}\}|(?<!\\)\\\{\{[\s\S]*?\}\}|\{\{\{?[\s\S]*?\}\}\}?/g;

export interface Covered {
  readonly markdown: string;
  /** Where something in it stands in the template. */
  readonly spotAt: (spot: Spot) => Spot;
}

/**
 * Every character that stays keeps its line. Silent tags at the start of a line are taken out, since
 * `{{#if …}}- 甲` begins a list, and at its end; a line of nothing else is empty.
 */
export function coverTags(body: string): Covered {
  /** For each line, how long what was taken out is, and behind what column. */
  const shifts: { readonly column: number; readonly by: number }[] = [];
  const covered = body.replace(tagGrammar, (tag) =>
    tag.replace(/[^\n]/g, silentTag.test(tag) ? silent : filler),
  );
  const lines = covered.split('\n').map((line) => {
    const [leading = ''] = /^[ \t\uE004]*/.exec(line) ?? [];
    const kept = leading.replaceAll(silent, '');
    shifts.push({ column: kept.length, by: leading.length - kept.length });
    const rest = line.slice(leading.length);
    if (rest === '' && leading !== kept) return '';
    return kept + rest.replace(/\uE004[ \t\uE004]*$/, '').replaceAll(silent, filler);
  });
  const spotAt = ({ line, column }: Spot): Spot => {
    const shift = shifts[line - 1];
    return { line, column: shift !== undefined && column > shift.column ? column + shift.by : column };
  };
  return { markdown: lines.join('\n'), spotAt };
}
