// The door of inputs: an edition's folder to tables and documents whose every part knows its place.
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../model/finding.js';
import type { SourceFile } from '../model/place.js';
import type { EditionSources, JsonDocument, PictureFile, Table, TableName } from '../model/sources.js';
import { decode } from './decode.js';
import { largestDocument, largestTable } from './limits.js';
import { readPictures } from './pictures.js';
import { readBytes, shownPath } from './read-file.js';
import { readJson } from './read-json.js';
import { readTable } from './read-table.js';

interface TableFile {
  readonly name: TableName;
  readonly of: 'region' | 'edition';
  readonly required: boolean;
  /** Whether a header without rows is sensible: a year without published comparisons. */
  readonly mayBeEmpty: boolean;
}

const tableFiles: readonly TableFile[] = [
  { name: 'topics', of: 'region', required: true, mayBeEmpty: false },
  { name: 'dictionary', of: 'region', required: true, mayBeEmpty: false },
  { name: 'values', of: 'edition', required: true, mayBeEmpty: false },
  { name: 'comparisons', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'standings', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'breakdowns', of: 'edition', required: false, mayBeEmpty: true },
  { name: 'activities', of: 'edition', required: true, mayBeEmpty: true },
  { name: 'photos', of: 'edition', required: false, mayBeEmpty: true },
];

/**
 * Reads everything of an edition: the region's files beside its folder, its own, and the pictures named in
 * photos.csv. Never throws on what it finds there; a file that cannot be read is a finding and does not hide
 * those of the others.
 * @param editionFolder path of the folder named after the year.
 */
export function readEditionSources(editionFolder: string): EditionSources {
  const folderOf = { edition: resolve(editionFolder), region: dirname(resolve(editionFolder)) };
  const year = basename(folderOf.edition);
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  const readText = (of: TableFile['of'], name: string, required: boolean, limit: number) => {
    const file = of === 'region' ? name : `${year}/${name}`;
    const path = join(folderOf[of], name);
    const read = readBytes(file, path, { required, limit });
    findings.push(...read.findings);
    if (read.bytes === null) return null;
    const decoded = decode(file, shownPath(path), read.bytes);
    files.push(decoded.source);
    findings.push(...decoded.findings);
    return decoded.text === null ? null : { file, text: decoded.text };
  };
  const readDocument = (of: TableFile['of'], name: string): JsonDocument | null => {
    const source = readText(of, name, true, largestDocument);
    if (source === null) return null;
    const { document, findings: faults } = readJson(source.file, source.text);
    findings.push(...faults);
    return document;
  };
  const tables = new Map<TableName, Table>();
  const readTables = (folder: TableFile['of']) => {
    for (const { name, of, required, mayBeEmpty } of tableFiles) {
      if (of !== folder) continue;
      const source = readText(of, `${name}.csv`, required, largestTable);
      if (source === null) continue;
      const { table, findings: faults } = readTable(source.file, source.text, mayBeEmpty);
      findings.push(...faults);
      if (table !== null) tables.set(name, table);
    }
  };
  const region = readDocument('region', 'region.json');
  readTables('region');
  const information = readDocument('edition', 'datapackage.json');
  readTables('edition');
  const photos = tables.get('photos');
  const none: ReadonlyMap<string, PictureFile> = new Map();
  const photographs =
    photos === undefined ? { pictures: none, findings: [] } : readPictures(folderOf.edition, photos);
  return {
    year,
    region,
    package: information,
    tables,
    pictures: photographs.pictures,
    files,
    findings: [...findings, ...photographs.findings],
  };
}
