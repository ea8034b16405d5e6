// Which prose says an edition: prose written for a topic only where everything that it speaks of is known.
import { describe, expect, it } from 'vitest';
import { namesSpokenOf } from '../../pipeline/compose/lint/names-spoken-of.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { chooseProse } from '../../pipeline/compose/prose.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import type { Edition, IndicatorId } from '../../pipeline/model/edition.js';
import { guangxi, sourceFile, templates } from './guangxi.js';

function without(indicator: string): Edition {
  return { ...guangxi, indicators: guangxi.indicators.filter(({ id }) => id !== indicator) };
}

function findingsWith(prose: string, edition: Edition = guangxi) {
  const files = [
    templateFile(sourceFile('templates/t/zh-CN/01-a.md.hbs', '正文')),
    templateFile(sourceFile('templates/t/zh-CN/topics/brands.md.hbs', prose)),
  ];
  const set = templateSet('zh-CN', files, templates.wording, sourceFile('w', '{}'));
  return lintTemplates(set, edition, [], () => true).map(({ code, found }) => `${code} ${found}`);
}

describe('prose written for a topic', () => {
  it('is used where the region has all that it speaks of', () => {
    const { sectionOf, ownTopics } = chooseProse(templates, guangxi);
    expect(sectionOf('brands')?.source.file).toMatch(/topics\/brands/);
    expect(ownTopics).toContain('brands');
  });
  it('may speak of an indicator that is called as a topic of another region is', () => {
    // The template has prose for the topic metrology, which this region has not.
    const topics = guangxi.topics.filter(({ id }) => id !== 'metrology');
    const [first] = guangxi.indicators;
    const indicators = first === undefined ? [] : [{ ...first, id: 'metrology' as IndicatorId }];
    const own = new Map([
      ...templates.topics,
      ['brands', templateFile(sourceFile('t/topics/brands.md.hbs', '{{value "metrology"}}。'))] as const,
    ]);
    const { ownTopics } = chooseProse({ ...templates, topics: own }, { ...guangxi, topics, indicators });
    expect(ownTopics).toContain('brands');
  });
  it('gives way to the general prose where one indicator is not there', () => {
    const { sectionOf, ownTopics } = chooseProse(templates, without('luban-prize'));
    expect(sectionOf('brands')?.variables).toEqual({ topic: 'brands' });
    expect(ownTopics).not.toContain('brands');
  });
  it('may speak of indicators of other regions', () => {
    expect(findingsWith('{{value "tea-houses"}}。')).toEqual([]);
  });
  it('is taken for a slip where a name is all but a known one', () => {
    expect(findingsWith('{{value "luban-price"}}。')).toEqual(['tpl-unknown-value luban-price']);
  });
  it('keeps to all other rules', () => {
    expect(findingsWith('{{value "tea-houses"}}共12家。')).toEqual(['tpl-digits 12']);
  });
});

describe('namesSpokenOf', () => {
  it.each([
    ['{{value "a"}}和{{values "b" "c" between="d"}}', ['a', 'b', 'c']],
    ['{{share "a" "b"}}{{see chart="c" table="d"}}', ['a', 'b', 'd']],
    ['{{#if (has-values "a" "b")}}{{name "c"}}{{/if}}', ['a', 'b', 'c']],
    ['{{#each-topic "a" as |b|}}{{name b}}{{/each-topic}}', ['a']],
    [
      '{{#if (is topic "a")}}{{name "b"}}{{#if (has-values "c")}}甲{{/if}}{{else}}{{name "d"}}{{/if}}{{name "e"}}',
      ['d', 'e'],
    ],
    ['{{!-- {{name "a"}} --}}{{! name "b"}}{{name "c"}}', ['c']],
    ['::table{topic=a}\n\n::keyfigures{indicators="b c"}\n\n::chart{#d}', ['a', 'b', 'c']],
    ['正文“a”', []],
  ])('%s', (body, names) => {
    expect(namesSpokenOf(body).map(({ name }) => name)).toEqual(names);
  });
});
