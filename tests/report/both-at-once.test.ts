// Faults of data and of templates in one round: templates are held against the names that were read.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { examine } from '../../pipeline/examine.js';
import { defaultTheme, templateFolders } from '../../pipeline/template-pack.js';
import { copyEdition, run } from './copied-edition.js';

const made = [copyEdition()];
let edition = made[0] ?? copyEdition();
beforeEach(() => {
  edition = copyEdition();
  made.push(edition);
  mkdirSync(join(edition.folder, 'own', 'zh-CN'), { recursive: true });
});
afterAll(() => {
  for (const one of made) one.remove();
});

/** Errors as a user sees them. */
function errorsFound(): readonly string[] {
  const { findings } = examine({
    editionFolder: edition.edition,
    templateFolders: templateFolders(join(edition.folder, 'own')),
    language: 'zh-CN',
    theme: defaultTheme,
  });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, found }) => `${place?.file}:${place?.line} ${code} ${found}`);
}

function writePreface(body: string): void {
  writeFileSync(join(edition.folder, 'own', 'zh-CN', '02-preface.md.hbs'), `# 说明\n\n${body}\n`);
}

const faultyValue = () =>
  edition.edit('values.csv', 'manufacturing-pass-rate,2020,97.6,', 'manufacturing-pass-rate,2020,9.x,');

it('a bad value and an unknown indicator in a template', () => {
  faultyValue();
  writePreface('{{value "food-pass-rat"}}');
  expect(errorsFound()).toEqual([
    '2020/values.csv:8 num-notation 9.x',
    'templates/own/zh-CN/02-preface.md.hbs:3 tpl-unknown-value food-pass-rat',
  ]);
});

it('a bad value alone says nothing of templates', () => {
  faultyValue();
  expect(errorsFound()).toEqual(['2020/values.csv:8 num-notation 9.x']);
});

it('a code misspelt in the dictionary is told by the rows that use it, not by sixty sentences', () => {
  edition.edit('../dictionary.csv', '\nluban-prize,', '\nluban-price,');
  const errors = errorsFound();
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => error.includes('tpl-'))).toEqual([]);
});

it.each([
  ['../dictionary.csv', () => writeFileSync(join(edition.edition, '..', 'dictionary.csv'), 'a,b\n1,2\n')],
  [
    '../topics.csv',
    () => writeFileSync(join(edition.edition, '..', 'topics.csv'), Buffer.from([0xff, 0xfe, 0x41])),
  ],
  [
    'a row of ../dictionary.csv',
    () => appendFileSync(join(edition.edition, '..', 'dictionary.csv'), 'lone\n'),
  ],
])('%s with an error: templates may name anything, but must be well formed', (_, spoil) => {
  spoil();
  writePreface('{{value "food-pass-rat"}}{{vaule "food-pass-rate"}}');
  const errors = errorsFound();
  expect(errors[0]).toMatch(/dictionary|topics/);
  expect(errors.filter((error) => error.includes('tpl-'))).toEqual([
    'templates/own/zh-CN/02-preface.md.hbs:3 tpl-helper vaule',
  ]);
});

it('validate prints both and refuses', () => {
  faultyValue();
  writePreface('{{value "food-pass-rat"}}');
  const { stdout } = run(edition.folder, ['validate', 'inputs/guangxi/2020', '--template', 'own']);
  expect(stdout).toContain('num-notation');
  expect(stdout).toContain('tpl-unknown-value');
});
