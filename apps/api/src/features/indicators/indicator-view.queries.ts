import { Injectable } from '@nestjs/common';
import { periodLabel, periodOf, subPeriods, type Day } from '#calendar';
import type { IndicatorView, PlanVersionView } from '#contracts';
import { compare, type LightRules, subtract, sum } from '#evaluation';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/session/actor';
import { Settings } from '../../platform/settings/settings';
import type { UnitEntity } from '../organization';
import { overdueReports } from './arrears';
import { countingRule } from './counting-rule';
import { findIndicator, noIndicator, plannedYears, unitsOf } from './indicator-access';
import { footnotes, missingReports } from './indicator-notes';
import type { IndicatorViewQueryDto } from './indicators.dto';
import { addsOverUnits, dividesYear, ruleIndicator } from './indicator-rules';
import { type IndicatorYear, isSummed, planOn } from './indicator-year';
import { loadYears } from './indicator-years';
import { momentOf } from './moment';
import { definition, figure, guardView, paceView } from './printed';
import type { ReportingDays } from './reporting-days';
import { type Moment, type Standing, standingOf } from './standing';
import { unitStandings } from './unit-standings';
import { firstSubject, ownSubjects, subject, visibleSubjects } from './visible';

/** Everything that the page of one indicator shows. */
@Injectable()
export class IndicatorViewQueries {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound for an indicator or unit outside the actor's scope */
  async view(actor: Actor, id: string, query: IndicatorViewQueryDto): Promise<IndicatorView> {
    const { manager } = this.db;
    const moment = momentOf(query, this.clock.today());
    const indicator = await findIndicator(manager, id);
    const [data] = await loadYears(manager, [indicator], moment.year, 'all');
    if (!data) throw noIndicator();
    const visible = visibleSubjects(actor, data);
    const unitId = query.unitId ?? firstSubject(visible, actor);
    if (unitId === undefined || !visible.includes(unitId)) throw noIndicator();

    const units = await unitsOf(manager, data);
    const rules = await this.settings.get('lightRules');
    const days: ReportingDays = {
      day: await this.settings.get('reportingDay'),
      calendar: await this.settings.workCalendar(),
    };
    const standing = standingOf(data, unitId, moment, rules);
    const source = units.get(indicator.sourceUnitId ?? '');
    const shown = unitId === null ? visible : [unitId];
    const nameOf = (one: string | null) => (one === null ? source : units.get(one))?.shortName ?? '全县';
    return {
      indicator: definition(indicator, source),
      subject: subject(unitId, units),
      subjects: visible.map((one) => subject(one, units)),
      year: moment.year,
      years: await plannedYears(manager, id),
      asOf: moment.asOf,
      ...figures(standing, moment.asOf),
      ownFigure: unitId !== null || !isSummed(data),
      units: unitId === null ? this.units(data, visible, units, moment, rules, days) : [],
      margin: unitId === null ? margin(data, moment.asOf) : null,
      plans: planVersions(data, unitId, moment.asOf),
      missing: missingReports(data, moment, days, nameOf, shown),
      notes: footnotes(data, moment, days, nameOf, shown),
      countingRule: countingRule(data, source?.shortName ?? null, days.day),
      allowed: {
        plan: actor.permissions.has('indicators.plan'),
        report: indicator.active && ownSubjects(actor, data).length > 0,
      },
    };
  }

  private units(
    data: IndicatorYear,
    visible: readonly (string | null)[],
    units: ReadonlyMap<string, UnitEntity>,
    moment: Moment,
    rules: LightRules,
    days: ReportingDays,
  ) {
    const shown = new Map([...units].filter(([id]) => visible.includes(id)));
    return unitStandings(data, shown, moment, rules, overdueReports(data, moment.knownOn, days));
  }
}

/** The part of the view that speaks of one subject's figures. */
function figures({ indicator, pace, guards, light }: Standing, asOf: Day) {
  const quarter = periodOf('quarter', asOf);
  const months = subPeriods(quarter, 'month').map(({ key }) => key);
  const target = pace.series.find(({ periodKey }) => periodKey === months.at(-1))?.planCumulative ?? null;
  return {
    pace: paceView(pace, indicator),
    light: light.light,
    reasons: light.reasons,
    guards: [guards.month, guards.quarter, guards.year].flatMap((one) => (one ? guardView(one, indicator) : [])),
    months: pace.series,
    addsUp: dividesYear(indicator.kind) || indicator.kind === 'milestone',
    quarterTarget: target === null ? null : { label: `${periodLabel(quarter.key)}末目标`, value: target, months },
  };
}

/** The versions of a subject's plan, the latest first. */
export function planVersions(data: IndicatorYear, unitId: string | null, asOf: Day): PlanVersionView[] {
  const inForce = planOn(data, asOf);
  const indicator = ruleIndicator(data.indicator);
  return data.plans.toReversed().flatMap((plan) => {
    const own = unitId === null ? plan.county : plan.units.get(unitId);
    if (!own) return [];
    const { revision, effectiveFrom, basis, createdByName, createdAt, annualTarget } = own.row;
    const annual = figure(indicator, annualTarget);
    const at = createdAt.toISOString();
    return { revision, effectiveFrom, basis, annual, createdByName, createdAt: at, inForce: plan === inForce };
  });
}

/** What the units are asked for together beyond the county's target. */
function margin(data: IndicatorYear, asOf: Day): string | null {
  const plan = planOn(data, asOf);
  if (!plan || !isSummed(data) || !addsOverUnits(data.indicator.kind)) return null;
  const units = sum([...plan.units.values()].map(({ row }) => row.annualTarget));
  const beyond = subtract(units, plan.county.row.annualTarget);
  return compare(beyond, '0') === 0 ? null : figure(ruleIndicator(data.indicator), beyond);
}
