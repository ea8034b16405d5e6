// The theme of a report, read from theme.json and checked: page, grid, colours, numbering, text styles.
import { safeParse } from 'valibot';
import {
  type Checked,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { checkContrast } from './findings/contrast.js';
import { placeOfKeys } from './json-place.js';
import { type Theme, themeDefinition } from './theme-definition.js';

export type { ColourName, StyleName, TextStyle, Theme } from './theme-definition.js';
export { colourNames, styleNames } from './theme-definition.js';

/**
 * Reads `theme.json`. Findings: `tpl-theme` (error, exit code 4) and `lay-contrast` (warning), each at the place of the
 * offending value.
 */
export function readTheme(source: SourceFile): Checked<Theme> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(source.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = { file: source.file, line: 1, column: 1 };
    return { value: null, findings: [makeFinding(faultyTheme, { place }, { reason, path: '' })] };
  }
  const result = safeParse(themeDefinition, json);
  if (result.success) return { value: result.output, findings: checkContrast(result.output, source) };
  const findings = result.issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => String(key));
    const found = typeof issue.input === 'object' ? null : String(issue.input);
    return makeFinding(
      faultyTheme,
      { place: placeOfKeys(source, path), found, field: `/${path.join('/')}` },
      { reason: issue.message, path: path.join('/') },
    );
  });
  return { value: null, findings };
}

export const faultyTheme: FindingDefinition<{ readonly reason: string; readonly path: string }> = {
  code: 'tpl-theme',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ reason, path }) => ({
      message: path === '' ? '版式文件不是有效的 JSON。' : `版式文件中的“${path}”不能使用。`,
      expected: reason,
      hint: '对照模板自带的 theme.json 改正这一处。',
    }),
    en: ({ reason, path }) => ({
      message: path === '' ? 'The theme is not valid JSON.' : `“${path}” in the theme cannot be used.`,
      expected: reason,
      hint: 'Correct it after the theme.json that comes with the template.',
    }),
  },
};

export const documentation: FindingDocumentation = {
  code: 'tpl-theme',
  when: {
    'zh-CN': '版式文件 theme.json 中有一项不能用：类型不对或超出范围。',
    en: 'Something in theme.json cannot be used: of the wrong type or out of range.',
  },
  example: '"fontSize": "大" → "fontSize": 10.5',
  cure: {
    'zh-CN': '对照模板自带的 theme.json 改正这一处。',
    en: 'Mend it after the theme.json that comes with the template.',
  },
};
