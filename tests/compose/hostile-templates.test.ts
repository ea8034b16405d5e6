// Templates made to run without end, or to fill the memory, are refused at once, by counting and not by a clock.
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { createEngine } from '../../pipeline/compose/engine.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import { nothingKept } from '../../pipeline/model/kept-work.js';
import { guangxi, sourceFile, templates } from './guangxi.js';

type Pieces = Readonly<Record<string, string>>;

/** Far above what any case needs on a slow machine, far below what running on would take. */
const patience = 60_000;

function setOf(pieces: Pieces) {
  const files = Object.entries(pieces).map(([name, text]) =>
    templateFile(sourceFile(`templates/t/${name}.md.hbs`, text)),
  );
  return templateSet('zh-CN', files, templates.wording, sourceFile('templates/t/wording/zh-CN.json', '{}'));
}

function told(findings: ReturnType<typeof lintTemplates>): readonly unknown[] {
  return findings.map(({ code, exitCode, place, text }) => [
    code,
    exitCode,
    place?.line,
    /“.*?”(.*?)[，。：:]/.exec(text['zh-CN'].message)?.[1],
  ]);
}

const lint = (pieces: Pieces) => told(lintTemplates(setOf(pieces), guangxi, [], () => true));

/** A set that has passed the linter, composed all the same. */
function compose(pieces: Pieces) {
  expect(lint(pieces)).toEqual([]);
  return told(composeDocument(deriveFigures(guangxi, []), new Map(), setOf(pieces)).findings);
}

const childrenOf = (topic: string) => guangxi.topics.filter(({ parent }) => parent === topic).length;
/** Loops over it multiply fastest. */
const [mostChildren] = guangxi.topics.map(({ id }) => id).toSorted((a, b) => childrenOf(b) - childrenOf(a));
const nestedTopics = (depth: number, body: string): string =>
  depth === 0
    ? body
    : `{{#each-topic "${mostChildren}" as |t${depth}|}}${nestedTopics(depth - 1, body)}{{/each-topic}}`;

describe('the linter refuses', { timeout: patience }, () => {
  const doubled = Object.fromEntries(
    Array.from({ length: 60 }, (_, level) => [
      `_p${level}`,
      level === 0 ? '甲乙丙丁' : `{{> p${level - 1}}}{{> p${level - 1}}}`,
    ]),
  );
  it.each<readonly [string, Pieces, string, number]>([
    ['a file longer than any', { '01-a': '甲'.repeat(70_000) }, '太长', 1],
    ['blocks in blocks', { '01-a': `甲\n${'{{#if (has-values "brands")}}'.repeat(2000)}` }, '层层相套', 2],
    [
      'chains of else',
      { '01-a': `{{#if (has-values "brands")}}${'{{else if (has-values "brands")}}'.repeat(1500)}{{/if}}` },
      '层层相套',
      1,
    ],
    ['containers that are never closed', { '01-a': ':::lead\n'.repeat(2000) }, '层层相套', 17],
    ['quotations in quotations', { '01-a': '> '.repeat(20_000) }, '层层相套', 1],
    ['lists in lists', { '01-a': `甲\n\n${'- 1. '.repeat(10_000)}` }, '层层相套', 3],
    ['pieces that double at each level', { '01-a': '{{> p59}}', ...doubled }, '印出的文字太多', 1],
  ])('%s', (_, pieces, reason, line) => {
    expect(lint(pieces)).toContainEqual(['tpl-limit', 7, line, reason]);
  });

  it('nothing that stays within the limits', () => {
    expect(
      lint({
        '01-a': `${'{{#if (has-values "brands")}}'.repeat(50)}甲${'{{/if}}'.repeat(50)}\n\n:::lead\n甲\n:::\n\n${':::note\n乙\n:::\n\n'.repeat(100)}{{> p3}}`,
        ...Object.fromEntries(Object.entries(doubled).slice(0, 4)),
      }),
    ).toEqual([]);
  });
});

describe('composing stops', { timeout: patience }, () => {
  it.each<readonly [string, Pieces, string]>([
    [
      'loops in loops that ask for values',
      { '01-a': nestedTopics(12, '{{#if (has-values "brands")}}{{/if}}') },
      '要印的内容太多',
    ],
    ['loops in loops that print text', { '01-a': nestedTopics(12, '甲'.repeat(1000)) }, '印出的文字太多'],
    ['loops in loops that print nothing', { '01-a': nestedTopics(20, '') }, '要印的内容太多'],
    [
      'a section that says itself',
      { '01-a': '{{section "brands"}}', _topic: '{{section "brands"}}{{section "brands"}}' },
      '直接或间接地引用了自己',
    ],
    [
      'containers opened in loops',
      { '01-a': `${nestedTopics(2, '\n\n:::lead\n甲\n\n')}\n\n:::` },
      '层层相套',
    ],
    ['markup without end', { '01-a': nestedTopics(12, '*甲* **乙** ') }, '印出的文字太多'],
  ])('%s', (_, pieces, reason) => {
    expect(compose(pieces)).toEqual([['tpl-limit', 7, 1, reason]]);
  });
});

describe('without the linter before it, the engine', () => {
  const run = {
    figures: deriveFigures(guangxi, []),
    drawings: new Map(),
    wording: templates.wording,
    language: 'zh-CN',
    printed: [],
    faults: [],
    partNumber: () => null,
  } as const;
  const render = (body: string) => {
    const set = setOf({ '01-a': body });
    const [file] = set.files;
    if (file === undefined) throw new Error('no file');
    return createEngine({ ...run, printed: [], faults: [] }, set, () => null, nothingKept)(file);
  };

  it.each([
    '{{constructor}}',
    '{{__proto__}}',
    '{{this.constructor}}',
    '{{constructor.constructor}}',
    '{{toString}}',
    '{{lookup this "constructor"}}',
    '{{#with this}}{{constructor}}{{/with}}',
    '{{#each this}}甲{{/each}}',
    '{{log "a"}}',
    '{{@root.constructor}}',
    '{{#if constructor}}甲{{/if}}',
    '{{name constructor}}',
  ])('gives nothing of the program to %s', (body) => {
    let printed = '';
    try {
      printed = render(body);
    } catch (error) {
      expect(String(error)).toMatch(
        /not defined|unknown helper|knownHelpersOnly|Missing helper|not a function/i,
      );
    }
    expect(printed).not.toMatch(/function|object|native|甲/i);
  });

  it('gives nothing of the program behind a name of a loop', () => {
    const loop = (body: string) => render(`{{#each-topic "innovation" as |t|}}${body}{{/each-topic}}`);
    expect(loop('{{t}}')).toContain('-');
    for (const path of ['t.constructor', 't.__proto__']) expect(loop(`甲{{${path}}}`)).toMatch(/^甲+$/);
    expect(() => loop('{{t.constructor.constructor}}')).toThrow('of undefined');
  });

  it('has nothing of what others register with Handlebars', () => {
    Handlebars.registerHelper('foreign', () => 'foreign');
    expect(() => render('{{foreign "a"}}')).toThrow();
    Handlebars.unregisterHelper('foreign');
  });
});
