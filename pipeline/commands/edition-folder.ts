// Which folder is an edition's, and what to say of one that is not: above all, which one may have been meant.
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageLanguage } from '../model/finding.js';
import { visible } from '../findings/visible.js';

/** Not a region's folder, which holds editions: taken for one, it would lack everything. */
export function isEditionFolder(path: string): boolean {
  return isFolder(path) && !isRegionFolder(path);
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    // A name that no file can have: too long, or below something that is no folder.
    return false;
  }
}

function isRegionFolder(path: string): boolean {
  return existsSync(join(path, 'region.json'));
}

interface Words {
  readonly region: (path: string, edition: string) => string;
  readonly emptyRegion: (path: string) => string;
  readonly brokenLink: (path: string) => string;
  readonly nothing: (path: string) => string;
}

const words: Readonly<Record<MessageLanguage, Words>> = {
  'zh-CN': {
    region: (path, edition) => `${path} 是地区文件夹。请给出其中的一期，例如 ${edition}。`,
    emptyRegion: (path) =>
      `${path} 是地区文件夹，里面还没有一期。新建一期：quality-report new-year ${path} 年份。`,
    brokenLink: (path) => `${path} 是一个链接，它所指的文件夹不在。`,
    nothing: (path) => `找不到版本文件夹 ${path}。请给出形如 inputs/guangxi/2020 的文件夹。`,
  },
  en: {
    region: (path, edition) => `${path} is a region's folder. Give one of its editions, such as ${edition}.`,
    emptyRegion: (path) =>
      `${path} is a region's folder without an edition. Begin one: quality-report new-year ${path} YEAR.`,
    brokenLink: (path) => `${path} is a link to a folder that does not exist.`,
    nothing: (path) => `There is no edition folder ${path}. Give a folder such as inputs/guangxi/2020.`,
  },
};

/** One sentence, without a line feed. */
export function noEditionText(path: string, language: MessageLanguage): string {
  const say = words[language];
  const shown = visible(path);
  const broken = brokenLinkText(path, language);
  if (broken !== null) return broken;
  if (!isFolder(path) || !isRegionFolder(path)) return say.nothing(shown);
  const latest = namesIn(path)
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .at(-1);
  return latest === undefined ? say.emptyRegion(shown) : say.region(shown, join(shown, latest));
}

/** None of a folder that may not be read. */
function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** The sentence for a link whose target does not exist; `null` for all else. */
export function brokenLinkText(path: string, language: MessageLanguage): string | null {
  return isBrokenLink(path) ? words[language].brokenLink(visible(path)) : null;
}

function isBrokenLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(path);
  } catch {
    // As of isFolder.
    return false;
  }
}
