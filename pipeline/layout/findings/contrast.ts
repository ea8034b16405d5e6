// lay-contrast: two colours of the theme that meet are too much alike to be told apart.
import {
  type FindingDefinition,
  type FindingDocumentation,
  type Finding,
  makeFinding,
} from '../../model/finding.js';
import type { JsonDocument } from '../../model/sources.js';
import { contrastFaults } from '../contrast.js';
import type { Theme } from '../theme-definition.js';

interface Details {
  readonly use: string;
  readonly colour: string;
  readonly against: string;
  readonly ratio: string;
  readonly least: string;
}

export const weakContrast: FindingDefinition<Details> = {
  code: 'lay-contrast',
  severity: 'warning',
  exitCode: 0,
  text: {
    'zh-CN': ({ use, colour, against, ratio, least }) => ({
      message: `颜色${colour}与${against}的对比度只有${ratio}，“${use}”看不清楚。`,
      expected: `对比度至少${least}（WCAG 2.2，AA级）。`,
      hint: '把其中较浅的一种改深，或把较深的一种改浅，再看灰度样张。',
    }),
    en: ({ use, colour, against, ratio, least }) => ({
      message: `The contrast of ${colour} and ${against} is only ${ratio}: “${use}” is hard to see.`,
      expected: `A contrast of at least ${least} (WCAG 2.2, level AA).`,
      hint: 'Make one of them darker or the other lighter, and look at the grey proof.',
    }),
  },
};

/** One finding for each pair of colours that fails, at the place of the colour in the theme file. */
export function checkContrast(theme: Theme, { placeOf }: JsonDocument): readonly Finding[] {
  return contrastFaults(theme).map(({ path, colour, against, use, ratio, least }) =>
    makeFinding(
      weakContrast,
      { place: placeOf(path), found: colour, field: `/${path.join('/')}` },
      // Rounded down: 4.497 is not 4.5.
      { use, colour, against, ratio: (Math.floor(ratio * 100) / 100).toFixed(2), least: String(least) },
    ),
  );
}

export const documentation: FindingDocumentation = {
  code: 'lay-contrast',
  when: {
    'zh-CN':
      '版式文件里有两种会相遇的颜色过于接近：文字与底色、图中相邻的色块，视力不好的读者或灰度打印时分不清。',
    en: 'Two colours of the theme that meet are too much alike: text and its ground, or neighbours in a chart. Readers with weak sight, and grey prints, do not tell them apart.',
  },
  example: '"muted": "#BBBBBB"',
  cure: {
    'zh-CN': '把文字的颜色改深。文字要 4.5 : 1，大字和图形要 3 : 1。报告照常生成。',
    en: 'Make the text darker: text needs 4.5 : 1, large text and graphics 3 : 1. The report is made all the same.',
  },
};
