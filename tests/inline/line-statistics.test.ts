// Counting how evenly lines are set: loose ones, crammed ones, classes of stretch.
import { describe, expect, it } from 'vitest';
import { lineStatistics } from '../../pipeline/layout/inline/line-statistics.js';
import type { Line } from '../../pipeline/model/page.js';
import { paragraphs } from './paragraphs.js';
import { breakText, em } from './setting.js';

const line = (stretch: number, justified = true): Line => ({
  runs: [],
  width: 0,
  text: '',
  stretch,
  justified,
  indicators: [],
});

describe('statistics of lines', () => {
  it('count what is justified, loose and crammed', () => {
    const { lines, justified, loose, crammed, widest, tightest } = lineStatistics([
      line(0.101),
      line(0.1),
      line(-0.375),
      line(-0.38),
      line(0.5, false),
      line(-0.5, false),
    ]);
    expect({ lines, justified, loose, crammed }).toEqual({ lines: 6, justified: 4, loose: 1, crammed: 1 });
    expect([widest, tightest]).toEqual([0.101, 0.38]);
  });

  it('put each justified line in one class', () => {
    const { stretches } = lineStatistics(
      [-0.2, 0, 0.01, 0.02, 0.021, 0.08, 0.1, 0.2].map((each) => line(each)),
    );
    expect(stretches.map(({ lines }) => lines)).toEqual([2, 2, 1, 0, 1, 1, 1]);
  });

  it('of nothing are zero', () => {
    expect(lineStatistics([])).toMatchObject({ lines: 0, loose: 0, crammed: 0, widest: 0, tightest: 0 });
  });
});

describe('paragraphs of reports', () => {
  const faults = (ems: number) =>
    Object.entries(paragraphs).flatMap(([name, words]) => {
      const { loose, crammed } = lineStatistics(breakText(words, ems, { firstLineIndent: 2 * em }));
      return loose + crammed === 0 ? [] : [{ name, loose, crammed }];
    });

  it('have no loose and no crammed line at the measure of the report', () => {
    expect(faults(35)).toEqual([]);
  });

  it('at 28 ems have some where standard codes and addresses leave no other way, and these are counted', () => {
    expect(faults(28)).toEqual([
      { name: '标准号跟在密排的文字之后', loose: 1, crammed: 0 },
      { name: '西文词和网址', loose: 2, crammed: 0 },
    ]);
  });
});
