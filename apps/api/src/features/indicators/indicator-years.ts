import type { PlanEntry } from '#evaluation';
import { type EntityManager, In, Like } from 'typeorm';
import { type IndicatorEntity, IndicatorReportEntity, PlanEntryEntity, TargetPlanEntity } from './indicator.entity';
import type { IndicatorYear, PlanSet, Revision, SubjectPlan } from './indicator-year';

/**
 * Reads a year of many indicators in three queries.
 * @param entriesOf whose parts of plans to read: of everybody, or of the county and these units
 * @returns one for each indicator, in their order
 */
export async function loadYears(
  manager: EntityManager,
  indicators: readonly IndicatorEntity[],
  year: number,
  entriesOf: 'all' | readonly string[],
): Promise<IndicatorYear[]> {
  const indicatorId = In(indicators.map(({ id }) => id));
  const plans = await manager.find(TargetPlanEntity, {
    where: { indicatorId, year },
    order: { revision: 'ASC', unitId: 'ASC' },
  });
  const wanted = plans.filter(({ unitId }) => entriesOf === 'all' || unitId === null || entriesOf.includes(unitId));
  const entries = await manager.find(PlanEntryEntity, {
    where: { planId: In(wanted.map(({ id }) => id)) },
    order: { periodKey: 'ASC' },
  });
  const reports = await manager.find(IndicatorReportEntity, {
    where: { indicatorId, periodKey: Like(`${year}%`) },
    order: { periodKey: 'ASC', revision: 'ASC' },
  });

  const entriesByPlan = Map.groupBy(entries, ({ planId }) => planId);
  const plansByIndicator = Map.groupBy(plans, (plan) => plan.indicatorId);
  const reportsByIndicator = Map.groupBy(reports, (report) => report.indicatorId);
  return indicators.map((indicator) => ({
    indicator,
    year,
    plans: planSets(plansByIndicator.get(indicator.id) ?? [], entriesByPlan),
    revisions: (reportsByIndicator.get(indicator.id) ?? []).map(revision),
  }));
}

export const revision = (row: IndicatorReportEntity): Revision => ({
  unitId: row.unitId,
  periodKey: row.periodKey,
  revision: row.revision,
  value: row.value,
  reason: row.reason,
  signer: row.signer,
  reportedByName: row.reportedByName,
  reportedAt: row.reportedAt.toISOString(),
});

function planSets(plans: TargetPlanEntity[], entries: Map<string, PlanEntryEntity[]>): PlanSet[] {
  const subject = (row: TargetPlanEntity): SubjectPlan => ({
    row,
    entries: [{ periodKey: String(row.year), value: row.annualTarget }, ...(entries.get(row.id) ?? []).map(entry)],
  });
  return [...Map.groupBy(plans, (plan) => plan.revision)].flatMap(([version, rows]) => {
    const county = rows.find(({ unitId }) => unitId === null);
    if (!county) return [];
    const units = rows.flatMap((row) => (row.unitId === null ? [] : [[row.unitId, subject(row)] as const]));
    const own = subject(county);
    return [{ version, effectiveFrom: county.effectiveFrom, entries: own.entries, county: own, units: new Map(units) }];
  });
}

const entry = ({ periodKey, value }: PlanEntryEntity): PlanEntry => ({ periodKey, value });
