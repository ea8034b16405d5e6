// The typed document: what compose gives to every writer (PDF now, HTML and Word later).
import type { Drawing } from './chart.js';
import type { Figure } from './figure.js';

/** A number as printed; layout keeps its parts together: never broken inside, unit close by. */
export interface NumberInline {
  readonly type: 'number';
  readonly figure: Figure;
  /** 超过, 约, 比…; may be empty. */
  readonly before: string;
  /** Digits only: `97.6`, `-0.6`. */
  readonly digits: string;
  /** `%`, `万件`; may be empty. */
  readonly unit: string;
  /** 以上 … stands after the unit; may be empty. 30多个 has digits 30, unit 多个. */
  readonly after: string;
}

/**
 * A footnote. Its mark stands where the inline does; its words stand at the foot of that page, or below the
 * table or chart that holds the mark.
 */
export interface NoteInline {
  readonly type: 'note';
  /** Notes of one id are one: on each page, or in each table, its words stand once and its marks are alike. */
  readonly id: string;
  readonly children: readonly Inline[];
}

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | NumberInline
  | NoteInline
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  /** A sign with a spoken meaning: ▲ read as 提高. */
  | { readonly type: 'symbol'; readonly text: string; readonly spoken: string; readonly tone: Tone }
  /** 图2-3, 表附-1, or a page number; the text is known only after layout. */
  | { readonly type: 'reference'; readonly target: string; readonly show: 'number' | 'page' }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** A run in another language than the document's. */
  | { readonly type: 'foreign'; readonly language: string; readonly text: string }
  | { readonly type: 'line-break' };

/** better, worse or neither: never shown by colour alone. */
export type Tone = 'good' | 'bad' | 'neutral';

export interface Heading {
  readonly type: 'heading';
  /** 1 = part (第一部分 …, 附录一 …), 2 = section, 3 = subsection. */
  readonly level: 1 | 2 | 3;
  /** Unique in the document; bookmark, contents and references aim at it. */
  readonly id: string;
  /** 第一部分, 一、, （一）, 附录一; `null` if unnumbered. Printed before the text. */
  readonly number: string | null;
  readonly children: readonly Inline[];
  readonly inContents: boolean;
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** body: 2-em indent. lead: the opening lines of a part. note: small, no indent. */
  readonly style: 'body' | 'lead' | 'note';
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Number of the first item; 1 where items have none. */
  readonly start: number;
  readonly items: readonly ListItem[];
}
/** Paragraphs, all of the style body, and lists inside the list. */
export type ListItem = readonly (Paragraph | List)[];

export interface TableColumn {
  /** number: aligned on the units digit. */
  readonly align: 'start' | 'center' | 'number';
  /** Relative weight for wide text columns; layout decides widths from content otherwise. */
  readonly weight: number | null;
}

export interface TableRow {
  readonly type: 'row';
  readonly cells: readonly (readonly Inline[])[];
}
/** A full-width row that names the group of rows below it; never left alone at a page foot. */
export interface TableGroup {
  readonly type: 'group';
  readonly title: readonly Inline[];
}

export interface TableBlock {
  readonly type: 'table';
  readonly id: string;
  readonly caption: readonly Inline[];
  /** 单位：项 at the upper right when all rows share it; else empty. */
  readonly unitNote: readonly Inline[];
  readonly columns: readonly TableColumn[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (TableRow | TableGroup)[];
  /** Whether the first column names the row (row header for a screen reader). */
  readonly rowHeader: boolean;
  readonly notes: readonly (readonly Inline[])[];
}

export interface ChartBlock {
  readonly type: 'chart';
  readonly id: string;
  readonly caption: readonly Inline[];
  readonly drawing: Drawing;
  /** 注：… below the caption: 推算 marks, bases. */
  readonly notes: readonly (readonly Inline[])[];
}

export interface PhotographsBlock {
  readonly type: 'photographs';
  readonly photographs: readonly {
    readonly bytes: Uint8Array | null;
    readonly alternativeText: string;
    readonly caption: readonly Inline[];
    readonly credit: string;
  }[];
  /** Stands in the quiet frame of a picture that is not there: 图片待补. */
  readonly placeholder: string;
}

export interface KeyFigureCard {
  readonly label: readonly Inline[];
  readonly number: NumberInline;
  /** ▲ 比上年提高1.1个百分点; may be empty. */
  readonly change: readonly Inline[];
}
export interface KeyFiguresBlock {
  readonly type: 'key-figures';
  readonly cards: readonly KeyFigureCard[];
}

/** The contents, or the list of figures or of tables; layout fills in page numbers. */
export interface ContentsBlock {
  readonly type: 'contents';
  readonly title: string;
  /** Headings, unless said otherwise. */
  readonly of?: 'headings' | 'charts' | 'tables';
}

/** An index of indicators; layout fills in the pages that print their figures. */
export interface IndexBlock {
  readonly type: 'index';
  readonly groups: readonly {
    /** The letter that the entries are filed under. */
    readonly label: string;
    readonly entries: readonly { readonly indicator: string; readonly name: string }[];
  }[];
}

export interface CoverBlock {
  readonly type: 'cover';
  /** Upper line: the region. */
  readonly region: string;
  /** 质量状况报告 */
  readonly title: string;
  /** （2020年） */
  readonly year: string;
  readonly issuingBody: string;
  /** 二〇二一年… or the data version line; may be empty. */
  readonly date: string;
}

/** The last page: issuing body, data version, licence. */
export interface ColophonBlock {
  readonly type: 'colophon';
  readonly entries: readonly { readonly label: string; readonly children: readonly Inline[] }[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | TableBlock
  | ChartBlock
  | PhotographsBlock
  | KeyFiguresBlock
  | ContentsBlock
  | IndexBlock
  | CoverBlock
  | ColophonBlock
  | { readonly type: 'page-break' };

/** A run of pages with one kind of folio. cover, back: none. front: roman. body, appendix: decimal. */
export interface DocumentPart {
  readonly matter: 'cover' | 'front' | 'body' | 'appendix' | 'back';
  /**
   * Prefix of figure and table numbers in this part, such as `1` for 图1-1 or `附一` for 表附一-1;
   * empty where nothing is numbered.
   */
  readonly numberPrefix: string;
  readonly blocks: readonly Block[];
}

/** Words that layout itself prints, in the report's language. */
export interface LayoutWords {
  /** 图 */
  readonly figure: string;
  /** 表 */
  readonly table: string;
  /** Between a figure's number and its title: an em; a full stop. */
  readonly captionGap: string;
  /** What stands around the number of a table that goes on: 续表1-1, Table 1-1 (continued). */
  readonly continued: { readonly before: string; readonly after: string };
  /** What stands around a group's title where it is repeated on a further page: nothing and （续）. */
  readonly continuedGroup: { readonly before: string; readonly after: string };
  /** What a link to a footnote says around its mark, before its words: 注①：, Note 1: */
  readonly note: { readonly before: string; readonly after: string };
  /** Running head: region, year and title. */
  readonly runningHead: string;
  /** 草稿 across each page; empty for a report. */
  readonly watermark: string;
}

export interface ReportDocument {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** ISO date; the only date in the PDF. */
  readonly date: string;
  readonly words: LayoutWords;
  /** What a bar in the margin marks as changed since an earlier report: whole blocks, and rows of tables. */
  readonly changed: ReadonlySet<Block | TableRow>;
  readonly parts: readonly DocumentPart[];
}
