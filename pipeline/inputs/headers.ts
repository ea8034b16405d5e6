// The columns of each table: their header, its Chinese alias, and whether a table can do without.
import type { TableName } from '../model/sources.js';

export interface Column {
  readonly name: string;
  /** Accepted in place of the name; empty if there is none. */
  readonly alias: string;
  readonly required: boolean;
}

const required = (name: string, alias = ''): Column => ({ name, alias, required: true });
const optional = (name: string, alias = ''): Column => ({ name, alias, required: false });

const indicator = required('indicator', '指标编码');
const unit = required('unit', '单位');
const source = optional('source', '来源');
const note = optional('note', '备注');
/** Translations for a report in English: old files do without. */
const noteInEnglish = optional('note_en');

const columns: Readonly<Record<TableName, readonly Column[]>> = {
  topics: [required('topic', '主题'), required('parent'), required('name'), required('name_en')],
  dictionary: [
    indicator,
    required('name', '指标名称'),
    required('name_en'),
    required('topic', '主题'),
    unit,
    required('unit_en'),
    required('kind', '类型'),
    required('better', '方向'),
    required('decimals', '小数位'),
    required('minimum', '下限'),
    required('maximum', '上限'),
    required('required', '必填'),
    required('part_of', '从属'),
    required('definition', '口径'),
    optional('headline', '核心指标'),
    optional('benchmark', '对照指标'),
    optional('since', '起始年份'),
    optional('until', '终止年份'),
    optional('former_names', '曾用名'),
    optional('former_units', '曾用单位'),
    optional('breaks', '口径变更'),
    optional('definition_en'),
  ],
  values: [
    indicator,
    required('period', '年份'),
    required('value', '数值'),
    unit,
    optional('qualifier', '限定'),
    optional('status', '状态'),
    source,
    note,
    noteInEnglish,
  ],
  comparisons: [
    indicator,
    required('base_period', '基期'),
    required('change', '变化'),
    required('change_unit', '变化单位'),
    source,
    note,
    noteInEnglish,
  ],
  standings: [
    required('subject', '对象'),
    required('scope', '范围'),
    required('standing', '位次类型'),
    required('rank', '名次'),
    required('years', '连续年数'),
    source,
    note,
    optional('scope_en'),
    noteInEnglish,
  ],
  breakdowns: [
    indicator,
    required('period', '年份'),
    required('dimension', '维度'),
    required('category', '类别'),
    required('value', '数值'),
    unit,
    optional('status', '状态'),
    source,
    note,
    optional('category_en'),
    noteInEnglish,
  ],
  targets: [
    indicator,
    required('period', '年份'),
    required('target', '目标'),
    optional('unit', '单位'),
    source,
  ],
  activities: [
    required('topic', '主题'),
    required('order'),
    required('kind', '类型'),
    required('title', '标题'),
    required('detail', '内容'),
    source,
    optional('title_en'),
    optional('detail_en'),
  ],
  photos: [
    required('file', '文件'),
    required('date', '日期'),
    required('people', '人物'),
    required('place', '地点'),
    required('occasion', '事由'),
    required('alt', '替代文本'),
    optional('credit'),
    optional('people_en'),
    optional('place_en'),
    optional('occasion_en'),
    optional('alt_en'),
  ],
};

/** Headers are compared without surrounding space, case and width: these slips leave no doubt. */
export function plainHeader(header: string): string {
  return header.normalize('NFKC').trim().toLowerCase();
}

export function namesOf({ name, alias }: Column): readonly string[] {
  return alias === '' ? [name] : [name, alias];
}

/** The name of the column that a header stands for, directly, by its alias or with a slip of writing; else `null`. */
export function columnNamed(table: TableName, header: string): string | null {
  const plain = plainHeader(header);
  return columns[table].find((column) => namesOf(column).includes(plain))?.name ?? null;
}

/** The columns of a table in the order in which they are documented. */
export function columnsOf(table: TableName): readonly Column[] {
  return columns[table];
}
