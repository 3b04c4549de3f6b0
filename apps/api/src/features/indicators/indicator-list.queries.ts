import { Injectable } from '@nestjs/common';
import { yearOf } from '#calendar';
import type { IndicatorQuery, IndicatorRow, Page } from '#contracts';
import { rowScope } from '#domain';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock';
import { pageAndSort } from '../../platform/http/page-query';
import type { Actor } from '../../platform/session/actor';
import { Settings } from '../../platform/settings/settings';
import { UnitEntity } from '../organization';
import { awaitedReports, overdueReports } from './arrears';
import { IndicatorEntity, TargetPlanEntity } from './indicator.entity';
import type { IndicatorQueryDto } from './indicators.dto';
import type { IndicatorYear } from './indicator-year';
import { loadYears } from './indicator-years';
import { isAtRisk, type Moment, standingOf } from './standing';
import { momentOf } from './moment';
import { definition, guardView, paceView } from './printed';
import { firstSubject, ownSubjects, subject, visibleSubjects } from './visible';
import type { ReportingDays } from './reporting-days';
import type { LightRules } from '#evaluation';

interface Printing {
  moment: Moment;
  rules: LightRules;
  days: ReportingDays;
  units: ReadonlyMap<string, UnitEntity>;
}

/** The list of indicators, each with where it stands. */
@Injectable()
export class IndicatorListQueries {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: IndicatorQueryDto): Promise<Page<IndicatorRow>> {
    const moment = momentOf(query, this.clock.today());
    const found = this.matching(actor, query, moment.year);
    if (query.awaited === true)
      found.andWhere('indicator.id = ANY(:awaiting)', { awaiting: await this.awaiting(actor) });
    if (query.atRisk === true)
      found.andWhere('indicator.id = ANY(:atRisk)', { atRisk: await this.atRisk(actor, query) });
    const total = await found.getCount();
    const columns = { sortOrder: 'indicator.sort_order', code: 'indicator.code', name: 'indicator.name' };
    const indicators = await pageAndSort(found, query, columns, 'sortOrder', 'indicator.code').getMany();

    const { manager } = this.db;
    const years = await loadYears(manager, indicators, moment.year, unitsOf(actor));
    const unitIds = [...indicators.flatMap(({ sourceUnitId }) => sourceUnitId ?? []), actor.unitId ?? []].flat();
    const units = await manager.findBy(UnitEntity, { id: In(unitIds) });
    const printing: Printing = {
      moment,
      rules: await this.settings.get('lightRules'),
      days: await this.reportingDays(),
      units: new Map(units.map((unit) => [unit.id, unit])),
    };
    return { items: years.map((data) => row(actor, data, printing)), total };
  }

  /** The indicators in use of which the actor may see anything this year, in their order. */
  visible(actor: Actor): Promise<IndicatorEntity[]> {
    return this.matching(actor, {}, yearOf(this.clock.today()))
      .orderBy('indicator.sort_order')
      .addOrderBy('indicator.code')
      .getMany();
  }

  /** Ids of the indicators for which the actor has a figure to report now. */
  async awaiting(actor: Actor): Promise<string[]> {
    if (!actor.permissions.has('indicators.report') || actor.unitId === null) return [];
    const today = this.clock.today();
    const year = yearOf(today);
    const indicators = await this.matching(actor, {}, year).getMany();
    const years = await loadYears(this.db.manager, indicators, year, [actor.unitId]);
    const days = await this.reportingDays();
    return years
      .filter((data) => ownSubjects(actor, data).some((own) => awaitedReports(data, own, today, days).length > 0))
      .map(({ indicator }) => indicator.id);
  }

  /** Ids of the indicators whose quarter is in danger on a day, as the row that the actor sees says. */
  private async atRisk(actor: Actor, query: IndicatorQueryDto): Promise<string[]> {
    const moment = momentOf(query, this.clock.today());
    const indicators = await this.matching(actor, query, moment.year).getMany();
    const years = await loadYears(this.db.manager, indicators, moment.year, unitsOf(actor));
    const rules = await this.settings.get('lightRules');
    return years
      .filter((data) => isAtRisk(standingOf(data, shownUnit(actor, data), moment, rules)))
      .map(({ indicator }) => indicator.id);
  }

  private async reportingDays(): Promise<ReportingDays> {
    return { day: await this.settings.get('reportingDay'), calendar: await this.settings.workCalendar() };
  }

  /** Indicators that match and of which the actor may see anything. */
  private matching(
    actor: Actor,
    query: Pick<IndicatorQuery, 'inactive' | 'keyword'>,
    year: number,
  ): SelectQueryBuilder<IndicatorEntity> {
    const scope = rowScope(actor);
    const found = this.db.manager.createQueryBuilder(IndicatorEntity, 'indicator').where('TRUE');
    if (query.inactive !== true) found.andWhere('indicator.active');
    if (query.keyword !== undefined)
      found.andWhere('(strpos(indicator.name, :keyword) > 0 OR strpos(lower(indicator.code), lower(:keyword)) > 0)', {
        keyword: query.keyword,
      });
    if (scope === 'none') found.andWhere('FALSE');
    else if (scope !== 'county') {
      const planned = found
        .subQuery()
        .select('1')
        .from(TargetPlanEntity, 'plan')
        .where('plan.indicator_id = indicator.id AND plan.year = :year AND plan.unit_id IN (:...unitIds)');
      found.andWhere(`(indicator.source_unit_id IN (:...unitIds) OR EXISTS ${planned.getQuery()})`, {
        year,
        unitIds: scope.unitIds,
      });
    }
    return found;
  }
}

/** The units whose figures the actor's list shows; none for the county's people, who see the county's. */
const unitsOf = (actor: Actor): readonly string[] => {
  const scope = rowScope(actor);
  return typeof scope === 'string' ? [] : scope.unitIds;
};

/** Whose figures the actor's list shows; null for the county's. */
const shownUnit = (actor: Actor, data: IndicatorYear): string | null =>
  firstSubject(visibleSubjects(actor, data), actor) ?? null;

function row(actor: Actor, data: IndicatorYear, { moment, rules, days, units }: Printing): IndicatorRow {
  const { indicator } = data;
  const unitId = shownUnit(actor, data);
  const standing = standingOf(data, unitId, moment, rules);
  const quarter = standing.guards.quarter && guardView(standing.guards.quarter, standing.indicator);
  return {
    ...definition(indicator, units.get(indicator.sourceUnitId ?? '')),
    subject: subject(unitId, units),
    year: data.year,
    pace: paceView(standing.pace, standing.indicator),
    light: standing.light.light,
    reasons: standing.light.reasons,
    guard: quarter && {
      label: quarter.label,
      verdict: quarter.verdict,
      verdictLabel: quarter.verdictLabel,
      sentence: quarter.sentence,
    },
    awaited: indicator.active
      ? ownSubjects(actor, data).flatMap((own) => awaitedReports(data, own, moment.knownOn, days))
      : [],
    unitsOverdue: rowScope(actor) === 'county' ? overdueReports(data, moment.knownOn, days).size : 0,
  };
}
