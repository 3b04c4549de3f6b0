import { addDays, maxDay, minDay, periodByKey, periodOf, type Day, type Period } from '#calendar';
import { Figures } from './figures.ts';
import type { Actual, Indicator, PlanEntry } from './indicator.ts';
import { lastCompleted } from './progress.ts';
import { reportedOn } from './versions.ts';

/** The figures of one year as known on a day, ready to be compared. */
export interface Snapshot {
  indicator: Indicator;
  year: Period;
  asOf: Day;
  plan: Figures;
  actuals: Figures;
  /** Reported periods of the year in order of the day they cover up to. */
  covered: { period: Period; through: Day }[];
  dataThrough: Day | null;
  comparedOn: Day | null;
}

/**
 * Puts together what is compared, and on which day. A report printed on 20 March with figures up to February compares them
 * with the plan and the time up to the end of February: what nobody was asked for yet is no arrear. But a month that ended
 * more than `missingAfterDays` ago is awaited no longer and counts as it is. A milestone is compared on the day itself,
 * since one that is not reported is not reached.
 */
export function snapshotOf(
  indicator: Indicator,
  plan: readonly PlanEntry[],
  actuals: readonly Actual[],
  asOf: Day,
  missingAfterDays: number,
): Snapshot {
  const year = periodOf('year', asOf);
  const latest = highestRevisions(actuals);
  const covered = latest
    .map((actual) => ({ period: periodByKey(actual.periodKey), actual }))
    .flatMap(({ period, actual }) => (period ? [{ period, through: coveredThrough(period, actual, asOf) }] : []))
    .filter(({ period }) => period.start >= year.start && period.start <= asOf)
    .sort((a, b) =>
      a.through === b.through ? (a.period.start < b.period.start ? -1 : 1) : a.through < b.through ? -1 : 1,
    );
  const dataThrough = covered.at(-1)?.through ?? null;
  return {
    indicator,
    year,
    asOf,
    plan: new Figures(plan),
    actuals: new Figures(latest.filter(({ periodKey }) => (periodByKey(periodKey)?.start ?? asOf) <= asOf)),
    covered,
    dataThrough,
    comparedOn: indicator.kind === 'milestone' ? asOf : comparisonDay(year, dataThrough, asOf, missingAfterDays),
  };
}

function highestRevisions(actuals: readonly Actual[]): Actual[] {
  const latest = new Map<string, Actual>();
  for (const actual of actuals)
    if (actual.revision > (latest.get(actual.periodKey)?.revision ?? -1)) latest.set(actual.periodKey, actual);
  return [...latest.values()];
}

/** A figure reported while its period runs covers it up to the day of the report only. */
const coveredThrough = ({ start, end }: Period, actual: Actual, asOf: Day): Day =>
  minDay(minDay(end, asOf), maxDay(start, reportedOn(actual)));

function comparisonDay(year: Period, dataThrough: Day | null, asOf: Day, missingAfterDays: number): Day | null {
  const awaitedNoLonger = lastCompleted('month', addDays(asOf, -missingAfterDays - 1)).end;
  const due = awaitedNoLonger >= year.start ? awaitedNoLonger : null;
  return dataThrough === null || due === null ? (dataThrough ?? due) : maxDay(dataThrough, due);
}
