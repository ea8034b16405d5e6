// The shipped themes by name, and documents laid out in one of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFonts } from '../../pipeline/layout/fonts/font-set.js';
import { layOut } from '../../pipeline/layout/lay-out.js';
import { readTheme, type Theme } from '../../pipeline/layout/theme.js';
import type { DocumentPart } from '../../pipeline/model/block.js';
import type { Checked } from '../../pipeline/model/finding.js';
import type { LaidOutDocument } from '../../pipeline/model/page.js';
import {
  defaultTheme,
  shippedTemplateFolder,
  templateFolders,
  themeNames,
} from '../../pipeline/template-pack.js';
import { report } from './documents.js';

export const shippedThemes = themeNames(templateFolders(undefined));

export const fonts = loadFonts();

export function themeText(name: string): string {
  const file = name === defaultTheme ? 'theme.json' : `theme.${name}.json`;
  return readFileSync(join(shippedTemplateFolder, file), 'utf8');
}

export function readThemeText(text: string): Checked<Theme> {
  const bytes = new TextEncoder().encode(text);
  return readTheme({ file: 'theme.json', path: 'theme.json', lines: text.split('\n'), bytes });
}

export function shippedTheme(name: string): Theme {
  const { value, findings } = readThemeText(themeText(name));
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}

/** Fails the test on an error. */
export function layOutIn(theme: Theme, ...parts: readonly DocumentPart[]): LaidOutDocument {
  const { value, findings } = layOut(report(parts), theme, fonts);
  if (value === null) throw new Error(JSON.stringify(findings, null, 2));
  return value;
}
