// The flag --template: a folder of the user's own whose files stand before the shipped ones.
import { resolve } from 'node:path';
import type { LayeredFolders } from '../inputs/layered-folders.js';
import { templateFolders } from '../template-pack.js';
import { visible } from '../findings/visible.js';
import { isFolder } from './edition-folder.js';
import type { Terminal } from './terminal.js';
import { words } from './words.js';

/** The folders to read templates from; `null`, after telling the user, if the one given is no folder. */
export function ownTemplates(given: string | undefined, terminal: Terminal): LayeredFolders | null {
  if (given === undefined) return templateFolders(undefined);
  if (isFolder(given)) return templateFolders(resolve(given));
  terminal.message(`${words[terminal.language].noTemplate(visible(given))}\n`);
  return null;
}
