// Metadata is well-formed XML whatever the words are.
import { describe, expect, it } from 'vitest';
import { xmpOf } from '../../pipeline/layout/draw/metadata.js';

const described = { language: 'zh-CN', title: '报告', author: '某局', subject: '', keywords: '' };
const date = '2001-02-03T00:00:00Z';

describe('xmpOf', () => {
  it('replaces what XML cannot carry, and keeps the rest', () => {
    const title = 'a\u0000b\ud800c\udc00d\uffffe\tf\u{20bb7}"\'';
    expect(xmpOf({ ...described, title }, date)).toContain(
      '<rdf:li xml:lang="x-default">a\ufffdb\ufffdc\ufffdd\ufffde\tf\u{20bb7}"\'</rdf:li>',
    );
  });
  it('says nothing where there is nothing to say', () => {
    expect(xmpOf(described, date)).not.toMatch(/dc:description|pdf:Keywords/);
    expect(xmpOf({ ...described, subject: '甲', keywords: '乙' }, date)).toMatch(
      /<dc:description>.*甲.*\s+<pdf:Keywords>乙</,
    );
  });
});
