// The page of findings in a real browser: axe finds nothing against WCAG 2.2 AA, and jumps land on what they name.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../pipeline/findings/html/page.js';
import { hostileFinding, miniFindings, reach } from '../findings/mini-findings.js';

if (spawnSync('chromium', ['--version']).error !== undefined)
  throw new Error('chromium is missing: apt-get install chromium (see tests/README.md)');

const folder = mkdtempSync(join(tmpdir(), 'findings-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { findings, files } = miniFindings();
const page = (language: 'zh-CN' | 'en') =>
  renderHtml([...findings, hostileFinding()], files, { language, reach });

/** What a script says when it has run in the page; the page itself would refuse it. */
function askBrowser(html: string, script: string): unknown {
  const path = join(folder, 'page.html');
  const open = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${script}</script></body>`);
  writeFileSync(path, open);
  const dom = execFileSync(
    'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=20000', '--dump-dom', path],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [, answer = 'null'] = /<title>answer (.*)<\/title>/.exec(dom) ?? [];
  return JSON.parse(decodeURIComponent(answer));
}

const answer = (expression: string) =>
  `document.title = 'answer ' + encodeURIComponent(JSON.stringify(${expression}))`;

describe('the page of findings', () => {
  it.each(['zh-CN', 'en'] as const)('holds to WCAG 2.2 AA, in %s', (language) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const said = askBrowser(
      page(language),
      `${axe};axe.run(document, { runOnly: ${JSON.stringify(rules)} }).then(({ violations, passes }) => {
        ${answer('{ passes: passes.length, violations: violations.map(({ id, nodes }) => [id, nodes[0].html]) }')}
      })`,
    );
    expect(said).toEqual({ passes: expect.any(Number), violations: [] });
    expect(said).not.toEqual({ passes: 0, violations: [] });
  });

  it('shows one language at a time and changes it without a script', () => {
    const seen = "[...document.querySelectorAll('h1 > span')].map((title) => title.checkVisibility())";
    const click = "document.getElementById('en').click()";
    expect(askBrowser(page('zh-CN'), answer(`[${seen}, (${click}, ${seen})]`))).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});
