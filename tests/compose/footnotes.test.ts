// A footnote and the sentence that calls it are said together, or left out together.
import { describe, expect, it } from 'vitest';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import type { Edition } from '../../pipeline/model/edition.js';
import { composeText, sourceFile, templates } from './guangxi.js';

const known = '{{value "manufacturing-pass-rate"}}';
/** Without its value in the edition of these tests. */
const lacking = '{{value "housing-satisfaction"}}';
const note = (words: string) => `{{#footnote}}${words}{{/footnote}}`;

const without = (edition: Edition): Edition => ({
  ...edition,
  observations: edition.observations.filter(({ indicator }) => indicator !== 'housing-satisfaction'),
  comparisons: edition.comparisons.filter(({ indicator }) => indicator !== 'housing-satisfaction'),
  standings: [],
});

function said(paragraph: string, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const file = sourceFile('templates/t/01-a.md.hbs', `# 题\n\n${paragraph}`);
  const set = templateSet(language, [templateFile(file)], templates.wording, sourceFile('w', '{}'));
  return composeText(without, set).trimEnd().split('\n').at(-1) ?? '';
}

describe('a footnote called behind the full stop of a sentence', () => {
  it('stays with it where the next sentence cannot be said', () => {
    expect(said(`甲为${known}。${note('说明')}乙为${lacking}。`)).toMatchInlineSnapshot(
      `"甲为97.6%。〔注：说明〕"`,
    );
    expect(said(`甲为${known}；${note('说明')}乙为${lacking}。`)).toMatchInlineSnapshot(
      `"甲为97.6%。〔注：说明〕"`,
    );
  });

  it('vanishes with it where the next sentence is said', () => {
    expect(said(`乙为${lacking}。${note('说明')}甲为${known}。`)).toMatchInlineSnapshot(`"甲为97.6%。"`);
    expect(said(`乙为${lacking}。${note('说明')}${note('又一条')}甲为${known}。`)).not.toContain('又一条');
  });

  it('does so in English too', () => {
    const en = (words: string) => said(words, 'en');
    expect(en(`A is ${known}.${note('words')} B is ${lacking}.`)).toMatchInlineSnapshot(
      `"A is 97.6%.〔注：Words〕"`,
    );
    expect(en(`B is ${lacking}.${note('words')} A is ${known}.`)).toMatchInlineSnapshot(`"A is 97.6%."`);
  });
});

describe('a footnote called within a sentence', () => {
  it('vanishes with it, and with no other', () => {
    expect(said(`甲为${known}${note('说明')}。乙为${lacking}${note('不说')}。`)).toMatchInlineSnapshot(
      `"甲为97.6%〔注：说明〕。"`,
    );
  });

  it('is left out alone where only its own words cannot be said', () => {
    expect(said(`甲为${known}${note(`乙为${lacking}。`)}。`)).toMatchInlineSnapshot(`"甲为97.6%。"`);
  });
});
