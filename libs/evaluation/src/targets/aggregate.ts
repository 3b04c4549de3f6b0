import { periodByKey } from '#calendar';
import { Fraction } from '../fraction.ts';
import { Figures } from './figures.ts';
import type { Actual, Indicator } from './indicator.ts';

export interface Aggregate {
  /** The county's figures: of each period reported by any unit the sum over the units. */
  actuals: Actual[];
  /** Units whose figure for a period is not in its sum; periods without any are left out. */
  missing: { periodKey: string; unitIds: string[] }[];
}

/**
 * Adds the figures of units up to the county's (flow, count, milestone). A unit that reported the parts of a period only
 * counts with their sum.
 * @param unitActuals of each unit one figure for each period (`actualsAsOf`)
 * @throws RangeError for a level or rate: those are never added over units, the county has a figure of its own
 */
export function aggregate(
  indicator: Indicator,
  unitActuals: readonly { unitId: string; actuals: readonly Actual[] }[],
): Aggregate {
  if (indicator.kind === 'level' || indicator.kind === 'rate')
    throw new RangeError(`“${indicator.name}”不能由各单位数据相加得出，请直接填报全县数据。`);
  const units = unitActuals.map(({ unitId, actuals }) => ({ unitId, figures: new Figures(actuals), actuals }));
  const keys = [...new Set(unitActuals.flatMap(({ actuals }) => actuals.map(({ periodKey }) => periodKey)))].sort();
  const rows = keys.map((periodKey) => {
    const period = periodByKey(periodKey);
    const figures = units.map(({ unitId, figures, actuals }) => ({
      unitId,
      value: period && figures.known(period),
      reports: actuals.filter((actual) => actual.periodKey === periodKey),
    }));
    const reports = figures.flatMap((row) => row.reports);
    return {
      actual: {
        periodKey,
        value: Fraction.sum(figures.flatMap(({ value }) => value ?? [])).toDecimal(),
        reportedAt:
          reports
            .map(({ reportedAt }) => reportedAt)
            .sort()
            .at(-1) ?? '',
        revision: Math.max(...reports.map(({ revision }) => revision)),
      },
      missing: { periodKey, unitIds: figures.filter(({ value }) => !value).map(({ unitId }) => unitId) },
    };
  });
  return {
    actuals: rows.map(({ actual }) => actual),
    missing: rows.map(({ missing }) => missing).filter(({ unitIds }) => unitIds.length > 0),
  };
}
