import { formatDay, periodByKey, periodLabel } from '#calendar';
import type { IndicatorView } from '#contracts';
import { reportedOn } from '#evaluation';
import { overdueReports } from './arrears';
import { type IndicatorYear, reportingSubjects } from './indicator-year';
import { type ReportingDays, reportState, settled } from './reporting-days';
import { corrections, type Moment } from './standing';

type NameOf = (unitId: string | null) => string;

/** Who has not reported what is due, by period. */
export function missingReports(
  data: IndicatorYear,
  { knownOn }: Moment,
  days: ReportingDays,
  nameOf: NameOf,
  visible: readonly (string | null)[],
): IndicatorView['missing'] {
  const rows = [...overdueReports(data, knownOn, days).values()]
    .flat()
    .filter(({ unitId }) => visible.includes(unitId));
  const all = reportingSubjects(data).length;
  return [...Map.groupBy(rows, ({ periodKey }) => periodKey).values()].flatMap((missing) => {
    const [first] = missing;
    if (!first) return [];
    const { label, due } = first;
    const everybody = missing.length === all && all > 3;
    return { label, due, units: everybody ? [`全部${all}个单位`] : missing.map(({ unitId }) => nameOf(unitId)) };
  });
}

/** What to know of the figures besides: corrections in the year, and reports that came late. */
export function footnotes(
  data: IndicatorYear,
  { knownOn }: Moment,
  days: ReportingDays,
  nameOf: NameOf,
  visible: readonly (string | null)[],
): string[] {
  const revisions = data.revisions.filter(({ unitId }) => visible.includes(unitId));
  return [...corrections(revisions, `${data.year - 1}-12-31`, knownOn, nameOf), ...lateNotes()];

  function lateNotes(): string[] {
    const known = revisions.filter((revision) => reportedOn(revision) <= knownOn);
    return [...Map.groupBy(known, ({ unitId, periodKey }) => `${unitId ?? ''} ${periodKey}`).values()].flatMap(
      (all) => {
        const [first] = all;
        const period = first && periodByKey(first.periodKey);
        if (!period) return [];
        const { late } = reportState(data.indicator.kind, period, all, knownOn, days);
        const on = settled(all, period).map(reportedOn).sort().at(0);
        return late && on !== undefined
          ? `${nameOf(first.unitId)}${periodLabel(period.key)}数据于${formatDay(on)}报送，迟报。`
          : [];
      },
    );
  }
}
