// The examples of docs/derivation.md are computed, not believed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeOf, deriveFigures } from '../../pipeline/derive/figures.js';
import type { Figure } from '../../pipeline/model/figure.js';
import { id, smallEdition } from './small-edition.js';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'derivation.md'), 'utf8');
const examples = [...guide.matchAll(/^\| (\S+ [\d.].*?) \| (change|base) \| (.*?) \|$/gm)].map(
  ([, given = '', asked = '', printed = '']) => ({ given, asked, printed }),
);

/** `% 97.6 in 2020, 95.5 in 2015` or `% 85.4 in 2020, +1.1 points on 2019`; 98以上 is a bound. */
function exampleEdition(given: string) {
  const unit = given.split(' ')[0] ?? '';
  const values = [...given.matchAll(/([\d.]+)(以上)? in (\d{4})/g)].map(
    ([, number = '', bound, year]) => [year, bound === undefined ? number : `${number} at_least`] as const,
  );
  const [, moved, measure, base] = /\+([\d.]+)(%| points) on (\d{4})/.exec(given) ?? [];
  const decimals = Math.max(...values.map(([, number]) => number.split(/[. ]/)[1]?.length ?? 0));
  return smallEdition({
    indicators: { it: { unit, decimals } },
    values: { it: Object.fromEntries(values) },
    ...(moved === undefined
      ? {}
      : {
          changes: {
            it: { [base ?? '']: [moved, measure === '%' ? 'percent' : 'percentage_point'] as const },
          },
        }),
  });
}

function formulaOf(figure: Figure | null | undefined): string {
  if (figure?.origin.kind !== 'derived') return 'nothing';
  return `${figure.qualifier === 'about' ? '约 ' : ''}${figure.origin.formula}`;
}

describe('the guide to derivation', () => {
  it('has examples', () => {
    expect(examples).toHaveLength(11);
  });
  it.each(examples)('$given: $printed', ({ given, asked, printed }) => {
    const change = changeOf(deriveFigures(exampleEdition(given), []), id('it'));
    expect(formulaOf(asked === 'base' ? change?.base : change?.amount)).toBe(printed);
  });
});
