// A table from standard input: checked as a part of an edition, or by itself as far as that goes.
import { readSync } from 'node:fs';
import { resolve } from 'node:path';
import { examineData } from '../examine-data.js';
import { largeFile } from '../inputs/checks/size-file.js';
import { largestTable } from '../inputs/limits.js';
import { logicalName, readLoneTable, type ReadingOptions, tableNames } from '../inputs/read-edition.js';
import { coverageOf } from '../layout/fonts/coverage.js';
import { fontFaults, loadFonts } from '../layout/fonts/font-set.js';
import { type Finding, makeFinding } from '../model/finding.js';
import type { Reach } from '../model/reach.js';
import type { TableName } from '../model/sources.js';
import { validateEdition } from '../validate/run.js';
import type { Found } from './render-found.js';

export { tableNames };

/** What the table is called in findings. */
const path = '<stdin>';

/**
 * Findings about the table alone. In an edition its codes are held against the dictionary, its values against
 * other tables and earlier years; without one only what it says by itself can be judged.
 */
export function findInInput(table: TableName, edition: string | null, reading: ReadingOptions): Found {
  const { bytes, isWhole } = readInput(largestTable);
  if (!isWhole) {
    const place = { file: path, line: 1, column: 1 };
    const details = { bytes: bytes.length, limit: largestTable, scope: 'file' } as const;
    return {
      edition: path,
      sources: [],
      findings: [makeFinding(largeFile, { place, found: path }, details)],
      reach: unread,
    };
  }
  const fonts = loadFonts();
  const faults = fontFaults(fonts);
  if (faults.length > 0) return { edition: path, sources: [], findings: faults, reach: unread };
  const mayPrint = coverageOf(fonts, ['serif', 'sans', 'sans-bold']);
  if (edition === null) {
    const alone = readLoneTable(table, { bytes, path }, reading);
    const { findings, isReadWhole } = validateEdition(alone, { mayPrint });
    const own = alone.files[0]?.file;
    return {
      edition: path,
      sources: alone.files,
      findings: about(findings, own),
      reach: reachOf(isReadWhole),
    };
  }
  const file = logicalName(resolve(edition), table);
  const replaced = new Map([[file, { bytes, path }]]);
  const { files, findings, isReadWhole } = examineData(
    resolve(edition),
    { mayPrint },
    { ...reading, replaced },
  );
  return { edition: path, sources: files, findings: about(findings, file), reach: reachOf(isReadWhole) };
}

const unread: Reach = { stage: 'files', stopped: true };

/** A table alone is gone through with its data; templates and layout are not asked about. */
function reachOf(isReadWhole: boolean): Reach {
  return isReadWhole ? { stage: 'data', stopped: false } : unread;
}

function about(findings: readonly Finding[], file: string | undefined): readonly Finding[] {
  return findings.filter(({ place }) => place === null || place.file === file);
}

/** All of standard input, or as much as is one byte too many. */
function readInput(limit: number): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= limit) {
    const chunk = Buffer.alloc(64 * 1024);
    const read = readChunk(chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return { bytes: Buffer.concat(chunks), isWhole: length <= limit };
}

function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // A pipe whose writer has nothing ready yet, and on Windows one that has ended.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
    }
  }
}
