import type { Day } from '#calendar';
import type { Decimal } from '#evaluation';
import type { IndicatorDefinition, Subject } from './indicators.ts';

/*
 * 数据报送: figures that units report, period by period, and their corrections.
 */

/**
 * POST /indicators/:id/reports → ReportRef. If-Match carries the revision seen, 0 for a first report. Only the unit whose
 * figure it is may report it (谁报谁改); the county's own figure (`unitId` null) is its source unit's.
 */
export interface IndicatorReportInput {
  unitId: string | null;
  /** A month, quarter or 旬 that has begun; of a running one what it has brought so far. */
  periodKey: string;
  value: Decimal;
  /** Who answers for the figure (填报审核人). */
  signer: string;
  /** Why a figure of a period that is over changes. */
  reason?: string | null;
}
export interface ReportRef {
  periodKey: string;
  revision: number;
}

export interface ReportRevision {
  revision: number;
  value: string;
  signer: string;
  reportedByName: string;
  reportedAt: string;
  reason: string | null;
}

/** One period of the report sheet. */
export interface ReportPeriod {
  periodKey: string;
  label: string;
  /** Last day for reporting; null for 旬, which are reported ahead of the month. */
  due: Day | null;
  state: 'running' | 'open' | 'overdue' | 'reported';
  /** 进行中, 待报送, 逾期未报, 已报送, 迟报; of a county that is summed up 2个单位逾期未报, 各单位已报齐. */
  stateLabel: string;
  late: boolean;
  /** The plan for the period, printed; '—' without. */
  plan: string;
  /** Latest figure, printed with unit; '—' before the first. */
  value: string;
  /** The latest figure as it was typed; empty before the first. */
  figure: string;
  /** 0 before the first. */
  revision: number;
  /** Whether a change needs a reason, because the period was over when its figure was reported. */
  needsReason: boolean;
  /** All revisions, the latest first. */
  revisions: ReportRevision[];
}

/**
 * GET /indicators/:id/reports?unitId&county&year → ReportSheet: all periods of a year that have begun, the latest first;
 * with `county=true` the county's own figures.
 */
export interface ReportSheet {
  indicator: IndicatorDefinition;
  subject: Subject;
  /** All whose figures the caller may look at. */
  subjects: Subject[];
  year: number;
  annual: string;
  cumulative: string;
  periods: ReportPeriod[];
  /** Why nothing can be reported; null when it can. */
  closed: string | null;
  /** What to fill in: the month's own figure, or the published cumulative one. */
  hint: string;
}
