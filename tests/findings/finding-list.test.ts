// A list of findings that any number may be added to: it keeps the first in order and counts the rest.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countFindings } from '../../pipeline/findings/selection.js';
import { type Finding, makeFinding, type Severity } from '../../pipeline/model/finding.js';
import { makeFindingList, mostShown } from '../../pipeline/model/finding-list.js';

function finding(severity: Severity, line: number): Finding {
  const text = () => ({ message: 'm', expected: 'e', hint: 'h' });
  const definition = { code: 'some-code', severity, exitCode: 4, text: { 'zh-CN': text, en: text } } as const;
  return makeFinding(definition, { place: { file: 'f', line, column: 1 } }, {});
}

it('gives back what was added, in order, when it is not too much', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 1000 }), (lines) => {
      const list = makeFindingList();
      for (const line of lines) list.add(finding('error', line));
      expect(list.all().map(({ place }) => place?.line)).toEqual(lines.toSorted((a, b) => a - b));
      expect(list.hasError()).toBe(lines.length > 0);
    }),
    { numRuns: 20 },
  );
});

it('keeps those that come first, whatever the order in which they were added, and counts all', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1500, maxLength: 6000 }), (lines) => {
      const list = makeFindingList();
      for (const line of lines) list.add(finding('warning', line));
      list.add(finding('error', 7));
      const all = list.all();
      const kept = all.filter(({ count }) => count === undefined);
      const first = lines.toSorted((a, b) => a - b).slice(0, mostShown);
      expect(kept.filter(({ severity }) => severity === 'warning').map(({ place }) => place?.line)).toEqual(
        first,
      );
      expect(countFindings(all)).toEqual({ error: 1, warning: lines.length, info: 0 });
      expect(all.at(-1)).toMatchObject({ code: 'size-findings', severity: 'warning', exitCode: 0 });
    }),
    { numRuns: 20 },
  );
});

it('passes the number of those that another list has left out', () => {
  const inner = makeFindingList();
  for (let line = 1; line <= 5000; line += 1) inner.add(finding('error', line));
  const outer = makeFindingList();
  for (const one of inner.all()) outer.add(one);
  expect(countFindings(outer.all()).error).toBe(5000);
  expect(outer.all().at(-1)).toMatchObject({ count: 4000, exitCode: 4 });
});
