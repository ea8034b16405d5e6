// The door of photographs: pictures as they were found to pictures fit for print, or why there is none.
import { corruptPicture } from '../inputs/checks/img-corrupt.js';
import { bombPicture } from '../inputs/checks/img-bomb.js';
import { hugePicture } from '../inputs/checks/img-dimensions.js';
import { mostPixels } from '../inputs/limits.js';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Points } from '../model/page.js';
import type { PictureFile } from '../model/sources.js';
import { type DecoderLimits, decodePictures } from './decoder-process.js';
import { type Change, changeNames, normalisedPicture } from './findings/img-normalised.js';

/** Dots per inch: what offset printing shows; more only makes the file larger. */
const resolution = 300;
const pointsPerInch = 72;

/** No photograph of 40 megapixels takes half of either. */
const mostMemory = 700 * 1024 * 1024;
const longest = 10_000;

export interface PreparedPictures {
  /** Sound pictures by name, in sRGB, upright, opaque, no larger than print needs. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  readonly findings: readonly Finding[];
}

/**
 * Decodes every picture in a process of its own and encodes it anew: the same bytes for the same picture.
 * Findings: `img-corrupt`, `img-bomb`, `img-dimensions`, `img-normalised` (info).
 * @param program path of the decoder, which is no part of the bundle.
 * @param box the largest size in which a picture is printed.
 */
export function preparePictures(
  pictures: ReadonlyMap<string, PictureFile>,
  program: string,
  box: { readonly width: Points; readonly height: Points },
  limits: Partial<Pick<DecoderLimits, 'longest' | 'mostMemory'>> = {},
): PreparedPictures {
  if (pictures.size === 0) return { pictures, findings: [] };
  const files = [...pictures.values()];
  const pixels = (length: Points) => Math.max(1, Math.round((length / pointsPerInch) * resolution));
  const decoded = decodePictures(
    program,
    files.map(({ bytes }) => bytes),
    {
      width: pixels(box.width),
      height: pixels(box.height),
      mostPixels,
      mostMemory,
      longest,
      ...limits,
    },
  );
  const prepared = new Map<string, PictureFile>();
  const findings: Finding[] = [];
  for (const [index, file] of files.entries()) {
    const { name, place } = file;
    const site = { place, found: name };
    const one = decoded[index] ?? { fault: 'corrupt' };
    if ('fault' in one) {
      const faults = { corrupt: corruptPicture, bomb: bombPicture, dimensions: hugePicture };
      findings.push(makeFinding(faults[one.fault], site, { name }));
      continue;
    }
    prepared.set(name, { ...file, bytes: one.bytes });
    const changes = one.changes.filter((change): change is Change => change in changeNames);
    if (changes.length > 0) findings.push(makeFinding(normalisedPicture, site, { name, changes }));
  }
  return { pictures: prepared, findings };
}
