// What users of another typesetter reported of its Chinese text, as test cases: the number is that of the report in
// the tracker of typst/typst, the text is ours.

export interface ReportedCase {
  readonly report: string;
  readonly complaint: string;
  readonly text: string;
  /** Measure in ems. */
  readonly ems: number;
  readonly indent: 0 | 2;
}

export const reportedCases: readonly ReportedCase[] = [
  {
    report: '#276',
    complaint: '两端对齐时标点应先挤压，不是全部占一字；首行缩进两字，第一段也缩进',
    text: '“质量第一”，效益优先。质量、标准、计量、认证，四者并重；企业为主，政府引导（社会参与），质量至上。',
    ems: 16,
    indent: 2,
  },
  {
    report: '#276',
    complaint: '汉字与西文之间留四分之一字',
    text: '全区推广ISO 9001和HACCP体系，用APP受理投诉12件。',
    ems: 30,
    indent: 0,
  },
  {
    report: '#6062',
    complaint: '拉伸时西文和数字两侧应一样宽',
    text: '质量第1回大检查现在开始了计量基础',
    ems: 15.6,
    indent: 0,
  },
  {
    report: '#6062',
    complaint: '挤压时也一样',
    text: '在第12回和第34回检查中用APP受理投诉的企业和个人都说好',
    ems: 21.4,
    indent: 0,
  },
  {
    report: '#2439',
    complaint: '【】〔〕［］｛｝〖〗和？！也要挤压，在行首行末也一样',
    text: '甲【乙】，〔丙〕；［丁］。｛戊｝：〖己〗！“庚”？【【辛】】（见〔壬〕）？〔癸〕〔子〕。',
    ems: 12,
    indent: 0,
  },
  {
    report: '#8555',
    complaint: '｟｠〘〙〝〟也要挤压',
    text: '甲」「乙〙〘丙〟〝丁｠｟戊〚己〛，〘庚〙。〘辛〙〝壬〟',
    ems: 10,
    indent: 0,
  },
  {
    report: '#8390',
    complaint: '居中的标点两侧的空白一样多',
    text: '阿卜杜拉·买买提和列夫·托尔斯泰·甲',
    ems: 30,
    indent: 0,
  },
  {
    report: '#3082',
    complaint: '括号里末一字是数字时，后面的逗号不到行首',
    text: '合格率稳步提升已连续六年提高（8888），满意度连续六年提高。',
    ems: 19,
    indent: 0,
  },
  {
    report: '#6774',
    complaint: '间隔号不在行首，占半字',
    text: '参加评审的专家有阿卜杜拉·买买提等十二人。',
    ems: 12,
    indent: 0,
  },
  {
    report: '#2348',
    complaint: '段首缩进之后的括号和引号也让出半字',
    text: '（一）质量水平稳步提升。',
    ems: 30,
    indent: 2,
  },
  {
    report: '#6501',
    complaint: '冒号后接引号只占一字半',
    text: '他说：“质量第一。”',
    ems: 30,
    indent: 0,
  },
  {
    report: '#7113',
    complaint: '行末和全角标点旁没有中西间距',
    text: '依据《GB/T 19001》、“ISO”（2015）和A。B类共5，计12',
    ems: 30,
    indent: 0,
  },
];
