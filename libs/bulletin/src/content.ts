/**
 * A bulletin as data: everything that is printed, already worded and rounded. It is stored as JSON when the bulletin is
 * issued and printed again from it years later, so it refers to nothing outside itself.
 */
export interface BulletinContent {
  head: BulletinHead;
  /** Title of the text, e.g. 关于2022年第12周重点工作督办情况的通报. */
  title: string;
  /** 主送机关, one line without the colon; empty where nobody is addressed. */
  recipients: string;
  /** First paragraph: 截至2022年3月25日…. */
  opening: string;
  blocks: BulletinBlock[];
  /** Each begins on a page of its own, in this order: 附件1, 附件2…. */
  attachments: BulletinAttachment[];
  signature: { office: string; date: string };
  record: BulletinRecord;
  /** How the figures were counted, one sentence. */
  countingRule: string;
  /** Corrections of figures printed earlier and other notes, one sentence each. */
  footnotes: string[];
}

/** 版头. */
export interface BulletinHead {
  /** Name of the series in red: 督查周报. */
  series: string;
  /** 第12期 once issued; before that 第 期（草稿）with a wide space. */
  issueLabel: string;
  /** Issuing office, printed left. */
  office: string;
  /** Printed right: 2022年3月25日. */
  date: string;
  /** Null until the bulletin is issued. */
  issue: { year: number; number: number } | null;
}

export type BulletinBlock = BulletinHeading | BulletinParagraph | BulletinTable;

/** A heading with its number typed: level 1 一、, level 2 （一）, level 3 1. */
export interface BulletinHeading {
  type: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

export interface BulletinParagraph {
  type: 'paragraph';
  text: string;
}

export interface BulletinTable {
  type: 'table';
  title: string;
  columns: BulletinColumn[];
  /** Each row has one cell for each column, printed as it stands. */
  rows: string[][];
  /** Printed under the table. */
  note?: string;
}

export interface BulletinColumn {
  /** Carries the unit of measure: 占年度目标（%）. */
  title: string;
  align: 'left' | 'center' | 'right';
  /** Width in Chinese characters of the table's type size; columns without one share the rest. */
  width?: number;
}

export interface BulletinAttachment {
  title: string;
  blocks: BulletinBlock[];
}

/** 版记. */
export interface BulletinRecord {
  /** 报: upward, by post. */
  report: string[];
  /** 送: peers. */
  send: string[];
  /** 发: downward. */
  issue: string[];
  printedBy: string;
  /** Printed right of the printing office: 2022年3月25日印发. */
  printedOn: string;
  copies: number;
}
