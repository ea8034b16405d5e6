// Which editions of the same region came before: the year folders beside this one.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const yearFolder = /^\d{4}$/;

/**
 * Folders of earlier editions, oldest first. A folder counts when its name is a year below this
 * edition's and it holds a `values.csv`.
 */
export function earlierEditionFolders(editionFolder: string): readonly string[] {
  const region = dirname(editionFolder);
  const year = basename(editionFolder);
  if (!existsSync(region)) return [];
  return readdirSync(region)
    .filter((name) => yearFolder.test(name) && name < year)
    .filter((name) => existsSync(join(region, name, 'values.csv')))
    .sort()
    .map((name) => join(region, name));
}
