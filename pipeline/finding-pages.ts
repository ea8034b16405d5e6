// The pages that explain findings, one for each code, as they lie beside the program.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MessageLanguage } from './model/finding.js';

const folder = join(import.meta.dirname, '..', 'docs', 'findings');
/** Other pages lie there too, of all codes together. */
const codePage = /^[a-z]+(?:-[a-z0-9]+)+\.md$/;

/** Chinese stands above this line of a page, English below. */
const languageRule = '\n---\n';

/** Every code that has a page, sorted. */
export function explainedCodes(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => codePage.test(name))
    .map((name) => basename(name, '.md'))
    .sort();
}

/** What the page of a code says in one language; `null` if the code has none. Ends with a line feed. */
export function explanationOf(code: string, language: MessageLanguage): string | null {
  if (!explainedCodes().includes(code)) return null;
  const page = readFileSync(join(folder, `${code}.md`), 'utf8').replace(/^<!--.*-->\n/, '');
  const [chinese = '', english = ''] = page.split(languageRule, 2);
  const text = language === 'en' ? `# ${code}\n${english}` : chinese;
  return `${text.trimEnd()}\n`;
}
