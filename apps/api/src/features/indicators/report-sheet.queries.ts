import { Injectable } from '@nestjs/common';
import { periodLabel, subPeriods, yearOf, type Day, type Period } from '#calendar';
import type { ReportPeriod, ReportSheet } from '#contracts';
import { indicatorKindLabel, type Indicator } from '#evaluation';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/session/actor';
import { Settings } from '../../platform/settings/settings';
import { findIndicator, noIndicator, unitsOf } from './indicator-access';
import type { SheetQueryDto } from './indicators.dto';
import { ruleIndicator } from './indicator-rules';
import {
  entriesOf,
  figuresOf,
  type IndicatorYear,
  isSummed,
  latestPlan,
  reportingSubjects,
  type Revision,
  revisionsOf,
} from './indicator-year';
import { loadYears } from './indicator-years';
import { momentOf } from './moment';
import { definition, figure, paceView } from './printed';
import {
  begunPeriods,
  plansTendays,
  type ReportingDays,
  reportState,
  type ReportState,
  settled,
} from './reporting-days';
import { standingOf } from './standing';
import { firstSubject, ownSubjects, subject, visibleSubjects } from './visible';

/** The sheet on which a unit reports a year's figures, with all their revisions. */
@Injectable()
export class ReportSheetQueries {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @throws notFound for an indicator or unit outside the actor's scope */
  async sheet(actor: Actor, id: string, query: SheetQueryDto): Promise<ReportSheet> {
    const { manager } = this.db;
    const today = this.clock.today();
    const year = query.year ?? yearOf(today);
    const indicator = await findIndicator(manager, id);
    const [data] = await loadYears(manager, [indicator], year, 'all');
    if (!data) throw noIndicator();
    const visible = visibleSubjects(actor, data);
    const unitId = query.county === true ? null : (query.unitId ?? firstSubject(visible, actor));
    if (unitId === undefined || !visible.includes(unitId)) throw noIndicator();

    const units = await unitsOf(manager, data);
    const days = { day: await this.settings.get('reportingDay'), calendar: await this.settings.workCalendar() };
    const rules = await this.settings.get('lightRules');
    const standing = standingOf(data, unitId, momentOf({ year }, today), rules);
    const pace = paceView(standing.pace, standing.indicator);
    return {
      indicator: definition(indicator, units.get(indicator.sourceUnitId ?? '')),
      subject: subject(unitId, units),
      subjects: visible.map((one) => subject(one, units)),
      year,
      annual: pace.annual,
      cumulative: pace.cumulative,
      periods: periodsToReport(data, today)
        .map((period) =>
          unitId === null && isSummed(data)
            ? summedPeriod(data, period, today, days)
            : reportPeriod(data, unitId, period, today, days),
        )
        .reverse(),
      closed: whyClosed(actor, data, unitId),
      hint: hint(standing.indicator),
    };
  }
}

/** Months or quarters that have begun, each behind its 旬 where the plan knows them. */
export function periodsToReport(data: IndicatorYear, today: Day): Period[] {
  const entries = entriesOf(latestPlan(data), null);
  return begunPeriods(entries, data.year, today).flatMap((period) => {
    const parts = period.kind === 'month' && plansTendays(entries, period.key) ? subPeriods(period, 'tenday') : [];
    return [...parts.filter(({ start }) => start <= today), period];
  });
}

/** Why the actor may not report this figure; null when they may. */
export function whyClosed(actor: Actor, data: IndicatorYear, unitId: string | null): string | null {
  if (!data.indicator.active) return '指标已停用，不再报送数据。';
  if (!latestPlan(data)) return `${data.year}年的计划尚未下达，下达后即可报送。`;
  if (ownSubjects(actor, data).includes(unitId)) return null;
  if (unitId !== null) return '谁报谁改：数据只由本单位报送和更正。';
  return isSummed(data) ? '全县数据由各单位报送的数据汇总，不另行填报。' : '全县数据由数据来源单位报送和更正。';
}

const words: Record<ReportState['state'], string> = {
  running: '进行中',
  open: '待报送',
  overdue: '逾期未报',
  reported: '已报送',
};

function reportPeriod(
  data: IndicatorYear,
  unitId: string | null,
  period: Period,
  today: Day,
  days: ReportingDays,
): ReportPeriod {
  const indicator = ruleIndicator(data.indicator);
  const revisions = revisionsOf(data, unitId).filter(({ periodKey }) => periodKey === period.key);
  const latest = revisions.at(-1);
  const { state, due, late } = reportState(indicator.kind, period, revisions, today, days);
  const planned = entriesOf(latestPlan(data), unitId).find(({ periodKey }) => periodKey === period.key);
  return {
    periodKey: period.key,
    label: periodLabel(period.key),
    due,
    state,
    stateLabel: late ? '迟报' : words[state],
    late,
    plan: figure(indicator, planned?.value ?? null),
    value: figure(indicator, latest?.value ?? null),
    figure: latest?.value ?? '',
    revision: latest?.revision ?? 0,
    needsReason: settled(revisions, period).length > 0,
    revisions: revisions.map((one) => revisionView(one, indicator)).reverse(),
  };
}

/** The county's period where its figure is a sum: nobody reports it, so it tells how many units still have to. */
function summedPeriod(data: IndicatorYear, period: Period, today: Day, days: ReportingDays): ReportPeriod {
  const units = reportingSubjects(data).map((unitId) => reportPeriod(data, unitId, period, today, days));
  const among = (state: ReportState['state']) => units.filter((one) => one.state === state).length;
  const state = (['overdue', 'open', 'running'] as const).find((one) => among(one) > 0) ?? 'reported';
  const label = {
    overdue: `${among('overdue')}个单位逾期未报`,
    open: `${among('open')}个单位待报送`,
    running: words.running,
    reported: '各单位已报齐',
  };
  const indicator = ruleIndicator(data.indicator);
  const sum = figuresOf(data, null, today).find(({ periodKey }) => periodKey === period.key)?.value ?? null;
  return {
    ...reportPeriod(data, null, period, today, days),
    state,
    stateLabel: label[state],
    value: figure(indicator, sum),
  };
}

const revisionView = (one: Revision, indicator: Indicator) => ({
  revision: one.revision,
  value: figure(indicator, one.value),
  signer: one.signer,
  reportedByName: one.reportedByName,
  reportedAt: one.reportedAt,
  reason: one.reason,
});

function hint({ kind, unit }: Indicator): string {
  switch (kind) {
    case 'flow':
    case 'count':
      return `填报当期发生数（${unit}），不是累计数；当月未结束时填报月初至今的数。`;
    case 'level':
      return `填报期末数（${unit}）。`;
    case 'rate':
      return `填报公布的${indicatorKindLabel.rate}累计数（${unit}），如一至三月填在三月。`;
    case 'milestone':
      return `填报当期完成的节点个数（${unit}）。`;
  }
}
