// What both reports leave out is told once, however many languages are made at once.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build } from '../../pipeline/build.js';
import { defaultTheme, shippedTemplateFolder } from '../../pipeline/template-pack.js';
import { inMiniEdition } from '../validate/mini-edition.js';

const folder = mkdtempSync(join(tmpdir(), 'unprinted-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A template that prints one indicator, in both languages. */
function terseTemplate(): string {
  const own = join(folder, 'terse');
  for (const [language, text] of [
    ['zh-CN', '# 概况\n\n产品合格率为{{value "pass-rate"}}。\n'],
    ['en', '# Overview\n\nThe pass rate is {{value "pass-rate"}}.\n'],
  ] as const) {
    mkdirSync(join(own, language), { recursive: true });
    writeFileSync(join(own, language, '01-overview.md.hbs'), text);
  }
  cpSync(join(shippedTemplateFolder, 'wording'), join(own, 'wording'), { recursive: true });
  cpSync(join(shippedTemplateFolder, 'theme.json'), join(own, 'theme.json'));
  const charts = JSON.parse(readFileSync(join(shippedTemplateFolder, 'charts.json'), 'utf8'));
  writeFileSync(join(own, 'charts.json'), JSON.stringify({ ...charts, charts: [] }));
  return own;
}

it('an indicator that neither language prints is told once', async () => {
  const { findings, published } = await inMiniEdition([], (editionFolder) =>
    build({
      editionFolder,
      outputFolder: join(folder, 'out'),
      templateFolders: [terseTemplate()],
      formats: ['pdf'],
      language: 'zh-CN',
      furtherLanguages: ['en'],
      theme: defaultTheme,
      since: null,
      markedAgainst: null,
    }),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(published).not.toBeNull();
  const untold = findings.filter(({ code }) => code === 'tpl-unprinted').map(({ found }) => found);
  expect(untold.toSorted()).toEqual([
    'accidents',
    'contribution',
    'growth-rank',
    'new-certificates',
    'satisfaction',
    'standards',
    'total-certificates',
    'trademarks',
  ]);
});
