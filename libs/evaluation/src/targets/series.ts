import { monthOf, subPeriods, type Period } from '#calendar';
import type { Decimal, Fraction } from '../fraction.ts';
import type { Snapshot } from './snapshot.ts';

/** One month of a chart, rounded to the indicator's decimals; null where nothing is planned or known. */
export interface SeriesPoint {
  /** '2022-03'. */
  periodKey: string;
  /** 3月. */
  label: string;
  plan: Decimal | null;
  actual: Decimal | null;
  /** Of a level or rate the same as `plan`. */
  planCumulative: Decimal | null;
  /** Of a level or rate the same as `actual`. */
  actualCumulative: Decimal | null;
}

/** The months of the year; actual figures end with the month in which the day of comparison lies. */
export function seriesOf(snapshot: Snapshot): SeriesPoint[] {
  const { kind, decimals } = snapshot.indicator;
  const adds = kind === 'flow' || kind === 'count' || kind === 'milestone';
  const text = (value: Fraction | undefined) => value?.toFixed(decimals) ?? null;
  return subPeriods(snapshot.year, 'month').map((month) => {
    const known = snapshot.comparedOn !== null && month.start <= snapshot.comparedOn;
    const { plan, actual, planCumulative, actualCumulative } = adds
      ? sumsOf(snapshot, month)
      : valuesOf(snapshot, month);
    return {
      periodKey: month.key,
      label: `${monthOf(month.start)}月`,
      plan: text(plan),
      actual: known ? text(actual) : null,
      planCumulative: text(planCumulative),
      actualCumulative: known ? text(actualCumulative) : null,
    };
  });
}

const sumsOf = ({ indicator, plan, actuals, year }: Snapshot, month: Period) => ({
  plan: plan.whole(month),
  actual: actuals.known(month),
  planCumulative: indicator.kind === 'milestone' ? plan.ended(year, month.end) : plan.upTo(year, month.end)?.value,
  actualCumulative: actuals.ended(year, month.end),
});

function valuesOf({ indicator, plan, actuals, covered }: Snapshot, month: Period) {
  const planned = indicator.kind === 'rate' ? plan.around(month.end) : plan.endingOn(month.end);
  const last = covered.findLast(({ through }) => through >= month.start && through <= month.end);
  const actual = last && actuals.own(last.period);
  return { plan: planned, actual, planCumulative: planned, actualCumulative: actual };
}
