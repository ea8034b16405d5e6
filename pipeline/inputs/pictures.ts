// Finds the pictures that photos.csv names: inside the photos folder only, and only real JPEGs and PNGs.
import { readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { Cell, PictureFile, Table } from '../model/sources.js';
import { bombPicture } from './checks/img-bomb.js';
import { corruptPicture } from './checks/img-corrupt.js';
import { hugePicture } from './checks/img-dimensions.js';
import { missingPicture } from './checks/img-missing.js';
import { foreignPicture } from './checks/img-type.js';
import { pathOutsideRoot } from './checks/path-outside-root.js';
import { pathSymlink } from './checks/path-symlink.js';
import { columnsOf } from './headers.js';
import { faultOfJpeg } from './jpeg-soundness.js';
import { largestPicture, largestPictures, mostLikeNames } from './limits.js';
import { faultOfPng } from './png-soundness.js';
import { type ReadBytes, readBytes } from './read-file.js';

export interface ReadPictures {
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the pictures that photos.csv names, each once; none if there is no such table.
 * Findings: `path-outside-root`, `path-symlink`, `img-missing` (warning), `img-type`, `img-corrupt`,
 * `img-bomb`, `img-dimensions`, and those of reading a file.
 */
export function readPictures(editionFolder: string, photos: Table | null): ReadPictures {
  const folder = photosFolder(editionFolder);
  const likeName = makeLikeNames(folder);
  const results = new Map<string, ReadBytes>();
  const pictures = new Map<string, PictureFile>();
  const findings: Finding[] = [];
  let used = 0;
  for (const { text, place } of photos === null ? [] : fileCells(photos)) {
    const name = text.trim();
    const read = results.get(name) ?? readPicture(folder, name, place, used, likeName);
    results.set(name, read.bytes === null ? read : { ...read, bytes: null });
    findings.push(...read.findings.map((finding) => ({ ...finding, place })));
    if (read.bytes === null) continue;
    used += read.bytes.byteLength;
    if (read.findings.length === 0) pictures.set(name, { name, bytes: read.bytes, place });
  }
  return { pictures, findings };
}

/** Where pictures must really lie; no link may stand in for the folder. */
function photosFolder(editionFolder: string): string {
  try {
    return join(realpathSync(editionFolder), 'photos');
  } catch {
    return join(editionFolder, 'photos'); // The edition is gone: so is every picture.
  }
}

function fileCells({ header, rows }: Table): readonly Cell[] {
  const [column] = columnsOf('photos');
  const index = header.findIndex(({ text }) =>
    [column?.name, column?.alias].includes(text.normalize('NFKC').trim().toLowerCase()),
  );
  return rows.flatMap(({ cells }) => cells[index] ?? []).filter(({ text }) => text.trim() !== '');
}

/** Bytes that come with a finding were read, but are no picture. */
function readPicture(
  folder: string,
  name: string,
  place: Place,
  used: number,
  likeName: (name: string) => string | null,
): ReadBytes {
  const site = { place, found: name };
  const refuse = (finding: Finding): ReadBytes => ({ bytes: null, findings: [finding] });
  if (leavesFolder(name)) return refuse(makeFinding(pathOutsideRoot, site, {}));
  const path = resolveInside(folder, name);
  if (path === 'absent') return refuse(makeFinding(missingPicture, site, { name, nearest: likeName(name) }));
  if (path === 'outside') return refuse(makeFinding(pathSymlink, site, { path: name }));
  const limits = { limit: largestPicture, together: { limit: largestPictures, used } };
  const read = readBytes(place.file, path.inside, { required: true, ...limits });
  if (read.bytes === null) return read;
  const type = typeOf(read.bytes);
  const refusePicture = (finding: Finding): ReadBytes => ({ bytes: read.bytes, findings: [finding] });
  if (type === null || type !== typeByName(name))
    return refusePicture(makeFinding(foreignPicture, site, { name, type }));
  const fault = type === 'png' ? faultOfPng(read.bytes) : faultOfJpeg(read.bytes);
  if (fault === null) return read;
  const definitions = { corrupt: corruptPicture, bomb: bombPicture, dimensions: hugePicture };
  return refusePicture(makeFinding(definitions[fault], site, { name }));
}

/** Refused by their looks, before any file is touched: absolute, upward, drive or address, backslash, NUL. */
function leavesFolder(name: string): boolean {
  return /^~?\/|^[a-z][a-z0-9+.-]*:|[\\\0]|(?:^|\/)\.\.(?:\/|$)/i.test(name);
}

/** The real file behind the name, since a link may lead anywhere. */
function resolveInside(folder: string, name: string): 'absent' | 'outside' | { readonly inside: string } {
  try {
    const path = realpathSync(join(folder, ...name.split('/')));
    return path.startsWith(folder + sep) ? { inside: path } : 'outside';
  } catch {
    return 'absent'; // Not there, a circle of links, or a name that the system does not take.
  }
}

/** Finds the file that was probably meant: same but for case or normal form, or a slip away. */
function makeLikeNames(folder: string): (name: string) => string | null {
  let files: readonly string[] | null = null;
  let left = mostLikeNames;
  return (name) => {
    if (left <= 0) return null;
    left -= 1;
    files ??= filesIn(folder);
    const plain = name.normalize().toLowerCase();
    const [best] = files
      .map((file) => ({ file, steps: distance(file.normalize().toLowerCase(), plain) }))
      .sort((first, second) => first.steps - second.steps);
    return best !== undefined && best.steps <= Math.max(1, name.length / 4) ? best.file : null;
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // There is no folder of photographs.
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
