import type { ArrangementRow, BulletinContent } from '#bulletin';
import type { Day } from '#calendar';
import type { PageQuery } from './http.ts';

/*
 * 督查周报, base path /api/v1/bulletins. Every change of an existing one carries its version in If-Match. People who may
 * not write bulletins see those that are issued alone.
 */

export type { ArrangementRow as BulletinArrangement, BulletinBlock, BulletinContent, BulletinTable } from '#bulletin';

export type BulletinStatus = 'draft' | 'issued';

/** GET /bulletins → Page<BulletinRow>, by default the latest week first. Sort by period, issuedAt. */
export interface BulletinQuery extends PageQuery {
  status?: BulletinStatus;
  /** The year by which it is numbered; of a draft that of its week. */
  year?: number;
}

export interface BulletinRow {
  id: string;
  version: number;
  status: BulletinStatus;
  statusLabel: string;
  /** 督查周报2022年第12期; of a draft 督查周报（草稿）2022年3月21日至27日. */
  name: string;
  /** 2022年3月21日至27日. */
  period: string;
  periodFrom: Day;
  periodTo: Day;
  /** Day up to which figures count; of a draft the last of the week, at most today. */
  asOf: Day;
  createdByName: string;
  createdAt: string;
  issuedByName: string | null;
  issuedAt: string | null;
}

/** What every change answers. */
export interface BulletinRef {
  id: string;
  version: number;
  status: BulletinStatus;
  /** 期号, null until issued. */
  issueNumber: number | null;
}

/** POST /bulletins → BulletinRef: a draft for the week, Monday to Sunday, in which the day lies. One week has one bulletin. */
export interface BulletinDraft {
  weekOf: Day;
}

/** An arrangement for the coming week. */
export interface BulletinStep {
  text: string;
  due: Day | null;
  /** The tasks it speaks of; next week's report tells what became of them. None for one typed by hand. */
  taskIds: string[];
}

/** What the editor writes; everything else is composed of the figures. */
export interface BulletinEditorial {
  /** Takes the place of the first paragraph; null leaves the one composed. */
  opening: string | null;
  /** 上周安排落实情况: last week's arrangements with what became of each. */
  lastWeek: ArrangementRow[];
  nextSteps: BulletinStep[];
  commendations: string[];
  criticisms: string[];
  /** 版记: upward, to peers, downward, each by post or unit; copies 0 prints none. */
  distribution: { report: string[]; send: string[]; issue: string[]; copies: number };
}

/** PATCH /bulletins/:id → BulletinRef; a draft only. Fields left out stay. */
export type BulletinChange = Partial<BulletinEditorial>;

/**
 * GET /bulletins/:id. A draft is composed anew each time; an issued one is what was frozen. Issue: POST
 * /bulletins/:id/issue → BulletinRef. Remove a draft: DELETE /bulletins/:id. Download: GET /bulletins/:id/bulletin.docx
 * and …/bulletin.xlsx, of a draft marked as such.
 */
export interface BulletinView extends BulletinRow {
  editorial: BulletinEditorial;
  /** Null where the figures do not add up, see `fault`. */
  content: BulletinContent | null;
  /** Why it cannot be composed, in Chinese. */
  fault: string | null;
  /** What the editorial would be if it were begun now: proposed from last week, from the tasks and from what is due. */
  proposed: BulletinEditorial | null;
  /** What the caller may do with it now. */
  allowed: { edit: boolean; issue: boolean; remove: boolean };
}
