import { type EntityManager, In } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { UnitEntity } from '../organization';
import { IndicatorEntity, TargetPlanEntity } from './indicator.entity';
import type { IndicatorYear } from './indicator-year';

export const noIndicator = () => problem('notFound', '没有这个指标，或不在您的查看范围内。');

/** @throws notFound */
export async function findIndicator(manager: EntityManager, id: string): Promise<IndicatorEntity> {
  const indicator = await manager.findOneBy(IndicatorEntity, { id });
  if (!indicator) throw noIndicator();
  return indicator;
}

/** Locks the indicator until the transaction ends: plans and reports of one indicator come one after the other. */
export async function lockIndicator(manager: EntityManager, id: string): Promise<IndicatorEntity> {
  const indicator = await manager.findOne(IndicatorEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!indicator) throw noIndicator();
  return indicator;
}

/** The units that the year speaks of and the source, in protocol order. */
export async function unitsOf(
  manager: EntityManager,
  data: IndicatorYear,
  more: readonly string[] = [],
): Promise<Map<string, UnitEntity>> {
  const planned = data.plans.flatMap(({ units }) => [...units.keys()]);
  const reported = data.revisions.flatMap(({ unitId }) => unitId ?? []);
  const ids = [...planned, ...reported, ...more, data.indicator.sourceUnitId ?? []].flat();
  const units = await manager.find(UnitEntity, {
    where: { id: In([...new Set(ids)]) },
    order: { sortOrder: 'ASC', id: 'ASC' },
  });
  return new Map(units.map((unit) => [unit.id, unit]));
}

/** Years for which the indicator has a plan, the latest first. */
export async function plannedYears(manager: EntityManager, indicatorId: string): Promise<number[]> {
  const rows = await manager
    .createQueryBuilder(TargetPlanEntity, 'plan')
    .select('DISTINCT plan.year', 'year')
    .where('plan.indicator_id = :indicatorId', { indicatorId })
    .orderBy('year', 'DESC')
    .getRawMany<{ year: number }>();
  return rows.map(({ year }) => year);
}
