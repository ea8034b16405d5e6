// schemas/theme.schema.json is made from the definition that the code checks with, and every shipped theme holds to it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { themeShape } from '../../pipeline/layout/theme-definition.js';
import { shippedTemplateFolder } from '../../pipeline/template-pack.js';
import { readThemeText, shippedThemes, themeText } from './themes.js';

const path = '../../schemas/theme.schema.json';

const generated = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'theme.schema.json',
  title: '质量年报的版式',
  ...toJsonSchema(themeShape, { typeMode: 'input' }),
};

const accepts = (document: unknown) => {
  const schema = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  return new Ajv({ strict: false, allErrors: true }).compile(schema)(document);
};

describe('schemas/theme.schema.json', () => {
  it('is made from the definition that the code checks with', async () => {
    await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(path);
  });

  it.each(shippedThemes)('accepts the theme %s, which names it', (name) => {
    const theme = JSON.parse(themeText(name));
    expect(accepts(theme)).toBe(true);
    expect(existsSync(join(shippedTemplateFolder, theme.$schema))).toBe(true);
    expect(dirname(theme.$schema)).toBe('../../schemas');
  });

  it.each([
    ['a colour by name', { colours: { ink: 'black' } }],
    ['an unknown font', { emphasis: 'Times' }],
    ['a word that is not in it', { margins: 3 }],
    ['a number pattern without a counter', { numbering: { 'zh-CN': { part: '部分' } } }],
    ['a folio with two counters', { folio: { pattern: '{1}{1}' } }],
  ])('and the program refuse %s', (_, change) => {
    const theme = { ...JSON.parse(themeText('report')), ...change };
    expect(accepts(theme)).toBe(false);
    const { value, findings } = readThemeText(JSON.stringify(theme, null, 2));
    expect(value).toBeNull();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['tpl-theme']));
  });

  it('lets a theme leave out what has a default', () => {
    const { page, pitch, colours, styles } = JSON.parse(themeText('report'));
    const short = { page, pitch, colours, styles };
    expect(accepts(short)).toBe(true);
    const { value } = readThemeText(JSON.stringify(short));
    const whole = readThemeText(themeText('report')).value;
    const { numbering: _, $schema: named, ...rest } = { $schema: undefined, numbering: {}, ...whole };
    expect(named).toBeDefined();
    expect(value).toMatchObject({ ...rest, numbering: {} });
  });
});
