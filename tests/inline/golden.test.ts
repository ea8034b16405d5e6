// Golden line breaks of real paragraphs: read the file, a typographer would sign it.
import { describe, expect, it } from 'vitest';
import type { Line } from '../../pipeline/model/page.js';
import { paragraphs } from './paragraphs.js';
import { breakText, round } from './setting.js';

/** The measure of the report in ems, and that of a caption beside a picture. */
const measures = [35, 22] as const;

describe('line breaks', () => {
  it('are those of the golden file', async () => {
    const shown = Object.entries(paragraphs).flatMap(([name, words]) => [
      `# ${name}`,
      ...measures.flatMap((ems) => [
        `## ${ems}字`,
        ...breakText(words, ems, { firstLineIndent: 20 }).map(showLine),
        '',
      ]),
    ]);
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('golden/paragraphs.txt');
  });
});

/** The line's text, where it ends, and how it was stretched (+) or squeezed (−), in thousandths of an em per gap. */
function showLine({ text, stretch, justified }: Line, index: number): string {
  const indent = index === 0 ? '　　' : '';
  const change = Math.round(round(stretch) * 1000);
  const mark = change === 0 ? '' : ` ${change > 0 ? '+' : '−'}${Math.abs(change)}`;
  return `${indent}${text}${justified ? '|' : '¶'}${mark}`;
}
