// How much a template may ask for: far above any report, far below what a hostile one would need to stop the program.

/** UTF-16 code units of one template file: forty times the longest of the shipped ones. */
export const longestTemplate = 64 * 1024;
/** Blocks inside each other, `{{else if}}` counted as one more. */
export const deepestBlocks = 100;
/** Lists, quotations and `:::` containers inside each other: Markdown's time grows with the cube of these. */
const deepestContainers = 16;
/** Sections that say each other: a topic tree is not so deep. */
export const deepestSections = 16;
/** UTF-16 code units of what one template prints, pieces and loops written out. */
export const longestOutput = 512 * 1024;
/** Helpers that one template calls, and words and figures that they print, in loops counted each time. */
export const mostWork = 500_000;

/** What a template asks too much of. */
export type TemplateLimit = 'length' | 'nesting' | 'recursion' | 'output' | 'work';

/** Thrown out of a template that runs on; nothing else can end it from inside. */
export class TemplateTooLarge extends Error {
  readonly limit: TemplateLimit;

  constructor(limit: TemplateLimit) {
    super(`template limit: ${limit}`);
    this.limit = limit;
  }
}

const opener = /^[ \t>]*:{3,}[ \t]*[a-z]/i;
const closer = /^[ \t>]*:{3,}[ \t]*$/;
const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])))+/;

/** The first line of a Markdown text, 1-based, on which too many containers are open; `null` if there is none. */
export function lineTooDeep(markdown: string): number | null {
  let open = 0;
  let line = 0;
  for (const words of markdown.split('\n')) {
    line += 1;
    if (closer.test(words)) open = Math.max(0, open - 1);
    else if (opener.test(words)) open += 1;
    const marked = markers.exec(words)?.[0].replace(/[^>*+.)-]/g, '').length ?? 0;
    if (open > deepestContainers || marked > deepestContainers) return line;
  }
  return null;
}
