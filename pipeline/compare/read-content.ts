// Reads a published report's content: what its manifest names, unchanged since it was published.
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { largestDocument } from '../inputs/limits.js';
import { readBytes } from '../inputs/read-file.js';
import type { ReportContent } from '../model/content.js';
import { sha256 } from '../files/digest.js';
import { contentName } from './content-name.js';

const text = v.string();
const title = v.object({ id: text, title: text });
const chart = v.object({ ...title.entries, text: v.optional(text, '') });

const contentSchema = v.object({
  format: v.literal(1),
  edition: text,
  year: v.number(),
  language: v.picklist(['zh-CN', 'en']),
  title: text,
  pages: v.number(),
  figures: v.array(
    v.object({
      id: text,
      name: text,
      period: v.number(),
      value: v.pipe(text, v.regex(/^-?\d+(?:\.\d+)?$/)),
      unit: text,
      hasLostDigits: v.optional(v.literal(true)),
      qualifier: text,
      status: text,
      origin: v.picklist(['published', 'derived', 'counted']),
    }),
  ),
  parts: v.array(
    v.object({
      title: text,
      sentences: v.array(text),
      rows: v.array(text),
      charts: v.array(chart),
      tables: v.array(title),
    }),
  ),
});

const manifestSchema = v.object({
  files: v.array(v.object({ path: text, sha256: text })),
});

/** Why a published report cannot be compared with. */
export type ContentFault =
  | { readonly type: 'unreadable'; readonly path: string }
  /** Not what `build` writes. */
  | { readonly type: 'foreign'; readonly path: string }
  /** Another file than the manifest's hash says. */
  | { readonly type: 'altered'; readonly path: string };

/** @param manifest path of the manifest.json of an outputs folder. */
export function readPublishedContent(
  manifest: string,
  language: ReportContent['language'] = 'zh-CN',
): ReportContent | ContentFault {
  const listed = readJson(manifest);
  if (listed === null) return { type: 'unreadable', path: manifest };
  const known = v.safeParse(manifestSchema, listed.value);
  const name = contentName(language);
  const entry = known.success ? known.output.files.find(({ path }) => path === name) : undefined;
  if (entry === undefined) return { type: 'foreign', path: manifest };
  const path = join(dirname(manifest), name);
  const read = readJson(path);
  if (read === null) return { type: 'unreadable', path };
  if (sha256(read.bytes) !== entry.sha256) return { type: 'altered', path };
  const content = v.safeParse(contentSchema, read.value);
  return content.success ? content.output : { type: 'foreign', path };
}

export function isContentFault(read: ReportContent | ContentFault): read is ContentFault {
  return 'type' in read;
}

/** `null` if there is no such file; `undefined` as value if it is no JSON. */
function readJson(path: string): { readonly bytes: Uint8Array; readonly value: unknown } | null {
  try {
    const { bytes } = readBytes(path, path, { required: true, limit: largestDocument });
    return bytes === null ? null : { bytes, value: parsed(bytes) };
  } catch {
    return null;
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
