// The theme of a report, read from theme.json and checked: page, grid, colours, numbering, text styles.
import { safeParse } from 'valibot';
import { templateSyntax } from '../inputs/checks/json-syntax.js';
import { readJson } from '../inputs/read-json.js';
import { type ShapeFault, shapeFaults } from '../inputs/shape-faults.js';
import {
  type Checked,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import { checkContrast } from './findings/contrast.js';
import { type Theme, themeDefinition } from './theme-definition.js';

export type { ColourName, StyleName, TextStyle, Theme } from './theme-definition.js';
export { colourNames, styleNames } from './theme-definition.js';

/**
 * Reads `theme.json`. Findings: `json-syntax`, `tpl-theme` (errors, exit code 4) and `lay-contrast` (warning), each at the place of the
 * offending value.
 */
export function readTheme(source: SourceFile): Checked<Theme> {
  const text = new TextDecoder().decode(source.bytes);
  const { document, findings } = readJson(source.file, text, templateSyntax);
  if (document === null) return { value: null, findings };
  const result = safeParse(themeDefinition, document.value);
  if (result.success) return { value: result.output, findings: checkContrast(result.output, document) };
  const faults = shapeFaults(document, result.issues).map((fault) =>
    makeFinding(faultyTheme, { ...fault, length: fault.found?.length ?? 1, field: `/${fault.path}` }, fault),
  );
  return { value: null, findings: faults };
}

export const faultyTheme: FindingDefinition<Pick<ShapeFault, 'problem' | 'wanted'>> = {
  code: 'tpl-theme',
  severity: 'error',
  exitCode: 4,
  text: {
    'zh-CN': ({ problem, wanted }) => ({
      message: `版式文件：${problem.zh}。`,
      expected: wanted.zh,
      hint: '对照模板自带的 theme.json 改正这一处。',
    }),
    en: ({ problem, wanted }) => ({
      message: `The theme: ${problem.en}.`,
      expected: wanted.en,
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
  example: '"size": "大" → "size": 10.5',
  cure: {
    'zh-CN': '对照模板自带的 theme.json 改正这一处。',
    en: 'Mend it after the theme.json that comes with the template.',
  },
};
