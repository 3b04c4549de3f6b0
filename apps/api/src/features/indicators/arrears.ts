import { periodLabel, type Day } from '#calendar';
import type { AwaitedReport } from '#contracts';
import { reportedOn } from '#evaluation';
import { entriesOf, type IndicatorYear, latestPlan, reportingSubjects, revisionsOf } from './indicator-year';
import { begunPeriods, reportState, type ReportingDays } from './reporting-days';

/**
 * The periods of one subject that are over and whose figure is not there yet.
 * @param today reports known at the end of this day count
 */
export function awaitedReports(
  data: IndicatorYear,
  unitId: string | null,
  today: Day,
  days: ReportingDays,
): AwaitedReport[] {
  const known = revisionsOf(data, unitId).filter((revision) => reportedOn(revision) <= today);
  const { kind } = data.indicator;
  return begunPeriods(entriesOf(latestPlan(data), null), data.year, today).flatMap((period) => {
    const revisions = known.filter(({ periodKey }) => periodKey === period.key);
    const { state, due } = reportState(kind, period, revisions, today, days);
    if (due === null || (state !== 'open' && state !== 'overdue')) return [];
    return { unitId, periodKey: period.key, label: periodLabel(period.key), due, overdue: state === 'overdue' };
  });
}

/** What subjects have not reported although the day for it is past, by subject. */
export function overdueReports(
  data: IndicatorYear,
  today: Day,
  days: ReportingDays,
): ReadonlyMap<string | null, AwaitedReport[]> {
  if (!data.indicator.active) return new Map();
  const rows = reportingSubjects(data).map((unitId): [string | null, AwaitedReport[]] => [
    unitId,
    awaitedReports(data, unitId, today, days).filter(({ overdue }) => overdue),
  ]);
  return new Map(rows.filter(([, awaited]) => awaited.length > 0));
}
