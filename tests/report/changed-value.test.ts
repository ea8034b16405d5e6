// A changed value flows to prose, table, chart title and nowhere else; a fall reads as a fall.
import { afterAll, describe, expect, it } from 'vitest';
import { buildText, copyEdition } from './copied-edition.js';

const before = copyEdition();
const after = copyEdition();
after.edit('values.csv', 'manufacturing-pass-rate,2020,97.6,', 'manufacturing-pass-rate,2020,94.9,');
const original = buildText(before);
const changed = buildText(after);
afterAll(() => {
  before.remove();
  after.remove();
});

describe('a manufacturing pass rate of 94.9', () => {
  it('is said to have fallen by 0.6 percentage points, in grammatical Chinese', () => {
    expect(changed).toContain('制造业产品质量合格率为94.9%，比2015年下降0.6个百分点');
    // The verb carries the sign.
    expect(changed).not.toMatch(/(?:提高|下降|增长)[-−]/);
  });

  it('turns the title of its chart, its key figure and its table row', () => {
    expect(original).toMatch(/制造业产品质量合格率[^。]{0,12}提高2\.1个百分点/);
    expect(changed).not.toContain('提高2.1个百分点');
    // The mark ▼ reads 下降, in the place of the word.
    expect(changed).toContain('94.9%比2015年下降0.6个百分点');
    expect(changed).toMatch(/图1-1[^图]{0,30}下降0\.6个百分点/);
  });

  it('no longer claims what the old value was said to be', () => {
    expect(original).toContain('97.6%，比2015年提高');
    expect(changed.split('97.6').length).toBeLessThan(original.split('97.6').length);
  });

  it('leaves every sentence that does not speak of it as it was', () => {
    // The last appendix is one table about all computed figures, and where its pages turn is no sentence.
    const prose = original.slice(0, original.indexOf('本附录列出正文、图和表'));
    const sentences = prose.match(/[^。；]+[。；]/g) ?? [];
    const gone = sentences.filter((sentence) => !changed.includes(sentence));
    const unrelated = gone.filter((sentence) => !/制造业|合格率|97\.6|94\.9/.test(sentence));
    expect(unrelated).toEqual([]);
    expect(gone.length).toBeGreaterThan(0);
  });
});
