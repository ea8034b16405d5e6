// The columns are those of the contract: names, order and Chinese aliases, written down here a second time.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../pipeline/inputs/headers.js';
import { readEditionSources } from '../../pipeline/inputs/read-edition.js';
import type { TableName } from '../../pipeline/model/sources.js';

const contract: Readonly<Record<TableName, string>> = {
  topics: 'topic[主题] parent name name_en',
  dictionary:
    'indicator[指标编码] name[指标名称] name_en topic[主题] unit[单位] unit_en kind[类型] better[方向] decimals[小数位] minimum[下限] maximum[上限] required[必填] part_of[从属] definition[口径] ' +
    'headline[核心指标] benchmark[对照指标] since[起始年份] until[终止年份] former_names[曾用名] former_units[曾用单位] breaks[口径变更] definition_en',
  values:
    'indicator[指标编码] period[年份] value[数值] unit[单位] qualifier[限定] status[状态] source[来源] note[备注] note_en',
  comparisons:
    'indicator[指标编码] base_period[基期] change[变化] change_unit[变化单位] source[来源] note[备注] note_en',
  standings:
    'subject[对象] scope[范围] standing[位次类型] rank[名次] years[连续年数] source[来源] note[备注] scope_en note_en',
  breakdowns:
    'indicator[指标编码] period[年份] dimension[维度] category[类别] value[数值] unit[单位] status[状态] source[来源] note[备注] category_en note_en',
  targets: 'indicator[指标编码] period[年份] target[目标] unit[单位] source[来源]',
  activities: 'topic[主题] order kind[类型] title[标题] detail[内容] source[来源] title_en detail_en',
  photos:
    'file[文件] date[日期] people[人物] place[地点] occasion[事由] alt[替代文本] credit people_en place_en occasion_en alt_en',
};
const names = Object.keys(contract) as TableName[];

const edition = 'inputs/guangxi/2020';
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly title?: string }[] };
}
const { resources }: { resources: readonly Resource[] } = JSON.parse(
  readFileSync(`${edition}/datapackage.json`, 'utf8'),
);

describe('columnsOf', () => {
  it.each(names)('gives the columns of %s', (table) => {
    const written = columnsOf(table).map(({ name, alias }) => (alias === '' ? name : `${name}[${alias}]`));
    expect(written.join(' ')).toBe(contract[table]);
  });

  it.each(names)('uses no header of %s twice', (table) => {
    const headers = columnsOf(table).flatMap(({ name, alias }) => (alias === '' ? [name] : [name, alias]));
    expect(new Set(headers).size).toBe(headers.length);
  });
});

describe('the data package of the first edition', () => {
  it('describes every table in its folder and no other', () => {
    const tables = readdirSync(edition).filter((name) => name.endsWith('.csv'));
    expect(resources.map(({ path }) => path).sort()).toEqual(tables.sort());
  });

  it('names the fields as the tables do, in their order', () => {
    const { tables } = readEditionSources(edition);
    for (const { path, schema } of resources) {
      const table = names.find((name) => name === basename(path, '.csv'));
      const fields = schema.fields.map(({ name }) => name);
      expect(fields).toEqual(table === undefined ? [] : columnsOf(table).map(({ name }) => name));
      expect(fields).toEqual(table === undefined ? [] : tables.get(table)?.header.map(({ text }) => text));
      for (const { title } of schema.fields) expect(title).toMatch(/\p{Script=Han}/u);
    }
  });
});
