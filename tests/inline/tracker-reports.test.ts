// Golden lines of cases that users reported elsewhere: each line as text, then the advance of every character.
import { describe, expect, it } from 'vitest';
import { advances, breakText, em, glyphsOf, round } from './setting.js';
import { reportedCases } from './tracker-reports.js';

const linesOf = ({ text, ems, indent }: (typeof reportedCases)[number]) =>
  breakText(text, ems, { firstLineIndent: indent * em });

describe('cases reported elsewhere', () => {
  it('are set as the golden file shows', async () => {
    const shown = reportedCases.flatMap((each) => [
      `# ${each.report} ${each.complaint}`,
      ...linesOf(each).flatMap((line, index) => [
        `${index === 0 ? '　'.repeat(each.indent) : ''}${line.text}${line.justified ? '|' : '¶'}`,
        `    ${advances(line)}`,
      ]),
      '',
    ]);
    await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('golden/tracker-reports.txt');
  });

  it('#6062: both sides of Western text are equally wide, however the line is stretched or squeezed', () => {
    const words = '质量工作第1回大检查和第23回检查用APP受理投诉，计量基础标准认证检验检测';
    const seen = new Set<number>();
    for (let ems = 16; ems <= 24; ems += 0.05) {
      const [line] = breakText(words, ems);
      if (line?.justified !== true) continue;
      const glyphs = glyphsOf(line);
      const gaps = glyphs.slice(0, -1).flatMap(({ text, advance, width }, index) => {
        const next = glyphs[index + 1]?.text ?? '';
        const isWestern = (character: string) => /[0-9A-Z]/.test(character);
        return isWestern(text) !== isWestern(next) && text !== '，' ? [round((advance - width) / em)] : [];
      });
      expect(new Set(gaps).size, line.text).toBe(1);
      seen.add(gaps[0] ?? 0);
    }
    // From squeezed to stretched beyond a third of an em.
    expect(Math.min(...seen)).toBeLessThan(0.25);
    expect(Math.max(...seen)).toBeGreaterThan(1 / 3);
  });
});
