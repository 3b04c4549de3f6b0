import { formatDay, periodLabel, toDay, type Day } from '#calendar';
import { compare } from '../decimal.ts';
import type { Actual, PlanVersion } from './indicator.ts';

/** The day in Asia/Shanghai on which a figure was reported. */
export const reportedOn = ({ reportedAt }: Pick<Actual, 'reportedAt'>): Day => toDay(new Date(reportedAt));

/**
 * The figures as they were known at the end of a day: of each period the latest revision reported by then. A bulletin of
 * that day prints the same figures for ever, whatever is corrected later.
 * @returns one figure for each period, in order of period
 */
export function actualsAsOf(revisions: readonly Actual[], asOf: Day): Actual[] {
  const latest = new Map<string, Actual>();
  for (const actual of revisions) {
    const known = latest.get(actual.periodKey);
    if (reportedOn(actual) <= asOf && (!known || actual.revision > known.revision))
      latest.set(actual.periodKey, actual);
  }
  return [...latest.values()].sort((a, b) => (a.periodKey < b.periodKey ? -1 : 1));
}

/** The plan that holds on a day: the latest in effect by then, of two that start together the higher version. */
export function planInForce<T extends PlanVersion>(versions: readonly T[], asOf: Day): T | undefined {
  return versions
    .filter(({ effectiveFrom }) => effectiveFrom <= asOf)
    .reduce<T | undefined>((best, plan) => (best && isLater(best, plan) ? best : plan), undefined);
}

const isLater = (a: PlanVersion, b: PlanVersion): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;

/**
 * Footnotes on figures that changed since an earlier report: those known on `since` that read differently on `asOf`.
 * @returns sentences in order of period: 2022年2月数据由7.5修正为7.1（2022年3月15日）。
 */
export function correctionNotes(revisions: readonly Actual[], since: Day, asOf: Day): string[] {
  const before = new Map(actualsAsOf(revisions, since).map((actual) => [actual.periodKey, actual]));
  return actualsAsOf(revisions, asOf).flatMap((now) => {
    const then = before.get(now.periodKey);
    if (!then || compare(then.value, now.value) === 0) return [];
    const when = formatDay(reportedOn(now));
    return [`${periodLabel(now.periodKey)}数据由${then.value}修正为${now.value}（${when}）。`];
  });
}
