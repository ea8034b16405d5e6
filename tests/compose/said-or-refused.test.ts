// What a template says is printed or refused: no word of any Markdown is lost, and none changes places.
import '../property-seed.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../pipeline/compose/compose.js';
import { lintTemplates } from '../../pipeline/compose/linter.js';
import { templateFile, templateSet } from '../../pipeline/compose/templates.js';
import { deriveFigures } from '../../pipeline/derive/figures.js';
import type { Inline } from '../../pipeline/model/block.js';
import { inlinesOfBlock } from '../../pipeline/model/block-inlines.js';
import { compose, englishTemplates, guangxi, sourceFile, templates } from './guangxi.js';

const figures = deriveFigures(guangxi, []);

/** Stands for a word; each becomes another one, so that order and repetition tell. */
const slot = '\u2603';
const scripts = ['甲丙丁戊庚辛壬癸', 'bcdfghjk'] as const;

/** The template with words put in, in Chinese and Latin by turns, and the words. */
function withWords(pattern: string): { readonly body: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const body = pattern.replaceAll(slot, () => {
    const letters = scripts[words.length % 2 === 0 ? 0 : 1];
    const digits = words.length.toString(8).padStart(4, '0');
    const word = [...digits].map((digit) => letters[Number(digit)]).join('');
    words.push(word);
    return word;
  });
  return { body, words };
}

const chineseMarks = [
  '。',
  '，',
  '；',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '——',
  '……',
  '·',
  '：',
  '、',
  '',
  '',
];
const wordBeside = (...marks: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...marks), fc.constant(slot), fc.constantFrom(...marks))
    .map((parts) => parts.join(''));
/** Emphasis beside marks of Latin script keeps to CommonMark's rules. */
const strongWord = wordBeside(...chineseMarks);
const word = wordBeside(...chineseMarks, ' ', '.', ', ');
const value = fc.constantFrom(
  '{{name "brands"}}',
  '{{value "food-pass-rate"}}',
  '{{comparison "food-pass-rate"}}',
);

/** Inlines that the guide allows. */
const sound = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: strongWord.map((words) => `**${words}**${slot}`) },
  { weight: 1, arbitrary: fc.tuple(strongWord, value).map(([words, of]) => `**${words}${of}**${slot}`) },
  { weight: 1, arbitrary: value },
  { weight: 1, arbitrary: fc.constant(`[${slot}](https://example.org/a)`) },
  { weight: 1, arbitrary: word.map((words) => `https://example.org/b。${words}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('  \n', '\\\n', '\n', '\n　　', '\\*', '&amp;').map((each) => each + slot),
  },
  { weight: 1, arbitrary: word.map((words) => `{{#if (has-values "brands")}}${words}{{/if}}`) },
);

/** And what it does not. */
const unsound = fc.oneof(
  { weight: 6, arbitrary: sound },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '**',
        '*',
        '__',
        '_',
        '`',
        '~~',
        '~',
        '[',
        '](',
        '](a)',
        '![',
        '<',
        '>',
        '|',
        '\\',
        '::',
        ':',
        '#',
        '}}',
      ],
      ...[
        `\`${slot}\``,
        `~~${slot}~~`,
        `<b>${slot}</b>`,
        `<!-- ${slot} -->`,
        `![${slot}](a.png)`,
        `[${slot}][a]`,
      ],
      ...[
        `[${slot}](https://a.org "${slot}")`,
        `[^${slot}]`,
        `:${slot}[${slot}]`,
        '5',
        '\t',
        '\u3000',
        '&copy;',
        '\\{{a}}',
      ],
      ...[
        `甲{{#footnote}}${slot}。{{/footnote}}`,
        `{{#footnote}}- ${slot}{{/footnote}}`,
        '{{#if (has-values "brands")}}**{{/if}}',
      ],
    ),
  },
);

const lineOf = (inline: fc.Arbitrary<string>) =>
  fc
    .tuple(word, fc.array(inline, { maxLength: 5 }))
    .map(([first, others]) => [first.trim(), ...others].join('').trimEnd());

const indented = (text: string, by: string) => text.replaceAll('\n', `\n${by}`);

/** A list of that depth at most, with what may stand in its items. */
function listOf(
  line: fc.Arbitrary<string>,
  depth: number,
  inItem: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const more = depth <= 1 ? inItem : fc.oneof(inItem, listOf(line, depth - 1, inItem));
  const item = fc
    .tuple(line, fc.array(more, { maxLength: 2 }))
    .map(([first, others]) => [first, ...others.map((other) => `${other}\n\n${slot}`)].join('\n\n'));
  return fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.nat(20), fc.boolean())
    .map(([items, ordered, start, loose]) =>
      items
        .map((text, index) => {
          const label = ordered ? `${start + index}. ` : '- ';
          return label + indented(text, ' '.repeat(label.length));
        })
        .join(loose ? '\n\n' : '\n'),
    );
}

const soundLine = lineOf(sound);
const soundBlock = fc.oneof(
  { weight: 3, arbitrary: soundLine },
  { weight: 1, arbitrary: soundLine.map((line) => `## ${line.replaceAll(/\\?\n/g, '')}\n\n${slot}`) },
  { weight: 2, arbitrary: listOf(soundLine, 3, soundLine).map((list) => `${list}\n\n${slot}`) },
  { weight: 1, arbitrary: soundLine.map((line) => `:::note\n${line}\n:::`) },
  { weight: 1, arbitrary: fc.constant(`::table[${slot}]{topic=brands}`) },
  { weight: 1, arbitrary: fc.constant(`***\n\n${slot}`) },
  { weight: 1, arbitrary: soundLine.map((line) => `{{#if (has-values "brands")}}\n${line}\n{{/if}}`) },
);

