// unit-mismatch: a row's unit is not the dictionary's; the unit is repeated on purpose, so that slips show.
import {
  type Finding,
  type FindingDefinition,
  makeFinding,
  type FindingDocumentation,
} from '../../model/finding.js';
import { beginningOf, type CheckDeclaration, type NamedCell, siteOf } from '../check.js';
import { scaleOf } from './unit-scale.js';

const code = 'unit-mismatch';

interface Details {
  readonly found: string;
  readonly wanted: string;
  readonly indicator: string;
  /** How a value in the row's unit becomes one in the dictionary's; `null` if the units have nothing in common. */
  readonly conversion: { readonly operation: 'divide' | 'multiply'; readonly factor: string } | null;
}

const different: FindingDefinition<Details> = {
  code,
  severity: 'error',
  exitCode: 1,
  text: {
    'zh-CN': ({ found, wanted, indicator, conversion }) => ({
      message: `单位“${found}”与指标字典不一致，“${indicator}”的单位是“${wanted}”${conversion === null ? '' : `，两者相差 ${conversion.factor} 倍`}。`,
      expected: wanted,
      hint:
        conversion === null
          ? `核对数值：以“${wanted}”为单位时把单位改成“${wanted}”；指标的单位确实变了，请改 dictionary.csv。`
          : `如果数值以“${found}”为单位，请把数值${conversion.operation === 'divide' ? '除以' : '乘以'} ${conversion.factor}，再把单位改成“${wanted}”；如果数值本来就以“${wanted}”为单位，只改单位。`,
    }),
    en: ({ found, wanted, conversion }) => ({
      message: `The unit “${found}” is not the dictionary’s “${wanted}”${conversion === null ? '' : `; they differ by a factor of ${conversion.factor}`}.`,
      expected: wanted,
      hint:
        conversion === null
          ? `Check the value: if it is in “${wanted}”, write that unit; if the unit really changed, change dictionary.csv.`
          : `If the value is in “${found}”, ${conversion.operation} it by ${conversion.factor} and write “${wanted}”; if it is in “${wanted}” already, change the unit only.`,
    }),
  },
};

const differentWidth: FindingDefinition<{ readonly wanted: string }> = {
  code,
  severity: 'warning',
  exitCode: 1,
  text: {
    'zh-CN': ({ wanted }) => ({
      message: `单位的全角、半角写法与指标字典不同，已按“${wanted}”读取。`,
      expected: wanted,
      hint: `改写为“${wanted}”。`,
    }),
    en: ({ wanted }) => ({
      message: `The unit differs from the dictionary in width only and was read as “${wanted}”.`,
      expected: wanted,
      hint: `Write “${wanted}”.`,
    }),
  },
};

export const unitMismatch: CheckDeclaration = { code, definitions: [different, differentWidth] };

/** Compares a row's unit with its indicator's. */
export function checkUnit(
  cell: NamedCell,
  unit: string,
  indicator: { readonly name: string; readonly unit: string },
): Finding | null {
  const wanted = indicator.unit;
  if (unit === wanted) return null;
  if (unit.normalize('NFKC') === wanted.normalize('NFKC')) {
    return makeFinding(differentWidth, siteOf(cell), { wanted });
  }
  const found = beginningOf(unit, 20);
  const details = { found, wanted, indicator: indicator.name, conversion: conversionOf(unit, wanted) };
  return makeFinding(different, siteOf(cell), details);
}

function conversionOf(unit: string, wanted: string): Details['conversion'] {
  const [from, to] = [scaleOf(unit), scaleOf(wanted)];
  if (from.base !== to.base) return null;
  return from.factor.lt(to.factor)
    ? { operation: 'divide', factor: to.factor.div(from.factor).toFixed() }
    : { operation: 'multiply', factor: from.factor.div(to.factor).toFixed() };
}

export const documentation: FindingDocumentation = {
  code,
  when: {
    'zh-CN': '这一行的单位与指标字典里的不同。单位特意重复一遍，就是为了发现“万元”“亿元”之类的错。',
    en: 'The unit of the row is not that of the dictionary. It is repeated on purpose, so that slips such as 万元 for 亿元 show.',
  },
  example: '295800,件 → 29.58,万件',
  cure: {
    'zh-CN': '如果数值是按这里写的单位填的，先换算成字典的单位再改单位；否则只改单位。',
    en: 'If the value is in the unit written here, convert it to the dictionary’s unit and then change the unit; otherwise change the unit only.',
  },
};
