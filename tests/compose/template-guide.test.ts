// The template guide is complete and its examples are sound: it is what the linter's hints send people to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartKinds } from '../../pipeline/charts/chart-kinds.js';
import { readChartSpecifications } from '../../pipeline/charts/specification.js';
import { titleWords } from '../../pipeline/charts/title-faults.js';
import { titleStates } from '../../pipeline/charts/title-pattern.js';
import { directives } from '../../pipeline/compose/directives/registry.js';
import { helpers } from '../../pipeline/compose/helpers/registry.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { fields } from '../../pipeline/compose/phrases/fields.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { shippedTemplateFolder } from '../../pipeline/template-pack.js';
import { composeText, guangxi, sourceFile, specifications, templates } from './guangxi.js';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'template-guide.md'), 'utf8');
const chartList = readFileSync(join(shippedTemplateFolder, 'charts.json'), 'utf8');
const inTables = [...guide.matchAll(/^\| `([^`]+)`/gm)].map(([, code = '']) => code);
const blocks = [...guide.matchAll(/```handlebars\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const examples = [...inTables.filter((code) => code.startsWith('{{') || code.startsWith('::')), ...blocks];

describe('the template guide', () => {
  it.each(helpers.map(({ name }) => name))('names the helper %s', (name) => {
    expect(guide).toMatch(new RegExp(`[{(#\`]${name}[ })\`]`));
  });
  it.each(directives.map(({ name, form }) => (form === 'leaf' ? `::${name}` : `:::${name}`)))(
    'names %s',
    (name) => {
      expect(guide).toContain(`\`${name}`);
    },
  );
  it.each(Object.keys(fields))('names the field %s', (field) => {
    expect(guide).toMatch(new RegExp(`["\`]${field}["\`]`));
  });
  it.each([...chartKinds, ...titleStates])('names the chart kind or state of the data %s', (word) => {
    expect(guide).toContain(`\`${word}\``);
  });
  it.each([...new Set(Object.values(titleWords).flat())])(
    'names {%s}, which titles of charts may say',
    (word) => {
      expect(guide).toContain(`\`{${word}}\``);
    },
  );
  it('has a chart that the list of charts takes', () => {
    const [, chart = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
    const list = { ...JSON.parse(chartList), charts: [JSON.parse(chart)] };
    expect(readChartSpecifications(sourceFile('charts.json', JSON.stringify(list))).findings).toEqual([]);
  });
  it.each(examples)('has an example that the linter accepts and that prints: %s', (example) => {
    const body = example.startsWith(':::') ? ':::lead\n导语。\n:::' : example;
    const name = '---\nnumbering: appendix\nname: all-indicators derivations\n---\n# 题\n\n';
    const set = templateSet(
      'zh-CN',
      [
        templateFile(sourceFile('templates/t/01-a.md.hbs', `${name}${body}`)),
        // Whatever an example refers to is placed here.
        templateFile(
          sourceFile(
            'templates/t/02-b.md.hbs',
            '::chart{#pass-rates}\n\n::table{topic=brands}\n\n::chart{#standards}\n\n::table{topic=standards}',
          ),
        ),
      ],
      templates.wording,
      sourceFile('w', '{}'),
    );
    const chartIds = specifications.map(({ id }) => id);
    // An example alone prints few of the indicators.
    const found = lintTemplates(set, guangxi, chartIds, () => true).filter(
      ({ code }) => code !== 'tpl-unprinted',
    );
    expect(found).toEqual([]);
    expect(composeText(undefined, set)).not.toMatch(/[{}\uE000-\uF8FF]|undefined/);
  });
});
