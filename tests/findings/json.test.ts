// Findings as JSON keep the contract's fields, and the exit code is the worst of the errors.
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../pipeline/findings/exit-code.js';
import { renderJson } from '../../pipeline/findings/json.js';
import { reach } from './mini-findings.js';
import { type ExitCode, type Finding, makeFinding, type Severity } from '../../pipeline/model/finding.js';

function finding(severity: Severity, exitCode: ExitCode, line: number | null = 1): Finding {
  return makeFinding(
    {
      code: 'num-wrong',
      severity,
      exitCode,
      text: {
        'zh-CN': () => ({ message: '不对。', expected: '数字', hint: '改正。' }),
        en: () => ({ message: 'Wrong.', expected: 'a number', hint: 'Mend it.' }),
      },
    },
    line === null
      ? { place: null }
      : { place: { file: 'a.csv', line, column: 2 }, field: '数值', found: '9\u0007x' },
    {},
  );
}

describe('renderJson', () => {
  it('has the contract’s fields in a fixed order', () => {
    expect(
      renderJson([finding('error', 1), finding('warning', 1, null)], { language: 'zh-CN', reach }),
    ).toBe(`{
  "counts": {
    "error": 1,
    "warning": 1,
    "info": 0,
    "total": 2,
    "shown": 2
  },
  "reached": {
    "stage": "templates",
    "stopped": false
  },
  "findings": [
    {
      "code": "num-wrong",
      "severity": "error",
      "file": "a.csv",
      "line": 1,
      "column": 2,
      "field": "数值",
      "found": "9\\\\u{7}x",
      "expected": "数字",
      "message": "不对。",
      "hint": "改正。",
      "docs": "docs/findings/num-wrong.md"
    },
    {
      "code": "num-wrong",
      "severity": "warning",
      "file": null,
      "line": null,
      "column": null,
      "field": null,
      "found": null,
      "expected": "数字",
      "message": "不对。",
      "hint": "改正。",
      "docs": "docs/findings/num-wrong.md"
    }
  ]
}
`);
  });

  it('lists at most 1000 and counts all', () => {
    const many = Array.from({ length: 1500 }, (_, index) => finding('warning', 1, index + 1));
    const { counts, findings } = JSON.parse(
      renderJson([...many, finding('error', 1, 2000)], { language: 'en', reach }),
    );
    expect(counts).toEqual({ error: 1, warning: 1500, info: 0, total: 1501, shown: 1000 });
    expect(findings).toHaveLength(1000);
    expect(findings.at(-1)).toMatchObject({ severity: 'error', line: 2000, message: 'Wrong.' });
  });
});

describe('exitCodeOf', () => {
  it('is 0 without errors, unless warnings are counted as errors', () => {
    expect(exitCodeOf([])).toBe(0);
    expect(exitCodeOf([finding('warning', 4), finding('info', 4)])).toBe(0);
    expect(exitCodeOf([finding('warning', 4), finding('info', 4)], { strict: true })).toBe(1);
    const loose = { ...finding('warning', 0), code: 'lay-loose-line' };
    expect(exitCodeOf([loose])).toBe(0);
    expect(exitCodeOf([loose, finding('warning', 0)], { strict: true })).toBe(4);
  });

  it('is the worst by the order 70, 5, 7, 4, 3, 1, 75, 6', () => {
    const order: readonly ExitCode[] = [70, 5, 7, 4, 3, 1, 75, 6];
    for (const [index, worst] of order.entries()) {
      const rest = order.slice(index).toReversed();
      expect(exitCodeOf(rest.map((code) => finding('error', code)))).toBe(worst);
    }
  });

  it('keeps a code that is not in the order when it is alone', () => {
    expect(exitCodeOf([finding('error', 2)])).toBe(2);
  });
});
