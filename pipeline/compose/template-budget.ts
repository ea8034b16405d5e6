// Counts what a template does while it runs, so that loops inside loops end in a finding and not in a full memory.
import { deepestSections, longestOutput, mostWork, TemplateTooLarge } from './limits.js';
import type { Run } from './run.js';

/** Each is told of one thing that happens. @throws {TemplateTooLarge} when it is one too many. */
export interface TemplateBudget {
  /** A helper is called. */
  readonly call: () => void;
  /** A loop has printed its body once more; gives it back. */
  readonly body: (printed: string) => string;
  /** A section is said, perhaps inside another. */
  readonly inSection: (render: () => string) => string;
  /** A file begins: nothing is counted against it yet. */
  readonly forOneFile: (render: () => string) => string;
}

/** Loops are written out inside each other: what is printed is counted once for each of these. */
const loopsInLoops = 4;

/** Counted, never timed: the same template is refused on every machine, or on none. */
export function startBudget(run: Run): TemplateBudget {
  let work = 0;
  let output = 0;
  let sections = 0;
  /** How many of the run's prints have been counted. */
  let counted = 0;
  const call = () => {
    work += 1;
    for (; counted < run.printed.length; counted += 1) work += run.printed[counted]?.length ?? 0;
    if (work > mostWork) throw new TemplateTooLarge('work');
  };
  const body = (printed: string) => {
    output += printed.length;
    if (output > loopsInLoops * longestOutput) throw new TemplateTooLarge('output');
    return printed;
  };
  const inSection = (render: () => string) => {
    if (sections >= deepestSections) throw new TemplateTooLarge('recursion');
    sections += 1;
    const said = render();
    sections -= 1;
    return said;
  };
  const forOneFile = (render: () => string) => {
    work = 0;
    output = 0;
    sections = 0;
    counted = run.printed.length;
    const printed = render();
    if (printed.length > longestOutput) throw new TemplateTooLarge('output');
    return printed;
  };
  return { call, body, inSection, forOneFile };
}
