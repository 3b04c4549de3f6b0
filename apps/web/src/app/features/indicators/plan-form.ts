import { maxDay, periodLabel, periodOf, subPeriods } from '#calendar';
import type { PlanInput, PlanView, TargetInput } from '#contracts';

/** A plan as it is typed: every quarter and month has its place, empty where nothing is planned. */
export type PlanDraft = Required<PlanInput>;

/** The periods of a year's form: each quarter before its months. */
export const formPeriods = (year: number): string[] => {
  const whole = periodOf('year', `${year}-01-01`);
  return subPeriods(whole, 'quarter').flatMap((quarter) => [
    quarter.key,
    ...subPeriods(quarter, 'month').map(({ key }) => key),
  ]);
};

/** 一季度, 3月, 3月上旬: a period within the year of the page. */
export const shortLabel = (periodKey: string): string => periodLabel(periodKey).replace(/^\d+年/, '');

/** A target with a place for every quarter and month, 旬 behind them. */
export function spread({ annual, entries }: TargetInput, year: number): TargetInput {
  const keys = formPeriods(year);
  const value = (periodKey: string) => entries.find((entry) => entry.periodKey === periodKey)?.value ?? '';
  const finer = entries.filter(({ periodKey }) => !keys.includes(periodKey));
  return { annual, entries: [...keys.map((periodKey) => ({ periodKey, value: value(periodKey) })), ...finer] };
}

/** What the form starts from: the latest version, to be followed by the next one, or an empty year. */
export function startOf({ year, plan }: PlanView, today: string): PlanDraft {
  const first = `${year}-01-01`;
  if (!plan)
    return {
      ...{ year, basis: '', effectiveFrom: first, units: [], margin: '0' },
      county: spread({ annual: '', entries: [] }, year),
    };
  const within = today.startsWith(String(year)) ? today : first;
  return {
    year,
    basis: '',
    effectiveFrom: maxDay(within, plan.effectiveFrom),
    county: spread(plan.county, year),
    units: plan.units.map(({ unitId, ...target }) => ({ unitId, ...spread(target, year) })),
    margin: plan.margin,
  };
}

/** The same plan for these units: kept ones keep their targets, new ones start empty. */
export const withUnits = (plan: PlanDraft, unitIds: readonly string[]): PlanDraft => ({
  ...plan,
  units: unitIds.map(
    (unitId) =>
      plan.units.find((unit) => unit.unitId === unitId) ?? {
        unitId,
        ...spread({ annual: '', entries: [] }, plan.year),
      },
  ),
});

/** The plan with another target for one unit, or for the county (null). */
export const withTarget = (plan: PlanDraft, index: number | null, target: TargetInput): PlanDraft =>
  index === null
    ? { ...plan, county: target }
    : { ...plan, units: plan.units.map((unit, i) => (i === index ? { ...unit, ...target } : unit)) };
