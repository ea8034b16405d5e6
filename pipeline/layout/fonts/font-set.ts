// The report's fonts by role, each opened when it is first asked for.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { type Finding, makeFinding } from '../../model/finding.js';
import { keyOf } from '../../model/kept-work.js';
import type { FontRole } from '../../model/page.js';
import { readFontTables } from './font-file.js';
import { unreadableFont } from './font-load.js';
import { type FontMetrics, makeShaper, readMetrics, type Shaper } from './shaping.js';

export interface LoadedFont extends Shaper, FontMetrics {
  readonly role: FontRole;
  /** Absolute path of the font file. */
  readonly file: string;
  /** Tells it from any other font, wherever it lies. */
  readonly identity: string;
}

export interface FontSet {
  readonly get: (role: FontRole) => LoadedFont;
}

/** Noto Serif SC and Noto Sans SC, one static font per weight. */
const files: Readonly<Record<FontRole, string>> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/**
 * @param pathOf where a font lies.
 * @throws Error on first use of a role whose font file is missing or damaged: see {@link fontFaults}.
 */
export function loadFonts(pathOf: (role: FontRole) => string = shippedFont): FontSet {
  const opened = new Map<FontRole, LoadedFont>();
  return {
    get: (role) => {
      const known = opened.get(role);
      if (known !== undefined) return known;
      const font = openFont(role, pathOf(role));
      opened.set(role, font);
      return font;
    },
  };
}

/** Finding `font-load` for each font that cannot be used; opens them all. */
export function fontFaults(
  fonts: FontSet,
  pathOf: (role: FontRole) => string = shippedFont,
): readonly Finding[] {
  return (Object.keys(files) as FontRole[]).flatMap((role) => {
    try {
      fonts.get(role);
      return [];
    } catch {
      const details = { name: basename(files[role]), isMissing: !isThere(role, pathOf) };
      return [makeFinding(unreadableFont, { place: null, found: files[role] }, details)];
    }
  });
}

function isThere(role: FontRole, pathOf: (role: FontRole) => string): boolean {
  try {
    return existsSync(pathOf(role));
  } catch {
    // Its package is not installed.
    return false;
  }
}

function shippedFont(role: FontRole): string {
  return createRequire(import.meta.url).resolve(files[role]);
}

function openFont(role: FontRole, file: string): LoadedFont {
  const tables = readFontTables(file);
  return {
    role,
    file,
    identity: keyOf([new Uint8Array(tables.directory.buffer)]),
    ...makeShaper(tables),
    ...readMetrics(tables),
  };
}
