// Alternative texts, kind by kind, against a file that a person can read.
import { describe, expect, it } from 'vitest';
import { drawingsOfEachKind } from './each-kind.js';

describe('alternative text', () => {
  it.each(['zh-CN', 'en'] as const)(
    '%s: type, what is compared, values, extremes, notes, message',
    async (language) => {
      const texts = [...drawingsOfEachKind(language).values()]
        .map(({ id, title, alternativeText }) => `${id}\n  ${title}\n  ${alternativeText}\n`)
        .join('\n');
      await expect(texts).toMatchFileSnapshot(`golden/alternative-text.${language}.txt`);
    },
  );
});
