// val-scale: a value that is some power of ten times the one before: a slip between 万 and 亿, or a lost decimal point.
import { type Decimal, decimal } from '../../model/decimal.js';
import type { IndicatorKind, Observation } from '../../model/edition.js';
import { type FindingDefinition, type FindingDocumentation, makeFinding } from '../../model/finding.js';
import { siteOf } from '../check.js';
import type { SuspicionCheck } from '../relation/check.js';
import { citation, written } from '../relation/known-values.js';

const code = 'val-scale';

/** Growth changes its sign, a place and a number of incidents leap: ten times is nothing for them. */
const leapingKinds: ReadonlySet<IndicatorKind> = new Set(['growth', 'rank', 'incidents']);

interface Details {
  readonly name: string;
  readonly now: Observation;
  readonly before: Observation;
  readonly at: { readonly zh: string; readonly en: string };
  /** The whole power of ten between the two. */
  readonly power: number;
  readonly side: 'times' | 'part';
}

const definition: FindingDefinition<Details> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ name, now, before, at, power, side }) => ({
      message: `“${name}”${written(now)}，大约是 ${before.period} 年 ${written(before)}（${at.zh}）的${side === 'times' ? ` ${tenTo(power)} 倍` : ` ${tenTo(power)} 分之一`}，像是差了${slipInChinese(power)}。`,
      expected: `与 ${before.period} 年的 ${written(before)} 相近的数`,
      hint: `核对单位和小数点：是不是该${side === 'times' ? '除以' : '乘以'} ${tenTo(power)}？数值属实时不必改，最好在备注里说明原因。`,
    }),
    en: ({ name, now, before, at, power, side }) => ({
      message: `${written(now)} of “${name}” is about ${side === 'times' ? `${tenTo(power)} times` : `one ${tenTo(power)}th of`} the ${written(before)} of ${before.period} (${at.en}): a slip of the unit or the decimal point?`,
      expected: `a number near the ${written(before)} of ${before.period}`,
      hint: `Check unit and decimal point: should it be ${side === 'times' ? 'divided' : 'multiplied'} by ${tenTo(power)}? If it is right, leave it and say why in the note.`,
    }),
  },
};

export const valScale: SuspicionCheck = {
  code,
  definitions: [definition],
  judge: (value, row, before) => {
    const last = before.latest;
    if (last === undefined || leapingKinds.has(value.indicator.kind)) return null;
    const slip = slipBetween(value.value, last.value, last.observation.decimals === 0);
    if (slip === null) return null;
    return makeFinding(definition, siteOf(row.cell), {
      name: value.indicator.name,
      now: value.observation,
      before: last.observation,
      at: citation([last.observation], row.cell.place.file),
      ...slip,
    });
  },
};

const ten = decimal('10');
/** How far the ratio may be from a power of ten: an honest year lies between, a hundredfold leap needs no luck. */
const nearTenfold = decimal('1.25');
const nearMore = decimal('3');
/** Small numbers of things leap tenfold by themselves: from 3 to 30. */
const smallest = ten;
const farthestPower = 12;

/** @param isWhole whether the value before is a whole number. */
function slipBetween(
  now: Decimal,
  before: Decimal,
  isWhole: boolean,
): Pick<Details, 'power' | 'side'> | null {
  if (now.lte('0') || before.lte('0') || areSurelyAlike(now, before)) return null;
  const side = now.gt(before) ? 'times' : 'part';
  const [larger, smaller] = side === 'times' ? [now, before] : [before, now];
  const ratio = larger.div(smaller);
  for (let power = 1, times = ten; power <= farthestPower; power += 1, times = times.times(ten)) {
    const near = power === 1 ? nearTenfold : nearMore;
    const isNear = ratio.gte(times.div(near)) && ratio.lte(times.times(near));
    if (isNear && (power > 1 || !isWhole || smaller.gte(smallest))) return { power, side };
  }
  return null;
}

/** Whether doubles are enough to see that the ratio is below all that is near a power of ten; `false` says nothing. */
function areSurelyAlike(now: Decimal, before: Decimal): boolean {
  const [a, b] = [Number(now.toFixed()), Number(before.toFixed())];
  return Math.max(a, b) < Math.min(a, b) * leastRatio;
}

/** Below the least ratio, which is 10 / 1.25, by far more than rounding adds up to. */
const leastRatio = 7.99;

function tenTo(power: number): string {
  return `1${'0'.repeat(power)}`;
}

function slipInChinese(power: number): string {
  return { 4: '“万”', 8: '“亿”', 1: '一位小数点', 2: '两位小数点', 3: '“千”' }[power] ?? '单位';
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN':
      '数值大约是上一个已知年份的 10 倍、100 倍、10000 倍……或者几分之一。这多半是单位差了“万”“亿”，或者小数点错了位；有公布的变化能够印证时不提示。',
    en: 'The value is about 10, 100, 10,000 … times that of the last known year, or a fraction of it. Mostly the unit slipped between 万 and 亿, or the decimal point moved. A published change that agrees with it settles the matter.',
  },
  example: {
    'zh-CN': '2019 年 23.56 万件，2020 年写成 295800 万件（应为 29.58 万件）',
    en: '23.56 万件 in 2019, and 295800 万件 in 2020 (it is 29.58)',
  },
  cure: {
    'zh-CN': '核对单位和小数点，换算成指标字典的单位。数值属实时不必改，最好在“note（备注）”列说明原因。',
    en: 'Check unit and decimal point and convert the value to the dictionary’s unit. If it is right, leave it and say why in the note.',
  },
};