const anyLine = lineOf(unsound);
const anyBlock = fc.oneof(
  { weight: 3, arbitrary: anyLine },
  { weight: 1, arbitrary: soundBlock },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), anyLine)
      .map(([n, line]) => `${'#'.repeat(n)} ${line}`),
  },
  {
    weight: 2,
    arbitrary: listOf(
      anyLine,
      4,
      fc.constantFrom(slot, `::table[${slot}]{topic=brands}`, `## ${slot}`, `> ${slot}`, `    ${slot}`),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        anyLine,
        fc.constantFrom(
          ...[
            '> ',
            '    ',
            '\t',
            '- [ ] ',
            '1) ',
            '#',
            '-',
            '+ ',
            '：：',
            '::table',
            '[a]: https://',
            '[^a]: ',
            '　　',
            '| ',
          ],
          ...['::chart', ':::lead ', ':::lead\n', '::keyfigures[甲]\n'],
        ),
      )
      .map(([line, start]) => start + line),
  },
  { weight: 1, arbitrary: anyLine.map((line) => `${line}\n---`) },
  { weight: 1, arbitrary: anyLine.map((line) => `${line}\n===\n${slot}`) },
  {
    weight: 1,
    arbitrary: fc.constant(`| ${slot} | ${slot} |\n|:--|--:|\n| **${slot}** | ${slot} | ${slot} |`),
  },
  { weight: 1, arbitrary: fc.constant(`\`\`\`\n${slot}\n\`\`\``) },
  { weight: 1, arbitrary: fc.constant(`<div>\n${slot}\n</div>`) },
);

const documents = (block: fc.Arbitrary<string>, ...betweens: readonly string[]) =>
  fc
    .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom(...betweens))
    .map(([blocks, between]) => blocks.join(between));

interface Said {
  readonly codes: readonly string[];
  readonly text: string;
}

function say(body: string, language: 'zh-CN' | 'en'): Said {
  const { wording } = language === 'en' ? englishTemplates : templates;
  const file = templateFile(sourceFile(`t/${language}/01-a.md.hbs`, body));
  const set = templateSet(language, [file], wording, sourceFile('w.json', '{}'));
  const told = lintTemplates(set, guangxi, [], () => true);
  if (told.length > 0) return { codes: told.map(({ code }) => code), text: '' };
  const { value, findings } = composeDocument(figures, new Map(), set);
  const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const blocks = (value?.parts ?? []).flatMap((part) => part.blocks);
  return { codes, text: blocks.map((block) => textOf(inlinesOfBlock(block))).join('\n') };
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return textOf(inline.children);
      if (inline.type === 'number') return inline.digits;
      return 'text' in inline ? inline.text : '';
    })
    .join('');
}

/** The first word that is not printed behind those before it; English may have given it a capital. */
function firstLost(words: readonly string[], text: string): string | null {
  const printed = text.toLowerCase();
  let from = 0;
  for (const each of words) {
    const at = printed.indexOf(each, from);
    if (at < 0) return each;
    from = at + each.length;
  }
  return null;
}

const language = fc.constantFrom('zh-CN' as const, 'en' as const);
const numRuns = 400 * Number(process.env.FUZZ ?? 1);

describe('every word of a template', { timeout: 120_000 }, () => {
  it('is printed, in order, in every form that the guide allows', () => {
    fc.assert(
      fc.property(documents(soundBlock, '\n\n', '\r\n\r\n'), language, (pattern, of) => {
        const { body, words } = withWords(pattern);
        const { codes, text } = say(body, of);
        expect({ body, codes, lost: firstLost(words, text) }).toEqual({ body, codes: [], lost: null });
        expect(text.replace(/https:\S*/g, '')).not.toMatch(/\*\*|::|`|\]\(/);
      }),
      { numRuns },
    );
  });

  it('is printed, or a finding tells that it is not', () => {
    let printed = 0;
    fc.assert(
      fc.property(documents(anyBlock, '\n\n', '\r\n\r\n', '\n'), language, (pattern, of) => {
        const { body, words } = withWords(pattern);
        const { codes, text } = say(body, of);
        if (codes.length > 0) return;
        printed += 1;
        expect({ body, lost: firstLost(words, text) }).toEqual({ body, lost: null });
      }),
      { numRuns },
    );
    expect(printed).toBeGreaterThan(numRuns / 40);
  });
});

/** Words of the template between helpers, cut where sentences end: those that no helper shares a sentence with. */
function fixedSentences(body: string): readonly string[] {
  return body
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g, '\uE003')
    .split('\n')
    .filter((line) => !/^[\s\uE003]*(?::|\*\*\*)/.test(line))
    .flatMap((line) => line.replace(/^#+ /, '').match(/[^。；！？.;!?]+[。；！？.;!?]*/g) ?? [])
    .filter((sentence) => /\p{L}/u.test(sentence) && !sentence.includes('\uE003'))
    .map((sentence) => sentence.trim());
}

describe('the shipped templates', () => {
  it.each([templates, englishTemplates])('say what they say, in $language', (set) => {
    const document = compose(undefined, set);
    const text = document.parts
      .flatMap(({ blocks }) => blocks.map((block) => textOf(inlinesOfBlock(block))))
      .join('\n');
    const files = [...set.files, ...set.partials.values(), ...set.parts.values(), ...set.topics.values()];
    const silent = files.flatMap(({ name, body }) =>
      fixedSentences(body).some((sentence) => !text.includes(sentence)) ? [name] : [],
    );
    // This edition has no data for the first two, and the last is for short reports.
    expect(silent).toEqual(['10-breakdowns', '10-revisions', '11-appendix']);
  });
});
