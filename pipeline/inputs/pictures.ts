// Finds the pictures that photos.csv names: inside the photos folder only, and only real JPEGs and PNGs.
import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Cell, PictureFile, Table } from '../model/sources.js';
import { missingPicture } from './checks/img-missing.js';
import { foreignPicture } from './checks/img-type.js';
import { pathOutsideRoot } from './checks/path-outside-root.js';
import { columnsOf } from './headers.js';
import { largestPicture } from './limits.js';
import { readBytes } from './read-file.js';

export interface ReadPictures {
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly findings: readonly Finding[];
}

/** Findings: `path-outside-root`, `img-missing` (warning), `img-type`, and those of reading a file. */
export function readPictures(folder: string, photos: Table): ReadPictures {
  const pictures = new Map<string, PictureFile>();
  const findings: Finding[] = [];
  for (const cell of fileCells(photos)) {
    if (pictures.has(cell.text)) continue;
    const read = readPicture(folder, cell);
    findings.push(...read.findings);
    if (read.bytes !== null) pictures.set(cell.text, { name: cell.text, bytes: read.bytes });
  }
  return { pictures, findings };
}

function fileCells({ header, rows }: Table): readonly Cell[] {
  const [column] = columnsOf('photos');
  const index = header.findIndex(({ text }) =>
    [column?.name, column?.alias].includes(text.normalize('NFKC').trim().toLowerCase()),
  );
  return rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text.trim() !== '');
}

function readPicture(folder: string, cell: Cell): ReturnType<typeof readBytes> {
  const { text: name, place } = cell;
  const site = { place, found: name };
  const refuse = (finding: Finding) => ({ bytes: null, findings: [finding] });
  if (leavesFolder(name)) return refuse(makeFinding(pathOutsideRoot, site, {}));
  const path = resolveInside(folder, name);
  if (path === 'absent') {
    const details = { name, nearest: nearestFile(folder, name) };
    return refuse(makeFinding(missingPicture, site, details));
  }
  if (path === 'outside') return refuse(makeFinding(pathOutsideRoot, site, {}));
  const { bytes, findings } = readBytes(place.file, path.inside, { required: true, limit: largestPicture });
  if (bytes === null) return { bytes, findings: findings.map((finding) => ({ ...finding, place })) };
  const type = typeOf(bytes);
  if (type !== null && type === typeByName(name)) return { bytes, findings: [] };
  return refuse(makeFinding(foreignPicture, site, { name, type }));
}

/** Refused by their looks, before any file is touched: absolute, upward, drive, address, backslash, NUL. */
function leavesFolder(name: string): boolean {
  return /^[/~]|[\\:\0]|(?:^|\/)\.\.(?:\/|$)/.test(name);
}

/** The real file behind the name, since a link may lead anywhere. */
function resolveInside(folder: string, name: string): 'absent' | 'outside' | { readonly inside: string } {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(join(root, ...name.split('/')));
    return path.startsWith(root + sep) ? { inside: path } : 'outside';
  } catch {
    return 'absent'; // Not there, a circle of links, or a name that the system does not take.
  }
}

function nearestFile(folder: string, name: string): string | null {
  try {
    const [best] = readdirSync(folder)
      .sort()
      .map((file) => ({
        file,
        steps: distance(file.normalize().toLowerCase(), name.normalize().toLowerCase()),
      }))
      .sort((first, second) => first.steps - second.steps);
    return best !== undefined && best.steps <= Math.max(1, name.length / 4) ? best.file : null;
  } catch {
    return null; // There is no folder of photographs.
  }
}

/** By the first bytes: PNG (ISO/IEC 15948, 5.2) and JPEG (ITU-T T.81, SOI marker). */
function typeOf(bytes: Uint8Array): 'jpeg' | 'png' | null {
  const begins = (...expected: readonly number[]) => expected.every((byte, index) => bytes[index] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return begins(0xff, 0xd8, 0xff) ? 'jpeg' : null;
}

function typeByName(name: string): 'jpeg' | 'png' | null {
  if (/\.jpe?g$/i.test(name)) return 'jpeg';
  return /\.png$/i.test(name) ? 'png' : null;
}
