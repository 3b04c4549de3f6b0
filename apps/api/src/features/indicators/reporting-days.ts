import {
  addDays,
  daysInMonth,
  monthOf,
  type Day,
  type Period,
  rollToWorkingDay,
  subPeriods,
  periodOf,
  type WorkCalendar,
  yearOf,
} from '#calendar';
import { reportedOn, type Actual, type IndicatorKind, type PlanEntry } from '#evaluation';

/** When figures are to be reported: a day of the following month, moved on where it is a day off. */
export interface ReportingDays {
  /** 1–28. */
  day: number;
  calendar: WorkCalendar;
}

/**
 * Last day for reporting a period. Growth rates and shares are published late, so they have until the month's end, and
 * January comes out together with February. 旬 are reported ahead of their month: no day is set for them.
 */
function reportDue(kind: IndicatorKind, period: Period, { day, calendar }: ReportingDays): Day | null {
  if (period.kind === 'tenday') return null;
  const first = addDays(period.end, 1);
  if (kind !== 'rate') return rollToWorkingDay(addDays(first, day - 1), calendar).day;
  if (monthOf(period.end) === 1) return null;
  return rollToWorkingDay(addDays(first, daysInMonth(yearOf(first), monthOf(first)) - 1), calendar).day;
}

/** What a subject reports by: quarters where its plan has them and no months, else months. */
function reportingKind(entries: readonly PlanEntry[]): 'month' | 'quarter' {
  const has = (pattern: RegExp) => entries.some(({ periodKey }) => pattern.test(periodKey));
  return has(/-Q\d$/) && !has(/^\d{4}-\d{2}$/) ? 'quarter' : 'month';
}

/** Whether the plan divides the month into 旬, so that those may be reported before the month is over. */
export const plansTendays = (entries: readonly PlanEntry[], monthKey: string): boolean =>
  entries.some(({ periodKey }) => periodKey.startsWith(`${monthKey}-`));

/** The months or quarters of a year that have begun, in order. */
export function begunPeriods(entries: readonly PlanEntry[], year: number, today: Day): Period[] {
  return subPeriods(periodOf('year', `${year}-01-01`), reportingKind(entries)).filter(({ start }) => start <= today);
}

/** Revisions given when the period was over; before that a figure says only what the period has brought so far. */
export const settled = <T extends Actual>(revisions: readonly T[], period: Pick<Period, 'end'>): T[] =>
  revisions.filter((revision) => reportedOn(revision) >= period.end);

export interface ReportState {
  state: 'running' | 'open' | 'overdue' | 'reported';
  due: Day | null;
  /** Whether the first figure after the period's end came after the last day for it. */
  late: boolean;
}

/**
 * Where the report of a period stands.
 * @param revisions all revisions of the period's figure known on `today`
 */
export function reportState(
  kind: IndicatorKind,
  period: Period,
  revisions: readonly Actual[],
  today: Day,
  days: ReportingDays,
): ReportState {
  const due = reportDue(kind, period, days);
  const first = settled(revisions, period).map(reportedOn).sort().at(0);
  if (first !== undefined) return { state: 'reported', due, late: due !== null && first > due };
  if (period.end > today) return { state: 'running', due, late: false };
  return { state: due !== null && due < today ? 'overdue' : 'open', due, late: false };
}
