// The command explain prints the page of a code in one language, and knows what a misspelt code meant.
import { describe, expect, it } from 'vitest';
import { runExplain } from '../../pipeline/commands/explain.js';
import { explainedCodes, explanationOf } from '../../pipeline/finding-pages.js';
import type { MessageLanguage } from '../../pipeline/model/finding.js';
import { run } from '../report/copied-edition.js';
import { catalogue } from './catalogue.js';

const codes = (await catalogue()).map(({ code }) => code);

function explain(code: string, language: MessageLanguage) {
  const printed = { results: '', messages: '' };
  const exitCode = runExplain(code, {
    ...{ language, colour: false, quiet: false, interactive: false, progress: () => {} },
    result: (text) => {
      printed.results += text;
    },
    message: (text) => {
      printed.messages += text;
    },
  });
  return { exitCode, ...printed };
}

describe('the pages', () => {
  it('are those of the codes that there are: delete the page of a code that is gone', () => {
    expect(explainedCodes()).toEqual(codes);
  });

  it.each(codes)('explain %s in Chinese or English', (code) => {
    expect(explanationOf(code, 'zh-CN')).toMatch(
      /^# .+\n[\s\S]*## 什么时候出现\n[\s\S]*## 怎样改\n\n.*。\n$/,
    );
    expect(explanationOf(code, 'zh-CN')).not.toContain('English');
    expect(explanationOf(code, 'en')).toMatch(/^# .+\n[\s\S]*### How to mend it\n\n[^\p{Script=Han}]*\.\n$/u);
  });
});

describe('explain', () => {
  it('prints the page of a code, however it is typed', () => {
    const { exitCode, results, messages } = explain(' NUM-Percent-Sign', 'zh-CN');
    expect([exitCode, messages]).toEqual([0, '']);
    expect(results).toBe(explanationOf('num-percent-sign', 'zh-CN'));
  });

  it.each([
    ['num-percent-sing', 'zh-CN', '没有“num-percent-sing”这个检查代码。是不是 num-percent-sign？'],
    ['num-percent-sing', 'en', 'There is no code “num-percent-sing”. Did you mean num-percent-sign?'],
    ['README', 'zh-CN', '没有“README”这个检查代码。'],
    ['../../package', 'zh-CN', '没有“../../package”这个检查代码。'],
    ['\u001b[2J', 'zh-CN', '没有“\\u{1B}[2J”这个检查代码。'],
  ] as const)('refuses %j as a fault of usage', (code, language, message) => {
    const { exitCode, results, messages } = explain(code, language);
    expect([exitCode, results]).toEqual([2, '']);
    expect(messages).toContain(message);
  });

  it('works in the program as it is shipped', () => {
    expect(run('.', ['explain', 'yoy-unit'])).toEqual({
      code: 0,
      stdout: explanationOf('yoy-unit', 'zh-CN'),
      stderr: '',
    });
  });
});
