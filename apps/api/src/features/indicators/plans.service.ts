import { Injectable } from '@nestjs/common';
import type { PlanCheck, PlanInput, PlanProposal, PlanProposalInput, PlanRef, PlanView, TargetInput } from '#contracts';
import { type Decimal, print, subtract, sum } from '#evaluation';
import { DataSource, type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { checkVersion } from '../../platform/http/version';
import type { Actor } from '../../platform/session/actor';
import { UnitEntity } from '../organization';
import { IndicatorEntity, PlanEntryEntity, TargetPlanEntity } from './indicator.entity';
import { findIndicator, lockIndicator, unitsOf } from './indicator-access';
import { addsOverUnits, ruleIndicator } from './indicator-rules';
import { latestPlan, type IndicatorYear, type PlanSet } from './indicator-year';
import { loadYears } from './indicator-years';
import { planVersions } from './indicator-view.queries';
import { faultsOfPlan, type PlanContext } from './plan-faults';
import { type PlanBefore, proposePlan } from './plan-proposal';
import { sumsOfPlan } from './plan-sums';
import { definition, unitName } from './printed';

/** Targets of a year: each version holds the county and all its units, and is never changed afterwards. */
@Injectable()
export class PlansService {
  constructor(
    private readonly db: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** A version of a year's plan, by default the latest. @throws notFound for a version that does not exist */
  async view(id: string, query: { year: number; revision?: number }): Promise<PlanView> {
    const { manager } = this.db;
    const indicator = await findIndicator(manager, id);
    const data = await this.year(manager, indicator, query.year);
    const wanted = query.revision;
    const plan = wanted === undefined ? latestPlan(data) : data.plans.find(({ version }) => version === wanted);
    if (wanted !== undefined && !plan) throw problem('notFound', '没有这一版计划，请从版本列表中选择。');
    const units = await unitsOf(manager, data);
    return {
      indicator: definition(indicator, units.get(indicator.sourceUnitId ?? '')),
      year: query.year,
      revision: plan?.version ?? 0,
      plans: planVersions(data, null, this.clock.today()),
      plan: plan ? planInput(plan, data, [...units.keys()]) : null,
      units: [...units.values()].filter((unit) => plan?.units.has(unit.id)).map(unitName),
    };
  }

  async check(id: string, plan: PlanInput): Promise<PlanCheck> {
    const { manager } = this.db;
    const indicator = await findIndicator(manager, id);
    const data = await this.year(manager, indicator, plan.year);
    const faults = faultsOfPlan(plan, await context(manager, data, plan));
    return { ...sumsOfPlan(plan, ruleIndicator(indicator)), faults };
  }

  async propose(id: string, input: PlanProposalInput): Promise<PlanProposal> {
    const { manager } = this.db;
    const indicator = await findIndicator(manager, id);
    return proposePlan(ruleIndicator(indicator), input, await this.before(manager, indicator, input.year));
  }

  /** Adds the next version of a year's plan. @throws refused with every fault, sums with their difference */
  create(actor: Actor, id: string, version: number, plan: PlanInput): Promise<PlanRef> {
    return this.transactions.run(actor, async ({ manager, audit }) => {
      const indicator = await lockIndicator(manager, id);
      checkVersion(indicator, version, '指标');
      const data = await this.year(manager, indicator, plan.year);
      const faults = faultsOfPlan(plan, await context(manager, data, plan));
      if (faults.length > 0) throw refusal(faults);

      const revision = (latestPlan(data)?.version ?? 0) + 1;
      const head = { indicatorId: id, year: plan.year, revision, effectiveFrom: plan.effectiveFrom, basis: plan.basis };
      const by = { createdBy: actor.accountId, createdByName: actor.name, createdAt: this.clock.now() };
      const targets: [string | null, TargetInput][] = [
        [null, plan.county],
        ...plan.units.map((unit): [string, TargetInput] => [unit.unitId, unit]),
      ];
      const rows = targets.map(([unitId, { annual }]) => ({
        id: uuidv7(),
        unitId,
        annualTarget: annual,
        ...head,
        ...by,
      }));
      await manager.insert(TargetPlanEntity, rows);
      const entries = targets.flatMap(([, target], index) =>
        target.entries
          .filter(({ value }) => value !== '')
          .map(({ periodKey, value }) => ({ planId: rows[index]?.id ?? '', periodKey, value })),
      );
      for (let first = 0; first < entries.length; first += 1000)
        await manager.insert(PlanEntryEntity, entries.slice(first, first + 1000));
      await manager.update(IndicatorEntity, { id }, { version: indicator.version + 1 });
      audit({
        action: 'indicator.plan',
        entity: 'indicator',
        entityId: id,
        label: `${indicator.name}${plan.year}年计划第${revision}版`,
        from: latestPlan(data)?.county.row.annualTarget ?? null,
        to: plan.county.annual,
        reason: plan.basis,
        after: plan,
      });
      return { year: plan.year, revision, version: indicator.version + 1 };
    });
  }

  private async year(manager: EntityManager, indicator: IndicatorEntity, year: number): Promise<IndicatorYear> {
    const [data] = await loadYears(manager, [indicator], year, 'all');
    return data ?? { indicator, year, plans: [], revisions: [] };
  }

  /** The latest plan of the year, else that of the last planned year before. */
  private async before(manager: EntityManager, indicator: IndicatorEntity, year: number): Promise<PlanBefore | null> {
    const last = await manager.findOne(TargetPlanEntity, {
      where: { indicatorId: indicator.id, year: LessThanOrEqual(year) },
      order: { year: 'DESC' },
    });
    const plan = last && latestPlan(await this.year(manager, indicator, last.year));
    return plan ? { year: last.year, plan } : null;
  }
}

/** Says the first faults in full, and how many more there are. */
function refusal(faults: PlanCheck['faults']) {
  const said = faults.slice(0, 3).map(({ message }) => message);
  const more = faults.length > 3 ? `另有${faults.length - 3}处，见标红各栏。` : '';
  return problem('refused', said.join('') + more, faults);
}

async function context(manager: EntityManager, data: IndicatorYear, plan: PlanInput): Promise<PlanContext> {
  const ids = plan.units.map(({ unitId }) => unitId);
  const units = await manager.find(UnitEntity, { where: { id: In(ids) }, select: { id: true, shortName: true } });
  return {
    indicator: ruleIndicator(data.indicator),
    sourceUnitId: data.indicator.sourceUnitId,
    unitNames: new Map(units.map(({ id, shortName }) => [id, shortName])),
    previousFrom: latestPlan(data)?.effectiveFrom ?? null,
  };
}

/** A kept version as it would be typed, with the indicator's decimals, units in protocol order. */
function planInput(plan: PlanSet, { indicator, year }: IndicatorYear, order: readonly string[]) {
  const printed = (value: Decimal) => print(value, indicator.decimals);
  const parts = (entries: PlanSet['entries']) =>
    entries
      .filter(({ periodKey }) => periodKey !== String(year))
      .map(({ periodKey, value }) => ({ periodKey, value: printed(value) }));
  const units = order.flatMap((unitId) => {
    const own = plan.units.get(unitId);
    return own ? [{ unitId, annual: printed(own.row.annualTarget), entries: parts(own.entries) }] : [];
  });
  const annual = plan.county.row.annualTarget;
  const margin =
    addsOverUnits(indicator.kind) && units.length > 0
      ? printed(subtract(sum(units.map((unit) => unit.annual)), annual))
      : '0';
  return {
    year,
    basis: plan.county.row.basis,
    effectiveFrom: plan.effectiveFrom,
    county: { annual: printed(annual), entries: parts(plan.entries) },
    units,
    margin,
  };
}
